import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../src/annotations/draft.ts';
import { makeHighlight, newId, newOpId, withChange } from '../../src/annotations/make.ts';
import type { Keeper } from '../../src/background/keeper.ts';
import { Database } from '../../src/store/database.ts';
import { draftLine, INCOMING_DRAFTS, PIECE } from '../../src/store/incoming-drafts.ts';
import { folder, keeperOf, localArea } from './keeper-of.ts';

const NOW = '2026-01-02T03:04:05.000Z';
const NOTE = 'a long note '.repeat(1_000);

let database: Database;
let keeper: Keeper;
beforeEach(() => {
  database = new Database(`test-${newOpId()}`);
  const files = folder();
  files.files.set(INCOMING_DRAFTS, new Blob(drafts(3.5 * PIECE).map(draftLine)));
  keeper = keeperOf(database, { area: localArea(), files });
});
afterEach(() => database.delete());

/** Drafts that take about so many bytes. */
function drafts(bytes: number): readonly Draft[] {
  return Array.from({ length: bytes / NOTE.length }, (_, index) => {
    const exact = `words ${index}`;
    const selectors = [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] as const;
    const source = 'https://paper.example/story';
    const made = makeHighlight({ id: newId(), source, selectors, colour: 'yellow', now: NOW });
    const annotation = withChange(made, { note: NOTE }, NOW);
    return { annotation, title: 'A story', outlet: null, isOurs: true };
  });
}

/** How far an import was at each piece of its file; `at` is told, too. */
function watch(opId: string, at: (share: number) => void = () => {}): readonly number[] {
  const seen: number[] = [];
  const look = () => {
    const share = keeper.intake.importProgress(opId);
    if (share === null || share === seen.at(-1)) return;
    seen.push(share);
    at(share);
  };
  database.revisions.hook('creating', look);
  return seen;
}

it('tells how far an import is, and nothing of another', async () => {
  const opId = newOpId();
  const seen = watch(opId, () => expect(keeper.intake.importProgress(newOpId())).toBeNull());
  expect(keeper.intake.importProgress(opId)).toBeNull();
  expect(await keeper.intake.importDrafts(opId)).toMatchObject({ status: 'saved', count: 291 });
  expect(seen).toHaveLength(4);
  expect(seen[0]).toBe(0);
  expect(seen.every((share, index) => index === 0 || share > seen[index - 1]!)).toBe(true);
  expect(seen.at(-1)).toBeLessThan(1);
  expect(keeper.intake.importProgress(opId)).toBeNull();
});

it('keeps nothing of an import that is cancelled, and can begin anew', async () => {
  const [opId, other] = [newOpId(), newOpId()];
  const seen = watch(opId, (share) => {
    keeper.intake.cancelImport(other);
    if (share > 0) keeper.intake.cancelImport(opId);
  });
  expect(await keeper.intake.importDrafts(opId)).toEqual({ status: 'missing', opId });
  expect(seen).toHaveLength(2);
  expect(await database.annotations.count()).toBe(0);
  expect(await database.revisions.count()).toBe(0);
  expect(await keeper.intake.importDrafts(other)).toMatchObject({ status: 'saved', count: 291 });
});
