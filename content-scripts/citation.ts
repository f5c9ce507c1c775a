import { linkTo } from '../src/anchoring/text-fragment.ts';
import { type PageAddress, pageSources } from '../src/annotations/page-source.ts';
import type { Attribution } from '../src/attribution/attribution.ts';
import { isSure } from '../src/attribution/certainty.ts';
import type { Cited } from '../src/citation/citation.ts';
import type { Span } from '../src/span.ts';
import type { PageReading } from './page-reading.ts';

/**
 * What a citation says of words of the page: a statement, or a span, which is said by whoever says all of
 * it in one statement. Nobody is named whose statement is not sure of it. `source` is the article that
 * the words belong to, `title` the page's own for where no headline is known.
 */
export function citationOf(
  reading: Pick<PageReading, 'article' | 'attributions'> & { readonly page: { text: string } },
  source: PageAddress,
  words: Attribution | Span,
  title: string,
): Cited {
  const { page, article, attributions } = reading;
  const { text } = page;
  const isStatement = 'content' in words;
  const said = isStatement ? words : attributions.find((one) => holdsAll(one, text, words));
  const sure = said && isSure(said) ? said : null;
  const spans = isStatement ? words.content : [words];
  const whole: Span = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  return {
    quote: spans.map((span) => text.slice(...span)).join(' … '),
    speaker: sure?.speaker ?? null,
    chain: sure?.chain ?? [],
    authors: article.byline,
    title: article.title ?? title,
    outlet: article.outlet,
    published: article.published,
    language: article.language,
    address: linkOf(source, text, whole),
  };
}

/** A link that opens the article at these words, or at its top where no link tells them apart. */
export function linkOf({ address, signs }: PageAddress, text: string, words: Span): string {
  const source = pageSources(address, signs)[0] ?? address;
  return linkTo(source, text, words) ?? source;
}

/** Whether every letter and digit of a span belongs to what was said. */
function holdsAll({ content }: Attribution, text: string, [start, end]: Span): boolean {
  let at = start;
  let left = '';
  for (const [from, to] of content) {
    left += text.slice(at, Math.max(at, Math.min(from, end)));
    at = Math.max(at, to);
  }
  return !/[\p{L}\p{N}]/u.test(left + text.slice(at, end));
}
