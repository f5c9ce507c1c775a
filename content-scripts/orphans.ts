import type { PageAddress } from '../src/annotations/page-source.ts';
import type { CallBackground, PlacedAnnotation } from './notes.ts';

/**
 * Tells the background which of the page's annotations are orphans, for the search: once, and again
 * whenever that has changed.
 */
export function createOrphanTeller(
  call: CallBackground,
  fail: (error: unknown, when: string) => void,
): (placed: readonly PlacedAnnotation[], pages: readonly PageAddress[]) => void {
  let told = '';
  return (placed, pages) => {
    if (placed.length === 0) {
      told = '';
      return;
    }
    const idsOf = (isOrphan: boolean) =>
      placed
        .filter(({ anchoring }) => (anchoring.status === 'orphan') === isOrphan)
        .map(({ anchor }) => anchor.id);
    const standing = { orphans: idsOf(true), found: idsOf(false) };
    const now = JSON.stringify(standing);
    if (now === told) return;
    told = now;
    call('noteOrphans', { pages, ...standing }).catch((error: unknown) =>
      fail(error, 'telling of orphans'),
    );
  };
}
