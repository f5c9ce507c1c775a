/** One page of HTML with all articles, to be read, printed or put on the web. */
import { h } from 'hastscript';
import { annotationHtml, articleHead } from './annotation-html.ts';
import type { AnnotatedArticle, Format, WriteOptions } from './format.ts';
import { frameOf, html } from './html-page.ts';

export const HTML_FORMAT: Format = {
  id: 'html',
  name: 'format_html',
  extension: 'html',
  mediaType: 'text/html',
  write,
};

async function* write(articles: AsyncIterable<AnnotatedArticle>, options: WriteOptions) {
  const { readMarkdown } = await import('../ui/read-markdown.ts');
  const { say, now } = options;
  const when = h('p', { class: 'soft' }, [
    `${say('written_by')} · `,
    h('time', { dateTime: now }, now.slice(0, 10)),
  ]);
  const [head, tail] = frameOf(say('written_title'), [when], options);
  yield head;
  for await (const { article, annotations } of articles) {
    yield `${articleHead(article).map(html).join('\n')}\n`;
    for (const kept of annotations) yield `${html(annotationHtml(kept, options, readMarkdown))}\n`;
  }
  yield tail;
}
