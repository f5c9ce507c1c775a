/** Marks (a highlighter's export): pages with their highlights. */
import { allIn, isObject, member, textIn } from './own.ts';
import { problem } from './problem.ts';
import type { JsonReader } from './reader.ts';
import { type Item, itemOf, refusal } from './told.ts';

export const MARKS: JsonReader = {
  format: 'marks',
  claims: ({ pattern, value }) =>
    pattern === 'pages.*' && Array.isArray(member(value, 'highlights')),
  async items({ value: page, line }, { now }) {
    const items: Item[] = [];
    for (const [index, highlight] of allIn(page, 'highlights').entries()) {
      const at = { line, field: `highlights[${index}]` };
      if (!isObject(highlight) || typeof member(highlight, 'text') !== 'string') {
        items.push(refusal(problem('field', { line, field: `${at.field}.text` })));
        continue;
      }
      const quote = member(member(highlight, 'selectors'), 'quote');
      const group = textIn(highlight, 'groupId');
      const address = textIn(page, 'url');
      items.push(
        await itemOf(
          {
            format: 'marks',
            id: group === '' ? null : `${address}\n${group}`,
            address,
            title: textIn(page, 'title'),
            author: '',
            quote: textIn(highlight, 'text'),
            prefix: textIn(quote, 'prefix'),
            suffix: textIn(quote, 'suffix'),
            note: textIn(highlight, 'note'),
            tags: [],
            colour: textIn(highlight, 'color'),
            created: textIn(highlight, 'updatedAt') || textIn(page, 'lastUpdated'),
            at,
          },
          now,
        ),
      );
    }
    return items;
  },
};
