/** Articles and annotations as elements of a page. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { onOneLine, paragraphsOf } from '../citation/clean.ts';
import { linkOf } from '../citation/link.ts';
import type { Rich } from '../ui/read-markdown.ts';
import { fieldsOf } from './fields.ts';
import type { ArticleFacts, KeptAnnotation, WriteOptions } from './format.ts';
import { link } from './html-page.ts';

/** Reads a note as a tree of harmless elements. */
export type ReadNote = (note: string) => readonly Rich[];

/** An article's heading, where it is from, and its address. */
export const articleHead = ({ title, outlet, source }: ArticleFacts): readonly Element[] => [
  h('h2', { dir: 'auto' }, onOneLine(title) || new URL(source).host),
  h('p', { class: 'soft' }, [
    ...(outlet === null ? [] : [h('bdi', onOneLine(outlet)), ' · ']),
    link(source),
  ]),
];

/** One annotation: the words, who says them, the note, and what else the reader says. */
export function annotationHtml(
  kept: KeptAnnotation,
  { say }: WriteOptions,
  readNote: ReadNote,
): Element {
  const fields = fieldsOf(kept);
  const { uuid, colour, quote, speaker, note, tags, verification, evidence, created } = fields;
  const paragraphs = paragraphsOf(quote).map((one) => h('p', { dir: 'auto' }, one));
  const evidenceLink = linkOf(evidence);
  return h('section', { class: 'annotation', id: uuid, dataColour: colour }, [
    ...(paragraphs.length > 0 ? [h('blockquote', paragraphs)] : []),
    ...(speaker === '' ? [] : [h('p', ['— ', h('bdi', onOneLine(speaker))])]),
    ...(note === ''
      ? []
      : [h('div', { class: 'note', dir: 'auto' }, readNote(note).map(richHtml))]),
    ...(verification === null
      ? []
      : [
          h('p', [
            say(`verification_${verification}`),
            ...(evidenceLink === null ? [] : [' · ', link(evidenceLink)]),
          ]),
        ]),
    h('p', { class: 'soft' }, [
      h('time', { dateTime: created }, created.slice(0, 10)),
      ...tags.flatMap((tag) => [' · ', h('bdi', onOneLine(tag))]),
    ]),
  ]);
}

/** Headings of notes stand below no heading of the page: they are lines in bold. */
function richHtml(one: Rich): ElementContent {
  if (typeof one === 'string') return { type: 'text', value: one };
  const { tag, inside, href, start } = one;
  const children = inside.map(richHtml);
  if (/^h\d$/.test(tag)) return h('p', [h('strong', children)]);
  if (tag === 'a') return h('a', { href, rel: 'noreferrer noopener' }, children);
  return h(tag, start === undefined ? {} : { start }, children);
}
