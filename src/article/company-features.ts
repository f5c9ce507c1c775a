/** Neighbours whose first answers are told one by one: so many on either side. */
const NEAR = 3;
/** How many blocks on either side are summed up. */
const WINDOWS = [4, 10];
/** Kinds of company: alike, in the same element, in the same element around that. */
const GROUPS = 3;
/** How many features the company of a block has. */
export const COMPANY_WIDTH = 1 + 2 * NEAR + 2 * GROUPS + 2 + WINDOWS.length + 2 + 2 + 3 + 3;

/** Longer blocks weigh no more than this many characters: one is no article. */
const MOST_WEIGHT = 400;
/** What the answers on either side count at each step away. */
const FADING = 0.7;
/** A run of likely blocks ends where so many unlikely ones follow each other. */
const BREAK = 5;
const LIKELY = 0.3;
/** Weight of a block's own answer where it has no company, in characters. */
const ALONE = 0.3;

/**
 * A writer of what the first look said about the blocks around each: an article's blocks stand
 * together and look alike, so that each speaks for the others. `first` holds the first answers,
 * probabilities; `groups` hold for every block what it shares with its company, one list a kind.
 */
export function describeCompany(
  lengths: readonly number[],
  groups: readonly (readonly unknown[])[],
  first: Float32Array,
): (row: Float32Array, from: number, index: number) => void {
  const count = lengths.length;
  const weights = Float64Array.from(lengths, (length) => Math.min(MOST_WEIGHT, length));
  const sums = groups.map((group) => sumUp(group, weights, first));
  // Running sums: up to a block, of weights and of weights times answers.
  const weightUpTo = new Float64Array(count + 1);
  const massUpTo = new Float64Array(count + 1);
  const before = new Float32Array(count + 1);
  const after = new Float32Array(count + 1);
  let most = 0;
  for (let index = 0; index < count; index++) {
    weightUpTo[index + 1] = weightUpTo[index]! + weights[index]!;
    massUpTo[index + 1] = massUpTo[index]! + weights[index]! * first[index]!;
    before[index + 1] = before[index]! * FADING + first[index]! * (1 - FADING);
    most = Math.max(most, first[index]!);
  }
  for (let index = count - 1; index > 0; index--) {
    after[index - 1] = after[index]! * FADING + first[index]! * (1 - FADING);
  }
  const runs = findRuns(first);
  const all = Math.max(1, massUpTo[count]!);
  const likely = first.findIndex((value) => value >= 0.5);
  const lastLikely = first.findLastIndex((value) => value >= 0.5);
  return (row, from, index) => {
    let at = from;
    row[at++] = first[index]!;
    for (let step = 1; step <= NEAR; step++) {
      row[at++] = first[index - step] ?? 0;
      row[at++] = first[index + step] ?? 0;
    }
    const weight = weights[index]!;
    const mass = weight * first[index]!;
    for (const [kind, { masses, totals }] of sums.entries()) {
      const group = groups[kind]![index];
      const rest = totals.get(group)! - weight;
      row[at++] = (masses.get(group)! - mass + ALONE * first[index]!) / (rest + ALONE);
      row[at++] = totals.get(group)!;
    }
    row[at++] = massUpTo[index]! / all;
    row[at++] = (all - massUpTo[index + 1]!) / all;
    for (const reach of WINDOWS) {
      const start = Math.max(0, index - reach);
      const end = Math.min(count, index + reach + 1);
      const inside = weightUpTo[end]! - weightUpTo[start]!;
      row[at++] = (massUpTo[end]! - massUpTo[start]!) / Math.max(1, inside);
    }
    row[at++] = before[index]!;
    row[at++] = after[index]!;
    row[at++] = likely < 0 ? -30 : Math.min(60, Math.max(-30, index - likely));
    row[at++] = likely < 0 ? 30 : Math.min(30, Math.max(-60, index - lastLikely));
    row[at++] = all;
    row[at++] = all / Math.max(1, weightUpTo[count]!);
    row[at++] = most;
    // The run of likely blocks that it stands in or after: its share, what is before it, its number.
    const { start, end, number } = runs[index]!;
    row[at++] = (massUpTo[end]! - massUpTo[start]!) / all;
    row[at++] = massUpTo[start]! / all;
    row[at++] = number;
  };
}

interface Run {
  readonly start: number;
  end: number;
  readonly number: number;
}

function findRuns(first: Float32Array): Run[] {
  let run: Run = { start: 0, end: 0, number: 0 };
  return Array.from(first, (value, index) => {
    if (value < LIKELY) return run;
    const isNew = run.number === 0 || index - run.end >= BREAK;
    if (isNew) run = { start: index, end: index, number: run.number + 1 };
    run.end = index + 1;
    return run;
  });
}

function sumUp(group: readonly unknown[], weights: Float64Array, first: Float32Array) {
  const masses = new Map<unknown, number>();
  const totals = new Map<unknown, number>();
  for (let index = 0; index < group.length; index++) {
    const key = group[index];
    const weight = weights[index]!;
    masses.set(key, (masses.get(key) ?? 0) + weight * first[index]!);
    totals.set(key, (totals.get(key) ?? 0) + weight);
  }
  return { masses, totals };
}
