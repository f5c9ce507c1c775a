import type { FullChain } from '../../src/attribution/model/weights.ts';

/** Weights larger than this are cut to it: few are. */
const LARGEST = 3;

/**
 * A chain with weights of one byte: whole steps of `step`, and zero for weights below `least`. Coarse
 * steps and a high `least` make the file small; what they cost is measured outlet by outlet.
 */
export function compress(chain: FullChain, step: number, least: number): FullChain {
  const weights = Int8Array.from(chain.weights, (weight) => {
    if (Math.abs(weight) < least) return 0;
    return Math.round(Math.max(-LARGEST, Math.min(LARGEST, weight)) / step);
  });
  return { weights, scale: step * chain.scale, transitions: chain.transitions };
}
