/**
 * Hearsay inside one page: reads it, has the background say who says what, paints, puts the
 * reader's annotations back, and offers to make new ones. One AbortSignal takes all of it down.
 */

import { describe } from '../src/anchoring/describe.ts';
import { newOpId } from '../src/annotations/make.ts';
import type { PageAddress } from '../src/annotations/page-source.ts';
import { readSigns } from '../src/annotations/signs.ts';
import { answer } from '../src/answer.ts';
import { browser } from '../src/browser.ts';
import { backgroundCaller, tellPages } from '../src/call.ts';
import type { Style, Written } from '../src/citation/citation.ts';
import type { Anchor, ContentToBackground, Handlers, ToContent } from '../src/messages.ts';
import { report } from '../src/report.ts';
import type { Span } from '../src/span.ts';
import { citationOf } from './citation.ts';
import { copy } from './copy.ts';
import { copyOrOffer, sayCopied } from './copying.ts';
import { createEditionKeeper } from './edition.ts';
import { openEditorFrame } from './editor-frame.ts';
import { goTo } from './go-to.ts';
import { createHost } from './host.ts';
import { createHover } from './hover.ts';
import { createListening } from './listening.ts';
import type { Marked } from './marked.ts';
import {
  type Draft,
  keep,
  makeDraft,
  type PlacedAnnotation,
  place,
  rangesOf,
  spanOf,
} from './notes.ts';
import { createOffering } from './offering.ts';
import { type PageReading, readPage } from './page-reading.ts';
import { type Changed, watchPage } from './page-watch.ts';
import { createPainter } from './painter.ts';
import { createPacer } from './pause.ts';
import { createShownArticles } from './shown-articles.ts';
import { attributeArticle, paintStatements, reportOn } from './statements.ts';
import { createToolbar, type Result, selectedRange } from './toolbar.ts';

/** Characters of the selection that the popup shows. */
const MOST_SELECTED = 100;

