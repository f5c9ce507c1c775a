import { marginals } from '../../src/attribution/model/chain.ts';
import type { FeatureList } from '../../src/attribution/model/features.ts';
import type { FullChain } from '../../src/attribution/model/weights.ts';

/** A sequence to learn: its features, and the right tag of each unit. */
export interface Example {
  readonly indices: Int32Array;
  readonly ends: Int32Array;
  readonly tags: Uint8Array;
}

/** An example from what a feature list holds now. */
export const exampleOf = (list: FeatureList, tags: Uint8Array): Example => ({
  indices: list.indices.slice(0, list.count),
  ends: list.ends.slice(0, list.units),
  tags,
});

/** How a chain is learnt. */
export interface Settings {
  readonly features: number;
  readonly tags: number;
  readonly epochs: number;
  /** Step size of FTRL-proximal. */
  readonly alpha: number;
  /** Strength of the pull to zero, and to small weights. */
  readonly l1: number;
  readonly l2: number;
  /** Share of features left out at random at each step, against leaning on any one. */
  readonly drop: number;
}

/** Repeatable random numbers in [0, 1): a linear congruential generator. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

/** Keeps some features of an example at random. */
function thinned(example: Example, keep: number, random: () => number): Example {
  const indices = new Int32Array(example.indices.length);
  const ends = new Int32Array(example.ends.length);
  let count = 0;
  let at = 0;
  for (let i = 0; i < ends.length; i++) {
    for (; at < example.ends[i]!; at++) {
      if (random() < keep) indices[count++] = example.indices[at]!;
    }
    ends[i] = count;
  }
  return { indices: indices.slice(0, count), ends, tags: example.tags };
}

/**
 * Learns a chain by stochastic gradient ascent on the conditional likelihood, with FTRL-proximal
 * steps (McMahan et al. 2013), which leave most weights at exactly zero. The same examples in the
 * same order give the same bytes.
 */
export function learn(examples: readonly Example[], settings: Settings, seed = 7): FullChain {
  const { features, tags, epochs, alpha, l1, l2, drop } = settings;
  const weights = new Float32Array(features * tags);
  const z = new Float32Array(features * tags);
  const n = new Float32Array(features * tags);
  const transitions = new Float32Array(tags * tags);
  const seen = new Float32Array(tags * tags);
  const chain: FullChain = { weights, scale: 1, transitions };
  const random = randomFrom(seed);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const whole = examples[index]!;
      const example = drop > 0 ? thinned(whole, 1 - drop, random) : whole;
      const units = example.ends.length;
      if (units === 0) continue;
      const scores = scoresOf(weights, tags, example);
      const { chances, forward, backward, local, steps } = marginals(chain, scores);
      // Transitions: AdaGrad on expected less seen.
      const gradient = new Float64Array(tags * tags);
      for (let i = 1; i < units; i++) {
        let total = 0;
        const joint = new Float64Array(tags * tags);
        for (let a = 0; a < tags; a++) {
          for (let b = 0; b < tags; b++) {
            const p =
              forward[(i - 1) * tags + a]! *
              steps[a * tags + b]! *
              local[i * tags + b]! *
              backward[i * tags + b]!;
            joint[a * tags + b] = p;
            total += p;
          }
        }
        for (let k = 0; k < joint.length; k++) gradient[k] = gradient[k]! - joint[k]! / total;
        const step = example.tags[i - 1]! * tags + example.tags[i]!;
        gradient[step] = gradient[step]! + 1;
      }
      for (let k = 0; k < gradient.length; k++) {
        const g = gradient[k]!;
        if (g === 0) continue;
        seen[k] = seen[k]! + g * g;
        transitions[k] = transitions[k]! + (0.1 * g) / (Math.sqrt(seen[k]!) + 1e-6);
      }
      let at = 0;
      for (let i = 0; i < units; i++) {
        const start = at;
        const end = example.ends[i]!;
        for (let t = 0; t < tags; t++) {
          const g = chances[i * tags + t]! - (example.tags[i] === t ? 1 : 0);
          // A gradient this small moves no weight in its sixth digit.
          if (g < 1e-3 && g > -1e-3) continue;
          const gg = g * g;
          for (let f = start; f < end; f++) {
            const q = example.indices[f]! * tags + t;
            const before = n[q]!;
            const after = before + gg;
            const root = Math.sqrt(after);
            const zq = z[q]! + g - ((root - Math.sqrt(before)) / alpha) * weights[q]!;
            z[q] = zq;
            n[q] = after;
            const size = zq < 0 ? -zq : zq;
            weights[q] = size <= l1 ? 0 : -(zq < 0 ? zq + l1 : zq - l1) / ((1 + root) / alpha + l2);
          }
        }
        at = end;
      }
    }
  }
  return chain;
}

/** The score of each tag at each unit, by weights that are still being learnt. */
export function scoresOf(
  weights: Int8Array | Float32Array,
  tags: number,
  { indices, ends }: Pick<Example, 'indices' | 'ends'>,
): Float64Array {
  const scores = new Float64Array(ends.length * tags);
  let at = 0;
  for (let i = 0; i < ends.length; i++) {
    const base = i * tags;
    for (; at < ends[i]!; at++) {
      const row = indices[at]! * tags;
      for (let t = 0; t < tags; t++) scores[base + t] = scores[base + t]! + weights[row + t]!;
    }
  }
  return scores;
}

/**
 * The mean of the chains learnt from several seeds: what one order of the examples or one choice of
 * features taught by chance fades. It costs nothing when it is used.
 */
export function learnMean(
  examples: readonly Example[],
  settings: Settings,
  seeds: number,
): FullChain {
  const weights = new Float32Array(settings.features * settings.tags);
  const transitions = new Float32Array(settings.tags * settings.tags);
  const add = (sum: Float32Array, part: ArrayLike<number>): void => {
    for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + part[i]! / seeds;
  };
  for (let seed = 0; seed < seeds; seed++) {
    const chain = learn(examples, settings, 7 + 1000 * seed);
    add(weights, chain.weights);
    add(transitions, chain.transitions);
  }
  return { weights, scale: 1, transitions };
}
