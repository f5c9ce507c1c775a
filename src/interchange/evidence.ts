/**
 * An evidence packet: how an article read, when, and what was highlighted in it, on one page that another
 * person can check. Each text stands in it as a file of its own, and the last of them lists the SHA-256
 * of every other as `sha256sum` does.
 */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { annotationHtml, articleHead } from './annotation-html.ts';
import type { AnnotatedArticle, Format, SeenEdition, WriteOptions } from './format.ts';
import { frameOf, html } from './html-page.ts';
import { sha256 } from './sha256.ts';

export const EVIDENCE_FORMAT: Format = {
  id: 'evidence',
  name: 'format_evidence',
  extension: 'html',
  mediaType: 'text/html',
  needsEditions: true,
  write,
};

/** A text that stands in a packet as a file. */
interface Exhibit {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** The article's text as it is hashed: headline and paragraphs, a blank line after each. */
export const editionText = ({ title, paragraphs }: SeenEdition): string =>
  [title, ...paragraphs].map((block) => `${block}\n`).join('\n');

async function* write(articles: AsyncIterable<AnnotatedArticle>, options: WriteOptions) {
  const { readMarkdown } = await import('../ui/read-markdown.ts');
  const { say, now } = options;
  const intro = [
    h('p', say('written_evidence_what')),
    h('p', { class: 'soft' }, [`${say('written_by')} · `, h('time', { dateTime: now }, now)]),
  ];
  const [head, tail] = frameOf(say('written_evidence_title'), intro, options);
  yield head;
  const sums: string[] = [];
  let number = 0;
  for await (const annotated of articles) {
    number += 1;
    const { article, annotations, editions } = annotated;
    yield `${articleHead(article).map(html).join('\n')}\n`;
    if (editions.length === 0) yield html(h('p', say('written_no_text')));
    for (const [index, edition] of editions.entries()) {
      const text = editionText(edition);
      const exhibit = await exhibitOf(`article-${number}-text-${index + 1}.txt`, text);
      sums.push(sumOf(exhibit));
      yield `${html(editionHtml(edition, exhibit, options))}\n`;
    }
    const data = `${JSON.stringify({ ...article, annotations }, null, 2)}\n`;
    const exhibit = await exhibitOf(`article-${number}-annotations.json`, data);
    sums.push(sumOf(exhibit));
    yield html(h('h3', say('written_annotations')));
    yield `${html(exhibitHtml(exhibit, options))}\n`;
    for (const { annotation, rev } of annotations) {
      const { created, modified } = annotation;
      const shown = annotationHtml({ annotation, rev }, options, readMarkdown);
      const times = h('p', { class: 'soft' }, [
        `${say('written_made')} `,
        h('time', { dateTime: created }, created),
        ` · ${say('written_changed')} `,
        h('time', { dateTime: modified }, modified),
        ` · ${say('written_revision')} ${rev}`,
      ]);
      yield `${html({ ...shown, children: [...shown.children, times] })}\n`;
    }
  }
  yield html(await checkHtml(sums, options));
  yield tail;
}

async function exhibitOf(name: string, text: string): Promise<Exhibit> {
  // What UTF-8 cannot hold is hashed as it will be read.
  const written = text.replace(/\p{Cs}/gu, '\ufffd');
  return { name, text: written, hash: await sha256(written) };
}

/** A line as `sha256sum -c` reads it. */
const sumOf = ({ name, hash }: Exhibit): string => `${hash}  ${name}\n`;

function editionHtml(edition: SeenEdition, exhibit: Exhibit, options: WriteOptions): Element {
  const { say } = options;
  const { firstSeen, lastSeen } = edition;
  return h('section', [
    h('h3', say('written_text')),
    h('p', { class: 'soft' }, [
      `${say('written_first_seen')} `,
      h('time', { dateTime: firstSeen }, firstSeen),
      ` · ${say('written_last_seen')} `,
      h('time', { dateTime: lastSeen }, lastSeen),
    ]),
    exhibitHtml(exhibit, options),
    h('pre', { dir: 'auto' }, exhibit.text),
  ]);
}

/** A file's name, with which it is saved byte by byte, and its hash. */
function exhibitHtml({ name, text, hash }: Exhibit, { say }: WriteOptions): Element {
  return h('p', [
    h('a', { download: name, href: dataAddress(text) }, `${say('written_save')} ${name}`),
    h('br'),
    'SHA-256: ',
    h('code', { dir: 'ltr' }, hash),
  ]);
}

async function checkHtml(sums: readonly string[], options: WriteOptions): Promise<Element> {
  const { say } = options;
  const list = await exhibitOf('SHA256SUMS', sums.join(''));
  return h('section', [
    h('h2', say('written_check')),
    h('p', say('written_check_how')),
    h('pre', { dir: 'ltr' }, 'sha256sum -c SHA256SUMS'),
    exhibitHtml(list, options),
    h('pre', { dir: 'ltr' }, list.text),
    h('p', say('written_check_what')),
  ]);
}

/** Bytes given to one call: more arguments than engines take would be too many. */
const SOME_BYTES = 8_192;

/** A text as an address that holds it (RFC 2397). */
function dataAddress(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += SOME_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SOME_BYTES));
  }
  return `data:text/plain;charset=utf-8;base64,${btoa(binary)}`;
}
