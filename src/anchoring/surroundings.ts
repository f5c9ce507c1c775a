/** How alike the surroundings of a place are to those that were kept: shares between 0 and 1. */
import { findApproximate } from './approximate.ts';
import { NEAR } from './query.ts';

/** Codes around a context's place in which it is looked for: a word or two may have come between. */
const LOOSE = 14;

/** How alike the codes before an index are to a context; a half when nothing was kept to compare. */
export function contextBefore(codes: Uint16Array, context: Uint16Array, at: number): number {
  const length = context.length;
  if (length === 0) return at < NEAR ? 1 : 0.5;
  let same = 0;
  while (same < length && at > same && codes[at - 1 - same] === context[length - 1 - same]) same++;
  if (same === length) return 1;
  const { errors, end } = findApproximate(context, codes, {
    from: at - length - LOOSE,
    to: at,
    near: at,
  });
  return contextLikeness(length, same, errors, at - end);
}

/** The same for the codes from an index on. */
export function contextAfter(codes: Uint16Array, context: Uint16Array, at: number): number {
  const length = context.length;
  if (length === 0) return at > codes.length - NEAR ? 1 : 0.5;
  let same = 0;
  while (same < length && codes[at + same] === context[same]) same++;
  if (same === length) return 1;
  const { errors, end } = findApproximate(context, codes, {
    from: at,
    to: at + length + LOOSE,
    backwards: true,
    near: at,
  });
  return contextLikeness(length, same, errors, end - at);
}

/** Unbroken from the passage on, or nearly all there though not quite next to it. */
function contextLikeness(length: number, same: number, errors: number, gap: number): number {
  return Math.max(same / length, 1 - (errors + Math.min(6, gap / 4)) / length, 0);
}

/** How alike the outermost codes of a long context are to what stands as far before an index. */
export function farBefore(codes: Uint16Array, context: Uint16Array, at: number): number {
  const outer = context.subarray(0, NEAR);
  const from = at - context.length;
  return (
    1 - findApproximate(outer, codes, { from: from - LOOSE, to: from + NEAR + LOOSE }).errors / NEAR
  );
}

/** The same for what stands after an index. */
export function farAfter(codes: Uint16Array, context: Uint16Array, at: number): number {
  const outer = context.subarray(-NEAR);
  const to = at + context.length;
  return (
    1 - findApproximate(outer, codes, { from: to - NEAR - LOOSE, to: to + LOOSE }).errors / NEAR
  );
}
