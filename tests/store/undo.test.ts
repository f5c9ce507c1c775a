/** Promise R14: whatever was done, taking it back leads exactly to what was before. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/annotations/annotation.ts';
import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import type { AnnotationChange } from '../../src/annotations/save.ts';
import { type AnnotationRow, Database } from '../../src/store/database.ts';
import { listSpeakers } from '../../src/store/read.ts';
import { searchRowOf } from '../../src/store/search-row.ts';
import {
  createAnnotation,
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation,
} from '../../src/store/write.ts';
import { deleteArticle, undoAct } from '../../src/store/write-group.ts';
import { mergeSpeakers, splitSpeaker, undoSpeakers } from '../../src/store/write-speakers.ts';

/** A thousand sequences, as promised, take a third of a minute; a tenth of them runs every time. */
const RUNS = process.env.HEARSAY_FAULTS === 'long' ? 1_000 : 100;

const ARTICLES = ['https://paper.example/one', 'https://paper.example/two'];
const NAMES = ['Ada', 'King', 'Babbage'] as const;

let database: Database;
beforeAll(() => {
  database = new Database(`test-${newOpId()}`);
});
afterAll(() => database.delete());

const number = fc.nat(20);
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('create' as const), number }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ what: fc.constant('edit' as const), number },
      change: fc.record(
        {
          note: fc.constantFrom('', 'a note', 'another'),
          colour: fc.constantFrom(...COLOURS),
          tags: fc.record({
            added: fc.subarray(['tax', 'port', 'Tax']),
            removed: fc.subarray(['tax', 'vote']),
          }),
          speaker: fc.constantFrom(null, { name: 'Ada', isUnnamed: false }),
          verification: fc.constantFrom(null, 'disputed' as const),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  ...(
    ['delete', 'restore', 'delete article', 'undo', 'merge', 'split', 'undo speakers'] as const
  ).map((what) => ({ weight: 2, arbitrary: fc.record({ what: fc.constant(what), number }) })),
);
type Act = { readonly what: string; readonly number: number; readonly change?: object };

/** What the reader can tell apart: every annotation with where it is, and who is one speaker. */
async function look() {
  const rows = await database.annotations.toArray();
  return {
    annotations: new Map(
      rows.map(({ id, annotation, deleted }) => [id, { annotation, isDeleted: deleted > 0 }]),
    ),
    speakers: [...(await listSpeakers(database))],
  };
}

/** An act that was done: which, and in whose journal it stands. */
interface Done {
  readonly opId: string;
  readonly isOnNames: boolean;
}

/** Does one act, on whatever the number comes to; null where there was nothing to do it to. */
async function perform({ what, number, change }: Act, past: readonly Done[]): Promise<Done | null> {
  const opId = newOpId();
  const isOnNames = ['merge', 'split', 'undo speakers'].includes(what);
  const rows = await database.annotations.toArray();
  const some = (isDeleted: boolean): AnnotationRow | undefined => {
    const those = rows.filter(({ deleted }) => deleted > 0 === isDeleted);
    return those[number % Math.max(1, those.length)];
  };
  const earlier = past.filter((one) => one.isOnNames === isOnNames);
  const of = earlier[number % Math.max(1, earlier.length)]?.opId ?? newOpId();
  const name = (at: number) => NAMES[at % NAMES.length]!;
  const outcome = await (() => {
    const row = some(what === 'restore');
    switch (what) {
      case 'create':
        return create(opId, ARTICLES[number % ARTICLES.length]!);
      case 'undo':
        return undoAct(database, { opId, of });
      case 'merge':
        return mergeSpeakers(database, { opId, names: [name(number), name(number + 1)] });
      case 'split':
        return splitSpeaker(database, { opId, name: name(number) });
      case 'undo speakers':
        return undoSpeakers(database, { opId, of });
    }
    if (!row) return null;
    const which = { opId, id: row.id, baseRev: row.rev };
    switch (what) {
      case 'edit':
        return editAnnotation(database, { ...which, ...change } as AnnotationChange);
      case 'delete':
        return deleteAnnotation(database, which);
      case 'restore':
        return restoreAnnotation(database, which);
      default:
        return deleteArticle(database, { opId, docId: row.docId });
    }
  })();
  return outcome?.status === 'saved' ? { opId, isOnNames } : null;
}

function create(opId: string, source: string) {
  const quote = { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' } as const;
  const now = '2026-01-02T03:04:05.000Z';
  const annotation = makeHighlight({
    ...{ id: newId(), now, source, selectors: [quote], colour: 'yellow' as const },
  });
  return createAnnotation(database, opId, annotation, { source, title: '' });
}

describe('taking acts back', () => {
  it('leads, act by act, exactly to what was before each', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 10 }), async (plan) => {
        const { annotations, revisions, documents, search, speakers } = database;
        for (const table of [annotations, revisions, documents, search, speakers]) {
          await table.clear();
        }
        const done: { readonly act: Done; readonly before: Awaited<ReturnType<typeof look>> }[] =
          [];
        for (const one of plan) {
          const before = await look();
          const performed = await perform(
            one,
            done.map(({ act }) => act),
          );
          if (performed) done.push({ act: performed, before });
        }
        for (const { act, before } of done.reverse()) {
          const change = { opId: newOpId(), of: act.opId };
          const outcome = await (act.isOnNames
            ? undoSpeakers(database, change)
            : undoAct(database, change));
          expect(outcome.status).toBe('saved');
          const now = await look();
          for (const [id, { isDeleted }] of now.annotations) {
            // Nothing that was made is destroyed: it is in the trash.
            if (before.annotations.has(id)) continue;
            expect(isDeleted).toBe(true);
            now.annotations.delete(id);
          }
          expect(now).toEqual(before);
          taken++;
        }
        const rows = await annotations.toArray();
        const pages = await documents.bulkGet(rows.map(({ docId }) => docId));
        expect(await search.toArray()).toEqual(
          rows.map((row, index) => searchRowOf(row, pages[index])),
        );
      }),
      { numRuns: RUNS },
    );
    expect(taken).toBeGreaterThan(RUNS);
  }, 600_000);
});
