import type { Claims } from './claims.ts';
import { decodeEntities } from './entities.ts';
import { fold } from './fold.ts';

const OUTLET_TAGS = 'application-name publisher dc.publisher citation_journal_title'.split(' ');

/**
 * The publication's name: of all names that the head claims the one that the window's title shows,
 * else the first. Null when none is claimed.
 */
export function findOutlet({ linked, meta, documentTitle }: Claims): string | null {
  const claimed = [meta.get('og:site_name'), linked.publisher]
    .concat(OUTLET_TAGS.map((tag) => meta.get(tag)))
    .filter((name) => name !== undefined && name !== null)
    .map(decodeEntities);
  const shown = fold(documentTitle);
  return claimed.find((name) => shown.includes(fold(name))) ?? claimed[0] ?? null;
}
