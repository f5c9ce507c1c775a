import type { Chain } from '../../src/attribution/model/chain.ts';

/** Weights larger than this are cut to it: few are, and all others get finer steps. */
const LARGEST = 3;

/**
 * A chain with weights of one byte. Weights below half a step become zero, and `least` more steps
 * are cut off as well, which makes the file small and costs next to nothing.
 */
export function compress(chain: Chain, least: number): Chain {
  const scale = LARGEST / 127;
  const weights = Int8Array.from(chain.weights, (weight) => {
    const steps = Math.round(Math.max(-LARGEST, Math.min(LARGEST, weight)) / scale);
    return Math.abs(steps) <= least ? 0 : steps;
  });
  return { tags: chain.tags, weights, scale, transitions: chain.transitions };
}
