/**
 * Hearsay's own format: every annotation as it is kept, word for word, with its article and revision.
 * Its JSON Schema is docs/schema/annotations.schema.json.
 */
import type { AnnotatedArticle, Format, WriteOptions } from './format.ts';

/** Version of what is written; a change that an older Hearsay could not read makes it one more. */
export const JSON_VERSION = 1;

export const JSON_FORMAT: Format = {
  id: 'json',
  name: 'format_json',
  extension: 'json',
  mediaType: 'application/json',
  write,
};

/** One annotation a line, so that a fault can be told by its line and a program can read it in parts. */
async function* write(articles: AsyncIterable<AnnotatedArticle>, { now }: WriteOptions) {
  yield `{"hearsay":"annotations","version":${JSON_VERSION},"written":${JSON.stringify(now)},"articles":[`;
  let isFirst = true;
  for await (const { article, annotations } of articles) {
    const { source, title, outlet } = article;
    const facts = JSON.stringify({ source, title, outlet }).slice(0, -1);
    yield `${isFirst ? '' : ','}\n${facts},"annotations":[`;
    isFirst = false;
    for (const [index, { annotation, rev }] of annotations.entries()) {
      yield `${index === 0 ? '' : ','}\n${JSON.stringify({ rev, annotation })}`;
    }
    yield '\n]}';
  }
  yield '\n]}\n';
}
