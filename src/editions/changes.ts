import type { Edition } from './edition.ts';
import { pairBy } from './pair.ts';
import { hasSaidChanges, type Said, type SaidChanges, saidChanges } from './said.ts';

/** Words before and after an edit. */
export interface Rewording {
  readonly before: string;
  readonly now: string;
}

/** What a publisher changed between two editions of an article. */
export interface Changes {
  readonly headline: Rewording | null;
  /** Paragraphs. */
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
  /** What people say in it; null when none of that is known to have changed. */
  readonly said: SaidChanges | null;
}

/**
 * What changed from one edition to a later one; null when nothing did but white space. `said` is
 * what was detected in each; null where nobody could ask, and then nothing is known of it.
 */
export function changesBetween(
  before: Edition,
  now: Edition,
  said: { readonly before: readonly Said[]; readonly now: readonly Said[] } | null,
): Changes | null {
  const titles = { before: plain(before.title), now: plain(now.title) };
  const old = before.paragraphs.map(plain);
  const fresh = now.paragraphs.map(plain);
  const { added, removed, reworded } = pairBy(old, fresh, (text) => text);
  const headline = titles.before === titles.now ? null : titles;
  const isSame = added.length + removed.length + reworded.length === 0;
  if (headline === null && isSame) return null;
  const saidNow =
    said &&
    saidChanges(
      { text: old.join(' '), said: said.before },
      { text: fresh.join(' '), said: said.now },
    );
  return {
    headline,
    added: added.length,
    removed: removed.length,
    reworded: reworded.length,
    said: saidNow && !isSame && hasSaidChanges(saidNow) ? saidNow : null,
  };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
