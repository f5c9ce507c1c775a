/**
 * What a reader can do in a page: cards, the selection's toolbar, editors, and the annotations' way back
 * to their words. The second script: content.js asks for it when the marks stand, or sooner where
 * somebody needs it.
 */
import type { PageAddress } from '../src/annotations/page-source.ts';
import type { Attribution } from '../src/attribution/attribution.ts';
import { tellPages } from '../src/call.ts';
import type { Written } from '../src/citation/citation.ts';
import { say } from '../src/words.ts';
import { answersOf } from './answers.ts';
import { createCards, extentOf } from './cards.ts';
import { citationOf, linkOf } from './citation.ts';
import { copy } from './copy.ts';
import { copyOrOffer, sayCopied } from './copying.ts';
import { detectedOf, partsOf } from './detected.ts';
import { type Draft, keep, makeDraft } from './draft.ts';
import { createEditors, type EditorField } from './editors.ts';
import { createHost } from './host.ts';
import { createHover } from './hover.ts';
import { offersAt } from './note-offer.ts';
import { spanOf } from './notes.ts';
import { createOffering } from './offering.ts';
import { turn } from './pause.ts';
import { putBack } from './put-back.ts';
import { type Acts, type Running, running } from './running.ts';
import { speakerOf, speakersOf } from './speaker-of.ts';
import { createToolbar, type Result } from './toolbar.ts';

/** How words are to be kept. */
interface Wish extends Pick<Draft, 'colour' | 'statement'> {
  /** The field of the editor that opens once they are kept; null for no editor. */
  readonly field: EditorField | null;
}

