import type { FeatureList } from './features.ts';
import { ROW, type Table } from './table.ts';

/** What a chain says of tags beside one another. */
export interface Steps {
  /** Weights from tag to tag, row by row. */
  readonly transitions: Float32Array;
}

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001). Tag 0 is outside; each
 * kind of segment has three tags, begin, inside and end, so that both ends of a segment are told by
 * weights of their own. A segment of one unit has the tag end.
 */
export interface Chain extends Steps {
  /** Weights of features, times `scale`. */
  readonly table: Table;
  readonly scale: number;
}

/** Tags of a kind of segment, after its first. */
export const INSIDE = 1;
export const END = 2;
/** Tags for each kind. */
export const PARTS = 3;

/** Whether a segment goes on after this tag. */
export const isOpen = (tag: number): boolean => tag > 0 && (tag - 1) % PARTS !== END;

/** Whether tag `b` may follow tag `a`; what may follow tag 0 may also come first. */
export function mayFollow(a: number, b: number): boolean {
  const part = (b - 1) % PARTS;
  if (!isOpen(a)) return b === 0 || part !== INSIDE;
  return b > 0 && part !== 0 && Math.floor((a - 1) / PARTS) === Math.floor((b - 1) / PARTS);
}

/** Number of tags in our chains: outside, and the parts of two kinds. */
export const TAGS = 1 + 2 * PARTS;

/**
 * The score of each tag at each unit, TAGS for each unit. Most of the time of the whole engine is spent
 * here: the weights of two tags are summed at once. A unit may have 256 features; none of ours has sixty.
 */
export function emissions({ table, scale }: Chain, list: FeatureList): Float64Array {
  const { rowOf, rows } = table;
  const { indices, ends, units } = list;
  const scores = new Float64Array(units * TAGS);
  let at = 0;
  for (let i = 0; i < units; i++) {
    let [ab, cd, ef, gh] = [0, 0, 0, 0];
    for (const end = ends[i]!; at < end; at++) {
      const row = rowOf[indices[at]!]! * ROW;
      ab = (ab + rows[row]!) | 0;
      cd = (cd + rows[row + 1]!) | 0;
      ef = (ef + rows[row + 2]!) | 0;
      gh = (gh + rows[row + 3]!) | 0;
    }
    const pairs = [ab, cd, ef, gh];
    for (let t = 0; t < TAGS; t++) {
      const pair = pairs[t >> 1]!;
      const first = (pair << 16) >> 16;
      scores[i * TAGS + t] = (t % 2 === 0 ? first : (pair - first) >> 16) * scale;
    }
  }
  return scores;
}

const all = Array.from({ length: TAGS }, (_, tag) => tag);

/** Which tags may stand before each, and after each. */
const before = all.map((tag) => all.filter((other) => mayFollow(other, tag)));
const after = all.map((tag) => all.filter((other) => mayFollow(tag, other)));

export const NEVER = -1e9;

/** The best sequence of tags (Viterbi). */
export function bestTags({ transitions }: Steps, scores: Float64Array): Uint8Array {
  const n = scores.length / TAGS;
  const best = new Float64Array(scores.length);
  const from = new Uint8Array(scores.length);
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < TAGS; t++) {
      let top = NEVER * 2;
      if (i === 0) top = mayFollow(0, t) ? 0 : NEVER;
      else {
        for (const p of before[t]!) {
          const score = best[(i - 1) * TAGS + p]! + transitions[p * TAGS + t]!;
          if (score > top) {
            top = score;
            from[i * TAGS + t] = p;
          }
        }
      }
      const ends = i === n - 1 && isOpen(t) ? NEVER : 0;
      best[i * TAGS + t] = top + ends + scores[i * TAGS + t]!;
    }
  }
  const out = new Uint8Array(n);
  if (n === 0) return out;
  for (let t = 1; t < TAGS; t++) {
    if (best[(n - 1) * TAGS + t]! > best[(n - 1) * TAGS + out[n - 1]!]!) out[n - 1] = t;
  }
  for (let i = n - 1; i > 0; i--) out[i - 1] = from[i * TAGS + out[i]!]!;
  return out;
}

/** What the forward-backward pass gives: the chance of each tag at each unit, and its parts. */
export interface Marginals {
  readonly chances: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Exponentials of the scores, scaled unit by unit. */
  readonly local: Float64Array;
  /** Exponentials of the transitions, 0 where one may not follow. */
  readonly steps: Float64Array;
}

/** The chance of every tag at every unit (forward-backward, scaled). */
export function marginals({ transitions }: Steps, scores: Float64Array): Marginals {
  const n = scores.length / TAGS;
  const steps = new Float64Array(TAGS * TAGS);
  for (let a = 0; a < TAGS; a++) {
    for (let b = 0; b < TAGS; b++) {
      steps[a * TAGS + b] = mayFollow(a, b) ? Math.exp(transitions[a * TAGS + b]!) : 0;
    }
  }
  const local = new Float64Array(scores.length);
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length).fill(1);
  const chances = new Float64Array(scores.length);
  for (let i = 0; i < n; i++) {
    let top = NEVER;
    for (let t = 0; t < TAGS; t++) top = Math.max(top, scores[i * TAGS + t]!);
    let sum = 0;
    for (let t = 0; t < TAGS; t++) {
      const here = Math.exp(scores[i * TAGS + t]! - top);
      local[i * TAGS + t] = here;
      let arrive = i === 0 && mayFollow(0, t) ? 1 : 0;
      if (i > 0) {
        for (const p of before[t]!) arrive += forward[(i - 1) * TAGS + p]! * steps[p * TAGS + t]!;
      }
      sum += forward[i * TAGS + t] = arrive * here;
    }
    for (let t = 0; t < TAGS; t++) forward[i * TAGS + t] = forward[i * TAGS + t]! / sum;
  }
  for (let t = 0; t < TAGS; t++) if (isOpen(t)) backward[(n - 1) * TAGS + t] = 0;
  for (let i = n - 2; i >= 0; i--) {
    let sum = 0;
    for (let a = 0; a < TAGS; a++) {
      let leave = 0;
      for (const b of after[a]!) {
        const next = (i + 1) * TAGS + b;
        leave += steps[a * TAGS + b]! * local[next]! * backward[next]!;
      }
      sum += backward[i * TAGS + a] = leave;
    }
    for (let a = 0; a < TAGS; a++) backward[i * TAGS + a] = backward[i * TAGS + a]! / sum;
  }
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let t = 0; t < TAGS; t++) {
      sum += chances[i * TAGS + t] = forward[i * TAGS + t]! * backward[i * TAGS + t]!;
    }
    for (let t = 0; t < TAGS; t++) chances[i * TAGS + t] = chances[i * TAGS + t]! / sum;
  }
  return { chances, forward, backward, local, steps };
}
