/** The CSV that Readwise imports: a row a highlight. Notes on a page as a whole have no place in it. */
import { lineOf } from './csv.ts';
import { fieldsOf } from './fields.ts';
import type { AnnotatedArticle, Format } from './format.ts';

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

export const READWISE_FORMAT: Format = {
  id: 'readwise',
  name: 'format_readwise',
  extension: 'csv',
  mediaType: 'text/csv',
  write,
};

async function* write(articles: AsyncIterable<AnnotatedArticle>) {
  yield lineOf(COLUMNS);
  for await (const { article, annotations } of articles) {
    for (const kept of annotations) {
      const { quote, note, tags, start, created } = fieldsOf(kept);
      if (quote === '') continue;
      yield lineOf([
        quote,
        article.title,
        article.outlet ?? new URL(article.source).host,
        article.source,
        [...tags.map(inlineTag), note].filter((part) => part !== '').join('\n'),
        start === null ? '' : String(start),
        // As its own exports write times, in UTC.
        created.slice(0, 19).replace('T', ' '),
      ]);
    }
  }
}

/** A line that Readwise takes for a tag: a dot and one word. */
const inlineTag = (tag: string): string => `.${tag.replace(/\s+/g, '_')}`;