function createActs({ call, fail, listening, painter, reader, stop }: Running): Acts {
  const { signal } = stop;
  const { marked } = reader;
  const host = createHost(document, signal);
  const failing = (when: string) => (error: unknown) => fail(error, when);

  /** What was asked to be kept for a selection, so that asking again keeps it once. */
  const drafts = new WeakMap<Range, Draft>();
  const editors = createEditors(document, host, listening);

  /** Describes the words of `range` in the page as it is at this moment. */
  const draftFor = async (range: Range, wish: Wish): Promise<Draft | null> => {
    const known = drafts.get(range);
    if (known) return known;
    const now = await reader.readAnew();
    const page = reader.pageOf(range);
    const span = now?.page.spanOf(range);
    if (!now || !page || !span) return null;
    const { title, outlet } = now.article;
    const draft = makeDraft(now.page, span, page, {
      ...{ title: title ?? document.title, outlet, speaker: speakerOf(now, span) },
      ...{ colour: wish.colour, statement: wish.statement },
    });
    drafts.set(range, draft);
    return draft;
  };

  const openNote = async (
    id: string,
    page: PageAddress,
    range: Range,
    field: EditorField = 'note',
  ): Promise<void> => {
    const speakers = speakersOf(marked()?.attributions ?? []);
    const open = async () => (await call('openEditor', { id, page, speakers })).ticket;
    await editors.open(id, range, { isTall: reader.isStatement(id), field }, open);
  };
  const openNoteOn = (id: string, range: Range) => {
    const page = reader.pageOf(range);
    if (page) openNote(id, page, range).catch(failing('opening a note'));
  };

  /** Keeps the words of `range`, and opens their note when asked. */
  const annotate = async (range: Range, wish: Wish): Promise<Result> => {
    try {
      const draft = await draftFor(range, wish);
      if (!draft) return 'unsaved';
      const result = await keep(call, draft);
      if (result !== 'saved') return result;
      const { id, colour, selectors, statement } = draft;
      const verdict = statement?.verdict ?? null;
      await reader.add({ id, colour, selectors, isStatement: statement !== null, verdict });
      if (wish.field) await openNote(id, draft.page, range, wish.field);
      return result;
    } catch (error) {
      fail(error, 'keeping a highlight');
      return 'unsaved';
    }
  };
  /** The same for a detected statement; says aloud what came of it. */
  const keepStatement = (attribution: Attribution, verdict: 'dismissed' | null) => {
    const now = marked();
    const range = now?.page.rangeOf(extentOf(attribution));
    if (!now || !range) return;
    const detected = detectedOf(attribution, now.page.text);
    const statement = { detected, parts: partsOf(attribution), verdict };
    annotate(range, { colour: 'yellow', field: verdict === null ? 'note' : null, statement }).then(
      (result) => {
        const done = verdict === null ? 'toolbar_saved' : 'mark_dismissed_one';
        host.announce(say(result === 'saved' ? done : `toolbar_${result}`));
      },
      failing('keeping a statement'),
    );
  };

  /** Words of the page, or a statement, with where they stand; null where the page shows none. */
  const cite = async (words: Range | Attribution): Promise<Written | null> => {
    const now = await reader.readAnew();
    const range = words instanceof Range ? words : now?.page.rangeOf(extentOf(words));
    const span = range && now?.page.spanOf(range);
    const source = range && reader.pageOf(range);
    if (!now || !span || !source) return null;
    const cited = citationOf(now, source, words instanceof Range ? span : words, document.title);
    return await call('cite', { ...cited, style: reader.settings().citation });
  };
  const copyCited = async (words: Range | Attribution): Promise<boolean> => {
    try {
      const written = await cite(words);
      return written !== null && copy(document, written);
    } catch (error) {
      fail(error, 'copying with a citation');
      return false;
    }
  };

  const tellSaid = (offset: number) => tellPages('pointedAt', { offset });
  const cards = createCards(
    document,
    host,
    painter,
    marked,
    {
      notesOf({ content }) {
        const now = marked();
        const isOver = (from: number, to: number) =>
          content.some(([start, end]) => start < to && from < end);
        const offers = now ? offersAt(now.page, now.placed, isOver) : [];
        return offers.map(({ id, range, words }) => ({
          name: say('mark_note', words),
          open: () => openNoteOn(id, range),
        }));
      },
      isKept(attribution) {
        const [start, end] = extentOf(attribution);
        return (marked()?.placed ?? []).some((one) => {
          const span = spanOf(one);
          return span?.[0] === start && span[1] === end;
        });
      },
      keep: (attribution) => keepStatement(attribution, null),
      dismiss: (attribution) => keepStatement(attribution, 'dismissed'),
      copy: copyCited,
      dismissRule(pass) {
        call('dismissRule', { pass, dismissed: true }).then(
          () => host.announce(say('mark_dismissed')),
          failing('dismissing a rule'),
        );
      },
      tellSaid,
      relight: () => hover.again(),
    },
    signal,
  );
  const hover = createHover(document, painter, marked, cards, listening);
  reader.onPainted(hover.again);
  const offering = createOffering(
    document,
    host,
    painter,
    marked,
    cards,
    { openNote: openNoteOn, tellSaid },
    listening,
  );
  const toolbar = createToolbar(
    document,
    host,
    {
      keep: (range, colour, field) => annotate(range, { colour, field, statement: null }),
      copy: copyCited,
      async copyLink(range) {
        const now = await reader.readAnew();
        const span = now?.page.spanOf(range);
        const source = reader.pageOf(range);
        const link = now && span && source && linkOf(source, now.page.text, span);
        return link ? copy(document, { plain: link }) : false;
      },
      turnOff: () => call('turnToolbarOff', {}).catch(failing('turning the toolbar off')),
      isOn: () => reader.settings().toolbar,
    },
    listening,
    signal,
  );

  const calls = answersOf(
    document,
    painter,
    reader,
    {
      annotate: (range, withNote) =>
        annotate(range, { colour: 'yellow', field: withNote ? 'note' : null, statement: null }),
      step: (of, direction) => (of === 'mark' ? cards : offering).step(direction),
      focusToolbar: toolbar.focus,
      closeEditor: editors.close,
      async cite(range) {
        const written = await cite(range);
        if (written) copyOrOffer(document, host, () => copy(document, written));
        else sayCopied(document, host, false);
      },
    },
    signal,
  );
  return { host, place: putBack, calls };
}

const here = running();
if (here && !here.isComplete) {
  // This task was long enough with reading our code.
  turn()
    .then(() => here.isComplete || here.complete(createActs(here)))
    .catch((error: unknown) => here.fail(error, 'bringing the acts'));
}
