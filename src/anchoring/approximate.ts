/**
 * Approximate search: Myers' bit-parallel algorithm (Journal of the ACM 46, 1999) in Hyyrö's form
 * for patterns longer than a machine word (2003). Each step of the text costs a few operations for
 * every 32 codes of the pattern.
 */

/** The best place for a pattern. */
export interface Match {
  /** Insertions, deletions and substitutions that the pattern needs to stand there. */
  readonly errors: number;
  /** Index in the text just past the match; just before it when searched backwards. */
  readonly end: number;
}

export interface Search {
  readonly from: number;
  readonly to: number;
  /** Reads pattern and text from their ends, so that `end` is where the match begins. */
  readonly backwards?: boolean;
  /** Among equally good ends the one nearest to this index wins; otherwise the first met. */
  readonly near?: number;
}

/** Bits in a block: JavaScript's bitwise operators work on 32. */
const WORD = 32;

/** For each code, one more than its row in `masks`; cleared after every search. */
const rows = new Uint16Array(0x10000);
/** A row for each distinct code of the pattern: in which positions it stands. Grown when needed. */
let masks = new Int32Array(1024);
/** Vertical differences, +1 and -1, one word a block. */
let positive = new Int32Array(64);
let negative = new Int32Array(64);

/**
 * Where in `text[from, to)` the whole of `pattern` fits best, with the fewest errors. An empty
 * pattern or range gives as many errors as the pattern is long, at the range's beginning.
 */
export function findApproximate(pattern: Uint16Array, text: Uint16Array, search: Search): Match {
  const from = Math.max(0, search.from);
  const to = Math.min(text.length, search.to);
  const backwards = search.backwards === true;
  const near = search.near ?? -1;
  const length = pattern.length;
  let best = length;
  let bestEnd = backwards ? to : from;
  if (length === 0 || to <= from) return { errors: best, end: bestEnd };

  const blocks = Math.ceil(length / WORD);
  const known = prepare(pattern, blocks, backwards);
  const lastBit = 1 << ((length - 1) % WORD);
  let score = length;
  const count = to - from;
  for (let step = 0; step < count; step++) {
    const row = rows[text[backwards ? to - 1 - step : from + step]!]! * blocks;
    let carry = 0;
    for (let block = 0; block < blocks; block++) {
      const pv = positive[block]!;
      const mv = negative[block]!;
      let eq = masks[row + block]!;
      const xv = eq | mv;
      if (carry < 0) eq |= 1;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const top = block === blocks - 1 ? lastBit : 1 << (WORD - 1);
      const out = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      mh = (mh << 1) | (carry < 0 ? 1 : 0);
      positive[block] = mh | ~(xv | ph);
      negative[block] = ph & xv;
      carry = out;
    }
    score += carry;
    if (score > best) continue;
    const end = backwards ? to - 1 - step : from + step + 1;
    if (score < best || (near >= 0 && Math.abs(end - near) < Math.abs(bestEnd - near))) {
      best = score;
      bestEnd = end;
    }
  }
  for (const code of known) rows[code] = 0;
  return { errors: best, end: bestEnd };
}

/** Writes the pattern's masks; row 0 stays empty, for codes that the pattern does not hold. */
function prepare(pattern: Uint16Array, blocks: number, backwards: boolean): number[] {
  const length = pattern.length;
  if (masks.length < (length + 1) * blocks) masks = new Int32Array((length + 1) * blocks * 2);
  if (positive.length < blocks) {
    positive = new Int32Array(blocks * 2);
    negative = new Int32Array(blocks * 2);
  }
  positive.fill(-1, 0, blocks);
  negative.fill(0, 0, blocks);
  masks.fill(0, 0, blocks);
  const known: number[] = [];
  for (let index = 0; index < length; index++) {
    const code = pattern[backwards ? length - 1 - index : index]!;
    let row = rows[code]!;
    if (row === 0) {
      known.push(code);
      row = known.length;
      rows[code] = row;
      masks.fill(0, row * blocks, (row + 1) * blocks);
    }
    masks[row * blocks + (index >> 5)]! |= 1 << (index & 31);
  }
  return known;
}

/** A stretch of the text that a pattern fits. */
export interface Fit {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** The best stretch for a whole pattern in `text[from, to)`; ties go to what ends nearest `near`. */
export function fitWhole(
  pattern: Uint16Array,
  text: Uint16Array,
  from: number,
  to: number,
  near: number,
): Fit {
  const forth = findApproximate(pattern, text, { from, to, near });
  const reach = pattern.length + forth.errors + 1;
  const back = findApproximate(pattern, text, {
    from: Math.max(from, forth.end - reach),
    to: forth.end,
    backwards: true,
    near: forth.end - pattern.length,
  });
  return { start: back.end, end: forth.end, errors: Math.max(forth.errors, back.errors) };
}
