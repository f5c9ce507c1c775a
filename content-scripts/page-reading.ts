import type { Article } from '../src/article/article.ts';
import { findArticleInSlices } from '../src/article/find-article.ts';
import type { Attribution } from '../src/attribution/attribution.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import { readPageTextInSlices, revisePageTextInSlices } from '../src/page-text/read-page-text.ts';
import type { Changed } from './page-watch.ts';
import { createPacer } from './pause.ts';

/** What is known about the page as it was when it was last read. */
export interface PageReading {
  readonly page: PageText;
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  /** Milliseconds that text, map and detection took, pauses left out; and the longest slice. */
  readonly ms: number;
  readonly longestTaskMs: number;
  /** Milliseconds that this reading took, of which the last may have been the text alone. */
  readonly costMs: number;
}

/**
 * Reads the page: its one text and the article in it. Where the nodes that changed since `previous`
 * are known, only they are read. `previous` is given back in all but its live nodes when not a word
 * has changed, so that a re-render costs one walk and no detection.
 */
export async function readPage(
  document: Document,
  own: Element | null,
  previous: PageReading | null,
  changed: Changed,
  signal: AbortSignal,
): Promise<PageReading | null> {
  if (!document.body) return null;
  const pacer = createPacer(signal);
  const pause = () => pacer.pause();
  const { body } = document;
  const page =
    previous && changed
      ? await revisePageTextInSlices(previous.page, body, changed, pause, own)
      : await readPageTextInSlices(body, pause, own);
  if (previous && previous.page.text === page.text) {
    return { ...previous, page, costMs: pacer.stop().ms };
  }
  const article = await findArticleInSlices(page, document, pause);
  const { ms, longestTaskMs } = pacer.stop();
  return { page, article, attributions: [], ms, longestTaskMs, costMs: ms };
}
