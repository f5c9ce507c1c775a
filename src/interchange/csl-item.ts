/** An article as a reference manager knows it: an item of CSL-JSON (citation-style-language 1.0.2). */
import { onOneLine } from '../citation/clean.ts';
import { type Day, dayOf } from '../citation/day.ts';
import { fieldsOf } from './fields.ts';
import type { AnnotatedArticle, WriteOptions } from './format.ts';
import { annotationText } from './text.ts';

/** What is known of an article in an item. */
export interface CslItem {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly URL: string;
  readonly accessed?: { readonly 'date-parts': readonly [Day] };
  readonly keyword?: string;
  /** What the reader highlighted and wrote, as text. */
  readonly annote: string;
}

/** Names items one after the other: letters and digits alone, as BibTeX wants its keys; none twice. */
export function itemNamer(): (title: string, host: string) => string {
  const used = new Map<string, number>();
  return (title, host) => {
    const words =
      title
        .normalize('NFKD')
        .match(/[A-Za-z\d]+/g)
        ?.slice(0, WORDS_IN_KEY) ?? [];
    const site = host.replace(/^www\./, '').replace(/[^a-z\d]/gi, '');
    const key = [site, ...words].join('').slice(0, LONGEST_KEY).toLowerCase();
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    // After the first, one that no title ends in: keys are cut before it.
    return count === 1 ? key : `${key}x${count}`;
  };
}

/** A key is typed by hand in LaTeX. */
const WORDS_IN_KEY = 4;
const LONGEST_KEY = 40;

/** The item of an article; the reader was there on the day of their last annotation. */
export function itemOf(
  { article, annotations }: AnnotatedArticle,
  key: string,
  options: WriteOptions,
): CslItem {
  const { title, outlet, source } = article;
  const fields = annotations.map(fieldsOf);
  const last =
    fields
      .map(({ created }) => created)
      .sort()
      .at(-1) ?? null;
  const day = dayOf(last);
  const tags = [...new Set(fields.flatMap(({ tags: all }) => all))].map(onOneLine);
  const name = onOneLine(outlet ?? '');
  return {
    id: key,
    'citation-key': key,
    type: name === '' ? 'webpage' : 'article-newspaper',
    title: onOneLine(title),
    ...(name === '' ? {} : { 'container-title': name }),
    URL: source,
    ...(day ? { accessed: { 'date-parts': [day] } } : {}),
    ...(tags.length > 0 ? { keyword: tags.join(', ') } : {}),
    annote: annotations.map((kept) => annotationText(kept, options)).join('\n\n'),
  };
}

/** The items of articles, each when it is asked for. */
export async function* itemsOf(articles: AsyncIterable<AnnotatedArticle>, options: WriteOptions) {
  const nameOf = itemNamer();
  for await (const annotated of articles) {
    const { title, source } = annotated.article;
    yield { item: itemOf(annotated, nameOf(title, new URL(source).host), options), annotated };
  }
}
