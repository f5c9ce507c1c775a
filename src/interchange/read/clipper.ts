/** Obsidian Web Clipper's highlights: a list of pages, of texts alone or with the pieces that they are of. */

import { allIn, isObject, member, textIn, textsIn } from './own.ts';
import { plainText } from './plain-text.ts';
import { problem } from './problem.ts';
import type { JsonReader } from './reader.ts';
import { momentOf } from './time.ts';
import { type Item, itemOf, refusal, type Told } from './told.ts';

/** One highlight of a page. */
type Highlight = Pick<
  Told,
  'id' | 'quote' | 'prefix' | 'suffix' | 'note' | 'created' | 'at' | 'problems'
>;

export const CLIPPER: JsonReader = {
  format: 'clipper',
  claims: ({ pattern, value }) =>
    pattern === '*' &&
    Array.isArray(member(value, 'highlights')) &&
    typeof member(value, 'url') === 'string',
  async items({ value: page, line }, { now }) {
    const items: Item[] = [];
    const texts: Highlight[] = [];
    for (const [index, one] of allIn(page, 'highlights').entries()) {
      const at = { line, field: `highlights[${index}]` };
      const quote = member(one, 'text');
      if (typeof quote !== 'string') {
        items.push(refusal(problem('field', { line, field: `${at.field}.text` })));
        continue;
      }
      const created = textIn(one, 'timestamp');
      texts.push({ id: null, quote, note: textsIn(one, 'notes').join('\n\n'), created, at });
    }
    const pieces = piecesOf(page, line);
    const known = new Set(pieces.map(({ quote }) => bare(quote)));
    const others = texts.filter(({ quote }) => !known.has(bare(quote)));
    const address = textIn(page, 'url');
    for (const one of [...pieces, ...others]) {
      const told = {
        ...{ format: 'clipper', address, title: textIn(page, 'title'), author: '', tags: [] },
        ...one,
        id: one.id === null ? null : `${address}\n${one.id}`,
      };
      items.push(await itemOf(told, now));
    }
    return items;
  },
};

/** What is the same in a text and in the pieces that it is put together of. */
const bare = (text: string): string => text.replace(/\s+/g, '');

/** Highlights as they were made, those that were made as one put together. */
function piecesOf(page: unknown, line: number): readonly Highlight[] {
  const groups = new Map<string, unknown[]>();
  for (const [index, piece] of allIn(page, 'data').entries()) {
    if (!isObject(piece)) continue;
    const key = textIn(piece, 'groupId') || textIn(piece, 'id') || String(index);
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return [...groups].map(([id, group], index): Highlight => {
    const first = textIn(group[0], 'id');
    const quote = group.map((piece) => plainText(textIn(piece, 'content'))).join('\n');
    const at = { line, field: `data[${index}]` };
    return {
      id,
      quote,
      prefix: textIn(member(group[0], 'textQuote'), 'prefix'),
      suffix: textIn(member(group.at(-1), 'textQuote'), 'suffix'),
      note: group.flatMap((piece) => textsIn(piece, 'notes')).join('\n\n'),
      // Its ids are the milliseconds at which they were given; earlier than the program they are none.
      created: Number(first) > BEFORE ? (momentOf(Number(first)) ?? '') : '',
      at,
      // A picture, say: it has no words to be found by.
      problems: quote.trim() === '' ? [problem('place', at)] : [],
    };
  });
}

/** 2020, in milliseconds since 1970. */
const BEFORE = Date.UTC(2020, 0);
