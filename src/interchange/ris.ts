/** RIS, as reference managers import it: a record an article, and a note (N1) an annotation. */
import { itemsOf } from './csl-item.ts';
import type { AnnotatedArticle, Format, WriteOptions } from './format.ts';
import { annotationText } from './text.ts';

export const RIS_FORMAT: Format = {
  id: 'ris',
  name: 'format_ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write,
};

async function* write(articles: AsyncIterable<AnnotatedArticle>, options: WriteOptions) {
  const { risOf } = await import('./bibliography.ts');
  for await (const { item, annotated } of itemsOf(articles, options)) {
    const { TY, ...tags } = risOf(item);
    const notes = annotated.annotations.map((kept) => annotationText(kept, options));
    const lines = Object.entries({ ...tags, N1: notes }).flatMap(([tag, value]) =>
      [value].flat().map((one) => lineOf(tag, String(one))),
    );
    yield `${lineOf('TY', String(TY))}${lines.join('')}ER  - \r\n\r\n`;
  }
}

/** One tag with its value on one line: a line of a value could be taken for the next tag. */
const lineOf = (tag: string, value: string): string =>
  `${tag}  - ${linesIn(value).join(' / ')}\r\n`;

const linesIn = (value: string): string[] =>
  value
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
