import type { PageAddress } from '../src/annotations/page-source.ts';
import type { CallBackground } from './notes.ts';
import type { PageReading } from './page-reading.ts';
import { bodyOf } from './statements.ts';

/**
 * Keeps how an annotated article reads, to tell the reader later what was edited: once for every
 * reading of it that differs from the last. `visit` is one a page load.
 */
export function createEditionKeeper(
  call: CallBackground,
  visit: string,
  fail: (error: unknown, when: string) => void,
): (reading: PageReading, page: PageAddress | undefined) => void {
  let kept: readonly unknown[] = [];
  return (reading, page) => {
    const { article } = reading;
    if (!article.isArticle || !page || (kept[0] === article && kept[1] === page)) return;
    kept = [article, page];
    const { title, outlet } = article;
    const edition = { page, visit, title: title ?? '', outlet, bodyText: bodyOf(reading) };
    call('keepEdition', edition).catch((error: unknown) => fail(error, 'keeping the edition'));
  };
}
