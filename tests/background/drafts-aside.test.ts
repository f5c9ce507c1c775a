import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId, newOpId } from '../../src/annotations/make.ts';
import { ASIDE, asideKey, type DraftChange } from '../../src/annotations/save.ts';
import { Database } from '../../src/store/database.ts';
import { getDraft } from '../../src/store/read.ts';
import { folder, keeperOf, localArea, save } from './keeper-of.ts';

let database: Database;
let name: string;
let area: ReturnType<typeof localArea>;
let files: ReturnType<typeof folder>;
beforeEach(() => {
  name = `test-${newOpId()}`;
  database = new Database(name);
  area = localArea();
  files = folder();
});
afterEach(() => database.delete());

describe('a draft kept aside', () => {
  const draftOf = (id: string, text: string, session = newOpId()): DraftChange => ({
    ...{ id, text, baseRev: 1, typed: { session, count: 3 } },
  });
  const aside = (draft: DraftChange) => area.set({ [asideKey(draft.typed)]: draft });
  const kept = () => [...area.items.keys()].filter((key) => key.startsWith(ASIDE));

  it('is taken in by the next background, when the one before never got it', async () => {
    const id = newId();
    await save(keeperOf(database, { area, files }), id);
    await aside(draftOf(id, 'the last keys'));
    await keeperOf(database, { area, files }).state();
    expect(await getDraft(database, id)).toMatchObject({ text: 'the last keys' });
    expect(kept()).toEqual([]);
  });

  it('is let go of when the background has it, and never comes back', async () => {
    const id = newId();
    const keeper = keeperOf(database, { area, files });
    await save(keeper, id);
    const draft = draftOf(id, 'typed');
    await aside(draft);
    await keeper.saveDraft(draft);
    await vi.waitFor(() => expect(kept()).toEqual([]));
    await keeper.saveDraft({ ...draft, text: null });
    await keeperOf(database, { area, files }).state();
    expect(await getDraft(database, id)).toBeUndefined();
  });

  it('waits while another editor’s text is open, and pushes none aside', async () => {
    const id = newId();
    const keeper = keeperOf(database, { area, files });
    await save(keeper, id);
    await keeper.saveDraft(draftOf(id, 'another’s'));
    await aside(draftOf(id, 'the last keys'));
    await keeperOf(database, { area, files }).state();
    expect(await getDraft(database, id)).toMatchObject({ text: 'another’s' });
    expect(kept()).toHaveLength(1);
  });
});
