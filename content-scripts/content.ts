/**
 * Hearsay inside one page: reads it, has the background say who says what, paints, puts the
 * reader's annotations back, and offers to make new ones. One AbortSignal takes all of it down.
 */
import type { Colour } from '../src/annotations/annotation.ts';
import type { PageAddress } from '../src/annotations/page-source.ts';
import { answer } from '../src/answer.ts';
import { browser } from '../src/browser.ts';
import { backgroundCaller, tellPages } from '../src/call.ts';
import type { ContentToBackground, ToContent } from '../src/messages.ts';
import { report } from '../src/report.ts';
import { say } from '../src/words.ts';
import { answersOf } from './answers.ts';
import { createCards, extentOf } from './cards.ts';
import { openEditorFrame } from './editor-frame.ts';
import { createHost } from './host.ts';
import { createHover } from './hover.ts';
import { createListening } from './listening.ts';
import { offersAt } from './note-offer.ts';
import { type Draft, keep, makeDraft } from './notes.ts';
import { createOffering } from './offering.ts';
import { watchPage } from './page-watch.ts';
import { createPainter } from './painter.ts';
import { createReader } from './reader.ts';
import { speakerOf } from './speaker-of.ts';
import { createToolbar, type Result } from './toolbar.ts';

function start(stop: AbortController): void {
  const { signal } = stop;
  const call = backgroundCaller<ContentToBackground>();
  const host = createHost(document, signal);
  const painter = createPainter(signal);
  const listening = createListening(signal);

  /** Tells of an error, and takes us down when the extension was updated under the page. */
  const fail = (error: unknown, when: string) => {
    if (!browser.runtime?.id) stop.abort();
    else if (!signal.aborted) report(error, when);
  };
  const failing = (when: string) => (error: unknown) => fail(error, when);

  const reader = createReader(document, host, painter, call, fail, signal);
  const { marked } = reader;

  /** What was asked to be kept for a selection, so that asking again keeps it once. */
  const drafts = new WeakMap<Range, Draft>();
  let closeEditor = () => {};

  /** Describes the words of `range` in the page as it is at this moment. */
  const draftFor = async (range: Range, colour: Colour): Promise<Draft | null> => {
    const known = drafts.get(range);
    if (known) return known;
    const now = await reader.readAnew();
    const page = reader.pageOf(range);
    if (!now || !page) return null;
    const { title, outlet } = now.article;
    const draft = makeDraft(
      now.page,
      range,
      page,
      { title: title ?? document.title, outlet },
      colour,
      (span) => speakerOf(now, span),
    );
    if (draft) drafts.set(range, draft);
    return draft;
  };

  const openNote = async (id: string, page: PageAddress, range: Range): Promise<void> => {
    const { ticket } = await call('openEditor', { id, page });
    closeEditor();
    closeEditor = openEditorFrame(document, host, ticket, range.getBoundingClientRect());
  };
  const openNoteOn = (id: string, range: Range) => {
    const page = reader.pageOf(range);
    if (page) openNote(id, page, range).catch(failing('opening a note'));
  };

  /** Keeps the words of `range` as a highlight, and opens its note when asked. */
  const annotate = async (range: Range, colour: Colour, withNote: boolean): Promise<Result> => {
    try {
      const draft = await draftFor(range, colour);
      if (!draft) return 'unsaved';
      const result = await keep(call, draft);
      if (result !== 'saved') return result;
      await reader.add(draft);
      if (withNote) await openNote(draft.id, draft.page, range);
      return result;
    } catch (error) {
      fail(error, 'keeping a highlight');
      return 'unsaved';
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
      keep(attribution) {
        const range = marked()?.page.rangeOf(extentOf(attribution));
        if (range) {
          annotate(range, 'yellow', true).then(
            (result) => host.announce(say(`toolbar_${result}`)),
            failing('keeping a statement'),
          );
        }
      },
      copy: async () => false,
      dismissRule(pass) {
        call('dismissRule', { pass, dismissed: true }).then(
          () => host.announce(say('mark_dismissed')),
          failing('dismissing a rule'),
        );
      },
      tellSaid,
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
      keep: annotate,
      copy: async () => false,
      copyLink: async () => false,
      turnOff: () => call('turnToolbarOff', {}).catch(failing('turning the toolbar off')),
      isOn: () => reader.settings().toolbar,
    },
    listening,
    signal,
  );

  const firstReading = reader.refresh(null);
  const calls = answersOf(document, painter, reader, firstReading, {
    annotate: (range, withNote) => annotate(range, 'yellow', withNote),
    step: (of, direction) => (of === 'mark' ? cards : offering).step(direction),
    focusToolbar: toolbar.focus,
    closeEditor() {
      closeEditor();
      closeEditor = () => {};
    },
  });
  answer(
    'content',
    ({ kind, argument }, sender) => {
      if (sender.id !== browser.runtime.id || !Object.hasOwn(calls, kind)) return null;
      // Only our own extension pages can reach a tab: what they send is typed by the interface.
      const act = calls[kind as keyof ToContent] as (argument: unknown, none: null) => unknown;
      return () => act(argument, null);
    },
    report,
    signal,
  );
  watchPage(document, () => host.element, reader.refresh, listening, signal);
}

/** Where a running Hearsay leaves its stop, so that being injected again changes nothing. */
const RUNNING = Symbol.for('hearsay');
const world = globalThis as { [RUNNING]?: AbortController };

if (!world[RUNNING] || world[RUNNING].signal.aborted) {
  const stop = new AbortController();
  world[RUNNING] = stop;
  try {
    start(stop);
  } catch (error) {
    // Half of us would be worse than none, and would keep the next try from starting.
    stop.abort();
    throw error;
  }
}
