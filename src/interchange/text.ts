/** Plain text: article by article, what stands there and what the reader says of it. */
import { cleaned } from '../citation/clean.ts';
import { fieldsOf } from './fields.ts';
import type { AnnotatedArticle, Format, KeptAnnotation, WriteOptions } from './format.ts';

export const TEXT_FORMAT: Format = {
  id: 'text',
  name: 'format_text',
  extension: 'txt',
  mediaType: 'text/plain',
  write,
};

async function* write(articles: AsyncIterable<AnnotatedArticle>, options: WriteOptions) {
  let isFirst = true;
  for await (const { article, annotations } of articles) {
    const head = [article.title, article.outlet ?? '', article.source].map(lineOf);
    yield `${isFirst ? '' : '\n\n'}${head.filter((line) => line !== '').join('\n')}\n`;
    isFirst = false;
    for (const kept of annotations) yield `\n${annotationText(kept, options)}\n`;
  }
}

/** What an annotation says, as lines of text; nothing unseen stands in it. */
export function annotationText(kept: KeptAnnotation, { say }: WriteOptions): string {
  const { quote, speaker, note, tags, verification, evidence } = fieldsOf(kept);
  const lines = [
    quote,
    speaker && `— ${speaker}`,
    note && `${say('written_note')}: ${note}`,
    tags.length > 0 ? `${say('written_tags')}: ${tags.join(', ')}` : '',
    verification && say(`verification_${verification}`),
    evidence && `${say('written_evidence')}: ${evidence}`,
  ];
  return cleaned(lines.filter((line) => line !== '' && line !== null).join('\n'));
}

const lineOf = (text: string): string => cleaned(text).replace(/\s+/g, ' ').trim();
