/** Hearsay's own CSV: a row an annotation. What it has no column for is not in it. */
import * as v from 'valibot';
import { linkSchema, nameSchema, verificationSchema } from '../../annotations/check.ts';
import { columnsOf, csvRows } from './csv-rows.ts';
import type { TextReader } from './reader.ts';
import { itemOf, refusal } from './told.ts';

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
      yield await itemOf(told, now);
    }
  },
};
