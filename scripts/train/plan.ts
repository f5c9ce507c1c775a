import type { Plan } from './lessons.ts';

/** What the shipped weights are learnt with; each value is the best of those tried outlet by outlet. */
export const PLAN: Plan = {
  bits: 20,
  cues: { epochs: 6, alpha: 0.1, l1: 0.3, l2: 1, drop: 0.5 },
  arguments: { epochs: 6, alpha: 0.1, l1: 0.3, l2: 1, drop: 0.5 },
  parts: 2,
  soften: 0.75,
  step: 0.12,
  least: 0.09,
};
