import type { Plan } from './lessons.ts';

/** What the shipped weights are learnt with; each value is the best of those tried outlet by outlet. */
export const PLAN: Plan = {
  bits: 20,
  cues: { epochs: 4, alpha: 0.1, l1: 0.3, l2: 1, drop: 0.1 },
  arguments: { epochs: 4, alpha: 0.1, l1: 0.3, l2: 1, drop: 0.1 },
  parts: 2,
  cut: 1,
};
