/** Readwise: the CSV that it takes in, and the one that it gives out. */
import { columnsOf, csvRows } from './csv-rows.ts';
import type { TextReader } from './reader.ts';
import { itemOf, refusal } from './told.ts';

export const READWISE: TextReader = {
  format: 'readwise',
  claims: (head) => columnsOf(head).includes('highlight'),
  async *items(text, { now }) {
    for (const { line, cell, fault } of csvRows(text)) {
      if (fault) {
        yield refusal(fault);
        continue;
      }
      const { note, tags } = withoutActions(cell('Note'));
      const address = cell('URL').trim();
      const told = {
        format: 'readwise',
        id: null,
        address: address === '' ? null : address,
        title: cell('Book Title') || cell('Title'),
        author: cell('Book Author') || cell('Author'),
        quote: cell('Highlight'),
        note,
        tags: [...tags, ...listed(cell('Tags')), ...listed(cell('Document tags'))],
        colour: cell('Color'),
        created: cell('Highlighted at') || cell('Date'),
        at: { line, field: '' },
      };
      yield await itemOf(told, now);
    }
  },
};

const listed = (cell: string): readonly string[] =>
  cell.split(',').filter((tag) => tag.trim() !== '');

/** A note begins with its tags, each after a full stop. docs.readwise.io/guides/action-tags */
const ACTIONS = /^\s*(?:\.[\p{L}\p{N}_-]+(?:\s+|$))+/u;

function withoutActions(told: string): { readonly note: string; readonly tags: readonly string[] } {
  const actions = ACTIONS.exec(told)?.[0] ?? '';
  const tags = actions.split(/\s+/).filter((word) => word !== '');
  return { note: told.slice(actions.length), tags: tags.map((word) => word.slice(1)) };
}