function start(stop: AbortController): void {
  const { signal } = stop;
  const call = backgroundCaller<ContentToBackground>();
  const host = createHost(document, signal);
  const painter = createPainter(signal);
  const listening = createListening(signal);

  let reading: PageReading | null = null;
  const shown = createShownArticles(document);
  let anchors: readonly Anchor[] = [];
  let placed: readonly PlacedAnnotation[] = [];
  /** Which articles' annotations were asked for last. */
  let listed: readonly PageAddress[] | null = null;
  const visit = newOpId();
  let settled = false;
  let readings = 0;
  let spentMs = 0;
  /** Whether the page has changed in ways that no reading knows of. */
  let missed = false;
  /** What was asked to be kept for a selection, so that asking again keeps it once. */
  const drafts = new WeakMap<Range, Draft>();
  let closeEditor = () => {};

  /** Tells of an error, and takes us down when the extension was updated under the page. */
  const fail = (error: unknown, when: string) => {
    if (!browser.runtime?.id) stop.abort();
    else if (!signal.aborted) report(error, when);
  };

  let repaints = 0;
  /** Puts the annotations on their words and paints them; resolves to the milliseconds it took. */
  const repaint = async (): Promise<number> => {
    if (!reading) return 0;
    const mine = ++repaints;
    const { page } = reading;
    const pacer = createPacer(signal);
    const now = await place(page, anchors, pacer);
    const ranges = await rangesOf(page, now, pacer);
    // Somebody who knows more may have begun meanwhile.
    if (mine === repaints) {
      placed = now;
      for (const [kind, some] of ranges) painter.paint(kind, some);
      paintStatements(painter, page, reading.attributions);
      hover.again();
    }
    return pacer.stop().ms;
  };

  /** Asks for the annotations of the articles that the page shows, unless it was asked already. */
  const list = async (): Promise<void> => {
    const { pages } = shown;
    if (listed === pages) return;
    anchors = await call('listAnchors', { pages });
    listed = pages;
  };

  const keepEdition = createEditionKeeper(call, visit, fail);
  const keepNow = () => {
    if (reading && anchors.length > 0) keepEdition(reading, shown.pages[0]);
  };

  /**
   * Reads the page as it is now, or of it what has changed. Resolves to the milliseconds that it
   * cost the page, or thereabouts.
   */
  const readNow = async (changed: Changed): Promise<number> => {
    const began = performance.now();
    try {
      const before = reading;
      const since = missed ? null : changed;
      missed = true;
      const next = await readPage(document, host.element, before, since, signal);
      if (!next) return 0;
      reading = next;
      missed = false;
      shown.follow(next);
      await list();
      const paintMs = await repaint();
      if (next.article !== before?.article) {
        const attributions = await attributeArticle(call, next.page, next.article);
        reading = { ...next, attributions };
        paintStatements(painter, next.page, attributions);
        hover.again();
      }
      settled = true;
      keepNow();
      return next.costMs + paintMs;
    } catch (error) {
      fail(error, 'reading the page');
      return performance.now() - began;
    }
  };

  /** One reading at a time, in the order they were asked for. */
  let last: Promise<number> = Promise.resolve(0);
  const refresh = (changed: Changed): Promise<number> => {
    last = last.then(async () => {
      const took = await readNow(changed);
      readings += 1;
      spentMs += took;
      return took;
    });
    return last;
  };

  /** Describes the words of `range` in the page as it is at this moment. */
  const draftFor = async (range: Range): Promise<Draft | null> => {
    const known = drafts.get(range);
    if (known) return known;
    const now = await readPage(document, host.element, reading, null, signal);
    if (!now) return null;
    shown.follow(now);
    const { page, article } = now;
    const draft = makeDraft(
      page,
      range,
      shown.pageOf(range, page),
      article.title ?? document.title,
    );
    if (draft) drafts.set(range, draft);
    return draft;
  };

  const openNote = async (id: string, page: PageAddress, range: Range): Promise<void> => {
    const { ticket } = await call('openEditor', { id, page });
    closeEditor();
    closeEditor = openEditorFrame(document, host, ticket, range.getBoundingClientRect());
  };

  const marked = (): Marked | null => reading && { ...reading, placed };
  const hover = createHover(document, painter, marked, listening);
  const offering = createOffering(
    document,
    host,
    painter,
    marked,
    {
      openNote(id, range) {
        if (!reading) return;
        openNote(id, shown.pageOf(range, reading.page), range).catch((error: unknown) =>
          fail(error, 'opening a note'),
        );
      },
      tellSaid: (offset) => tellPages('pointedAt', { offset }),
    },
    listening,
  );

  /** Keeps the words of `range` as a highlight, and opens its note when asked. */
  const annotate = async (range: Range, withNote: boolean): Promise<Result> => {
    try {
      const draft = await draftFor(range);
      if (!draft) return 'unsaved';
      const result = await keep(call, draft);
      if (result !== 'saved') return result;
      anchors = [...anchors.filter(({ id }) => id !== draft.id), draft];
      await repaint();
      keepNow();
      if (withNote) await openNote(draft.id, draft.page, range);
      return result;
    } catch (error) {
      fail(error, 'keeping a highlight');
      return 'unsaved';
    }
  };

  /** The words of `range` with where they stand; null where the page shows none. */
  const citeRange = async (range: Range, style: Style): Promise<Written | null> => {
    await last;
    const now = await readPage(document, host.element, reading, null, signal);
    const span = now?.page.spanOf(range);
    if (!now || !span) return null;
    const cited = citationOf(now, shown.pageOf(range, now.page), span, document.title);
    return await call('cite', { ...cited, style });
  };

  const jump = (span: Span | undefined): boolean => {
    const range = span && reading?.page.rangeOf(span);
    if (!range) return false;
    goTo(range, painter);
    return true;
  };

  const calls: Handlers<ToContent, null> = {
    async describePage() {
      await firstReading;
      if (!reading) throw new Error('the page could not be read');
      const selected = (selectedRange(document)?.toString() ?? '').trim().slice(0, MOST_SELECTED);
      return reportOn(reading, placed, {
        settled,
        signs: readSigns(document),
        readings,
        spentMs,
        selected,
        visit,
      });
    },
    jumpTo({ id }) {
      const found = placed.find(({ anchor }) => anchor.id === id)?.anchoring;
      return jump(found && found.status !== 'orphan' ? found.span : undefined);
    },
    jumpToSpan: ({ span }) => jump(span),
    locate({ id }) {
      const one = placed.find(({ anchor }) => anchor.id === id);
      const span = one ? spanOf(one) : null;
      return reading && span ? { text: reading.page.text, span } : null;
    },
    async describeWords({ span }) {
      if (span) return reading && describe(reading.page, span);
      const range = selectedRange(document);
      const now = range && (await readPage(document, host.element, reading, null, signal));
      const selected = now?.page.spanOf(range!);
      return now && selected ? describe(now.page, selected) : null;
    },
    step: ({ direction }) => offering.step(direction),
    async annotationsChanged() {
      listed = null;
      await list();
      await repaint();
    },
    closeEditor() {
      closeEditor();
      closeEditor = () => {};
    },
    async annotateSelection({ withNote }) {
      const range = selectedRange(document);
      if (range) await annotate(range, withNote);
    },
    async citeSelection({ style }) {
      const range = selectedRange(document);
      const written = range && (await citeRange(range, style));
      if (written) copyOrOffer(document, host, () => copy(document, written));
      else sayCopied(document, host, false);
    },
  };
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

  const firstReading = refresh(null);
  createToolbar(document, host, annotate, listening, signal);
  watchPage(document, () => host.element, refresh, listening, signal);
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
