/** Tags offered at a time: more is a list to read instead of a word to finish. */
const MOST = 6;

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The tags, out of those in use (`known`, the commonest first), that what is typed may be meant for: those
 * that begin with it, then those of which a later word does; case and marks count for nothing. None that
 * is there already, and none for nothing typed.
 */
export function complete(
  typed: string,
  known: readonly string[],
  has: readonly string[],
): readonly string[] {
  const sought = fold(typed.trim());
  if (sought === '') return [];
  const given = new Set(has.map((tag) => tag.toLowerCase()));
  const others = known.filter((tag) => !given.has(tag.toLowerCase()));
  const beginning = others.filter((tag) => fold(tag).startsWith(sought));
  const later = others.filter(
    (tag) =>
      !beginning.includes(tag) &&
      fold(tag)
        .split(/[\s/_-]+/)
        .some((word) => word.startsWith(sought)),
  );
  return [...beginning, ...later].slice(0, MOST);
}
