import { linkTo } from '../src/anchoring/text-fragment.ts';
import { type PageAddress, pageSources } from '../src/annotations/page-source.ts';
import type { Attribution } from '../src/attribution/attribution.ts';
import { isSure } from '../src/attribution/certainty.ts';
import type { Cited } from '../src/citation/citation.ts';
import type { Span } from '../src/span.ts';
import type { PageReading } from './page-reading.ts';

/**
 * Words of the page with all that a citation says of them; `source` is the article that they belong to,
 * `title` the page's own for where no headline is known.
 * A speaker is named where one statement holds all of the words and is sure of it.
 */
export function citationOf(
  reading: PageReading,
  source: PageAddress,
  span: Span,
  title: string,
): Cited {
  const { page, article } = reading;
  const said = reading.attributions.find((one) => isSure(one) && holdsAll(one, page.text, span));
  const address = pageSources(source.address, source.signs)[0] ?? source.address;
  return {
    quote: page.text.slice(...span),
    speaker: said?.speaker ?? null,
    chain: said?.chain ?? [],
    authors: article.byline,
    title: article.title ?? title,
    outlet: article.outlet,
    published: article.published,
    language: article.language,
    address: linkTo(address, page.text, span) ?? address,
  };
}

/** Whether every letter and digit of a span belongs to what was said. */
function holdsAll({ content }: Attribution, text: string, [start, end]: Span): boolean {
  let left = text.slice(start, end);
  for (const [from, to] of content) {
    const [first, last] = [Math.max(from, start) - start, Math.min(to, end) - start];
    if (first < last) left = left.slice(0, first) + ' '.repeat(last - first) + left.slice(last);
  }
  return !/[\p{L}\p{N}]/u.test(left);
}
