/** CSL-JSON: an item an article, with what the reader highlighted and wrote as its annotation. */
import { itemsOf } from './csl-item.ts';
import type { AnnotatedArticle, Format, WriteOptions } from './format.ts';

export const CSL_FORMAT: Format = {
  id: 'csl-json',
  name: 'format_csl_json',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write,
};

async function* write(articles: AsyncIterable<AnnotatedArticle>, options: WriteOptions) {
  let opening = '[';
  for await (const { item } of itemsOf(articles, options)) {
    yield `${opening}\n${JSON.stringify(item)}`;
    opening = ',';
  }
  yield opening === '[' ? '[]\n' : '\n]\n';
}
