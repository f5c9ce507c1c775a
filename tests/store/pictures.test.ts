import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Named } from '../../src/annotations/annotation.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import type { Verdict } from '../../src/annotations/statement.ts';
import { Database } from '../../src/store/database.ts';
import { readPictures } from '../../src/store/pictures.ts';
import { listSaid } from '../../src/store/said.ts';
import { createAnnotation, editAnnotation } from '../../src/store/write.ts';
import { mergeSpeakers } from '../../src/store/write-speakers.ts';

let database: Database;
beforeEach(() => {
  database = new Database(crypto.randomUUID());
});
afterEach(() => database.delete());

const named = (name: string): Named => ({ name, isUnnamed: false });

/** Keeps “He said: no, no” of which only “no, no” is content. */
async function keep(speaker: Named | null, verdict: Verdict | null = null): Promise<string> {
  const id = newId();
  const source = 'https://paper.example/story';
  const annotation = makeHighlight({
    ...{ id, source, colour: 'yellow', now: '2026-11-25T08:00:00Z', speaker },
    selectors: [{ type: 'TextQuoteSelector', exact: 'He said: no, no', prefix: '', suffix: '' }],
    statement: {
      verdict,
      parts: { content: [[9, 15]], source: null, cue: null },
      detected: {
        ...{ type: 'direct', speaker: 'Ada', naming: 'person', chain: [], cue: null },
        ...{ pass: 'quoted', confidence: 1 },
      },
    },
  });
  await createAnnotation(database, newOpId(), annotation, { source, title: '', outlet: 'Gazette' });
  return id;
}

it('draws kept statements by speaker, as the reader put them right, and by outlet', async () => {
  await keep(named('Ada'));
  await keep(named('Ada'), 'dismissed');
  await keep(named('Bo'));
  await keep({ name: 'an official', isUnnamed: true });
  await mergeSpeakers(database, { opId: newOpId(), names: ['Ada', 'Bo'] });
  const { statements, speakers, outlets, months } = await readPictures(database);
  expect(statements).toBe(3);
  expect(speakers).toEqual([
    { name: 'Ada', count: 2 },
    { name: 'an official', count: 1 },
  ]);
  expect(outlets).toEqual([
    {
      ...{ outlet: 'Gazette', count: 3 },
      named: { named: 1, document: 0, outlet: 0, unnamed: 1, unknown: 1 },
    },
  ]);
  expect(months).toEqual([{ month: '2026-11', count: 4 }]);
});

it('lists what a speaker said by any name: of a statement the words that were said', async () => {
  const [one, other] = [await keep(named('Ada')), await keep(named('Bo'))];
  const gone = await keep(null);
  await editAnnotation(database, { opId: newOpId(), id: other, baseRev: 1, speaker: named('ADA') });
  const said = await listSaid(database, [one, other, gone, newId()], ['ada']);
  expect(said.map(({ row, words, page }) => [row.id, words, page?.outlet])).toEqual([
    [one, 'no, no', 'Gazette'],
    [other, 'no, no', 'Gazette'],
  ]);
});
