/** BibTeX, with BibLaTeX's fields: an entry an article. */
import { itemsOf } from './csl-item.ts';
import type { AnnotatedArticle, Format, WriteOptions } from './format.ts';

export const BIBTEX_FORMAT: Format = {
  id: 'bibtex',
  name: 'format_bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write,
};

async function* write(articles: AsyncIterable<AnnotatedArticle>, options: WriteOptions) {
  const { bibtexOf } = await import('./bibliography.ts');
  for await (const { item } of itemsOf(articles, options)) yield `${bibtexOf(item)}\n\n`;
}
