import type { BlockView } from './block-features.ts';
import type { Claims } from './claims.ts';
import { fold } from './fold.ts';
import type { Judged } from './likely-blocks.ts';

/** How far below the headline a dek stands, in blocks. */
const REACH = 12;
/** Letters that two texts must have in common: heads cut descriptions short. */
const ALIKE = 40;

/**
 * The words below the headline that say what the head describes the page by; null when none do. What
 * the trees find `likely` of the body, with running text right behind it, is no dek but its opening.
 */
export function findDek(
  { measures }: BlockView,
  { meta, linked }: Claims,
  headline: number,
  { likely, bound }: Judged,
): string | null {
  if (headline < 0) return null;
  const claimed = [linked.description, meta.get('og:description'), meta.get('description')].flatMap(
    (description) => beginningOf(description ?? '') ?? [],
  );
  for (let block = headline + 1; block < measures.length && block < headline + REACH; block++) {
    if (likely[block]! >= bound && measures[block + 1]?.isLong) continue;
    const { words } = measures[block]!;
    if (claimed.includes(beginningOf(words) ?? '')) return words;
  }
  return null;
}

function beginningOf(text: string): string | null {
  const beginning = fold(text.slice(0, 2 * ALIKE)).slice(0, ALIKE);
  return beginning.length < ALIKE ? null : beginning;
}
