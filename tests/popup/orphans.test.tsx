// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { OrphanReason } from '../../src/anchoring/anchoring.ts';
import { noteOf } from '../../src/annotations/annotation.ts';
import type { Candidate } from '../../src/page-report.ts';
import { getAnnotation } from '../../src/store/read.ts';
import { pageReportOf } from '../ui/page-report-of.ts';
import { click, database, eachOpened, keep, open, sees, text, world } from './opened.tsx';

describe('popup, what was not found', () => {
  eachOpened();

  describe('an annotation that was not found', () => {
    const words = { type: 'TextQuoteSelector', exact: 'other words', prefix: '', suffix: '' };
    const candidate: Candidate = {
      span: [40, 51],
      before: 'then ',
      words: 'other words',
      after: ' came',
    };
    const lose = (id: string, reason: OrphanReason, selected = '') => {
      world.report = pageReportOf({
        anchored: { [id]: 'orphan' },
        orphans: { [id]: { reason, candidates: [candidate] } },
        selected,
      });
      world.selectors = [words];
    };
    const target = async (id: string) => (await getAnnotation(database, id))?.annotation.target;

    it('shows why, and where it might be; goes there, and stands there when told to', async () => {
      const id = await keep('lost words', 'my note');
      lose(id, 'ambiguous');
      open();
      await sees('These words stand in more than one place.');
      expect(text()).toContain('…then other words came…');
      click('…then other words came…. Show in the page');
      await vi.waitFor(() => expect(world.jumped).toEqual([{ span: [40, 51] }]));
      click('It is this one');
      await sees('Put on these words.');
      expect(world.described).toEqual({ span: [40, 51] });
      expect((await target(id))?.selector).toEqual([words]);
      click('Undo');
      await sees('As it was before.');
      expect((await target(id))?.selector).toMatchObject([{ exact: 'lost words' }]);
      expect(text()).toContain('my note');
    });

    it('stands on what is selected in the page', async () => {
      const id = await keep('lost words');
      lose(id, 'removed', 'chosen words');
      open();
      await sees('These words are no longer in the text.');
      click('Put it on “chosen words”');
      await sees('Put on these words.');
      expect(world.described).toEqual({ span: null });
      expect((await target(id))?.selector).toEqual([words]);
    });

    it('becomes a note on the page that quotes the words, and itself again', async () => {
      const id = await keep('lost\nwords', 'my note');
      lose(id, 'removed');
      open();
      await sees('These words are no longer');
      click('Keep as a note on the page');
      await sees('Note on the whole page');
      const kept = await getAnnotation(database, id);
      expect(kept && noteOf(kept.annotation)).toBe('> lost\n> words\n\nmy note');
      expect((await target(id))?.selector).toEqual([]);
      click('Undo');
      await sees('As it was before.');
      const back = await getAnnotation(database, id);
      expect(back && noteOf(back.annotation)).toBe('my note');
      expect((await target(id))?.selector).toMatchObject([{ exact: 'lost\nwords' }]);
    });
  });
});
