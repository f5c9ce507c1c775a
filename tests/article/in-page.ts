/** Evaluated beside a page: what the shipped code says of it. */
import type { Article } from '../../src/article/article.ts';
import { oddsOfArticle } from '../../src/article/can-be-article.ts';
import { type Detection, describeDetection } from '../../src/article/describe-detection.ts';
import { findArticle } from '../../src/article/find-article.ts';
import { hasRunningText } from '../../src/article/running-text.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';

/** What an article is told by, beside what detection reports. */
type Told = 'dek' | 'modified' | 'section' | 'access' | 'outlet' | 'language' | 'direction';

/** The whole answer about one page. */
export interface Answer extends Detection, Pick<Article, Told> {
  readonly canBeArticle: boolean;
  /** Whether the loader has it read. */
  readonly isRead: boolean;
  readonly text: string;
  /** Roles with their words, in reading order. */
  readonly roles: readonly (readonly [role: string, words: string])[];
  /** Spans of every block and word that came back from their own ranges as other spans. */
  readonly astray: readonly string[];
}

function read(): Answer {
  const page = readPageText(document.body);
  const article = findArticle(page, document);
  const odds = oddsOfArticle(document);
  const astray = [...page.text.matchAll(/\S+/g)].flatMap((word) => {
    const span = [word.index, word.index + word[0].length] as const;
    const range = page.rangeOf(span);
    const back = range && page.spanOf(range);
    return back?.[0] === span[0] && back[1] === span[1] ? [] : [word[0]];
  });
  const { dek, modified, section, access, outlet, language, direction } = article;
  return {
    ...describeDetection(page, article),
    ...{ dek, modified, section, access, outlet, language, direction },
    canBeArticle: odds > 0,
    isRead: odds > 0 && hasRunningText(document, odds),
    text: page.text,
    roles: article.blocks.map(({ role, span }) => [role, page.text.slice(...span)]),
    astray,
  };
}

/** The text of a chain of elements, deeper than any parser builds, that is in no document. */
function readDeep(depth: number): string {
  const root = document.createElement('div');
  let deepest: Element = root;
  for (let level = 0; level < depth; level++) {
    deepest = deepest.appendChild(document.createElement('b'));
  }
  deepest.append('At the bottom');
  return readPageText(root).text;
}

Object.assign(globalThis, { read, readDeep });
