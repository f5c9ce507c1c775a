/** Hearsay's own CSV: a row an annotation. What it has no column for is not in it. */
import * as v from 'valibot';
import { linkSchema, nameSchema, verificationSchema } from '../../annotations/check.ts';
import { columnsOf, csvRows } from './csv-rows.ts';
import { type Part, partItem } from './own-annotation.ts';
import type { TextReader } from './reader.ts';
import { type Item, itemOf, refusal, type Told } from './told.ts';

const speakerSchema = v.fallback(v.nullable(nameSchema), null);
const verification = v.fallback(v.nullable(verificationSchema), null);
const evidence = v.fallback(v.nullable(linkSchema), null);

export const HEARSAY_CSV: TextReader = {
  format: 'csv',
  claims: (head) => ['quote', 'address'].every((name) => columnsOf(head).includes(name)),
  async *items(text, { now }) {
    for (const { line, cell, fault } of csvRows(text)) {
      if (fault) {
        yield refusal(fault);
        continue;
      }
      const name = v.parse(speakerSchema, cell('speaker'));
      const told = {
        ...{ format: 'csv', id: cell('id') || null, address: cell('address') || null },
        ...{ title: cell('title'), author: cell('outlet'), colour: cell('colour') },
        ...{ quote: cell('quote'), prefix: cell('prefix'), suffix: cell('suffix') },
        ...{ note: cell('note'), tags: cell('tags').split('\n') },
        speaker: name === null ? null : { name, isUnnamed: cell('unnamed') === 'yes' },
        verification: v.parse(verification, cell('verification')),
        evidence: v.parse(evidence, cell('evidence')),
        ...{ created: cell('created'), modified: cell('modified'), at: { line, field: '' } },
      };
      // Where a spreadsheet wrote ids or times anew, its words tell which it is.
      yield ownIn(told) ?? (await itemOf(told, now));
    }
  },
};

/** One that Hearsay wrote, under its own id; null for a row of somebody else's. */
function ownIn(told: Told & Omit<Part, 'id' | 'source' | 'basedOn'>): Item | null {
  const { id, address, title, author, modified } = told;
  if (id === null || address === null) return null;
  const page = { title, outlet: author || null };
  return partItem({ ...told, id, source: address, basedOn: modified }, page, told.at);
}
