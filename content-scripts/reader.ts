/** The page as it is read: what it says, who says what in it, and where the annotations stand. */

import { newOpId } from '../src/annotations/make.ts';
import type { PageAddress } from '../src/annotations/page-source.ts';
import { readSigns } from '../src/annotations/signs.ts';
import type { Attribution } from '../src/attribution/attribution.ts';
import type { Anchor } from '../src/messages.ts';
import type { PageReport } from '../src/page-report.ts';
import { DEFAULT_SETTINGS, type SiteSettings, settingsOn } from '../src/settings/settings.ts';
import { createEditionKeeper } from './edition.ts';
import type { Marked } from './marked.ts';
import { markedOf, rangesOfMarks, withoutDismissed } from './marks.ts';
import {
  type CallBackground,
  isDismissed,
  type Place,
  type PlacedAnnotation,
  rangesOf,
  spanOf,
} from './notes.ts';
import { createOrphanTeller } from './orphans.ts';
import { type PageReading, readPage } from './page-reading.ts';
import type { Changed } from './page-watch.ts';
import type { Painter } from './painter.ts';
import { createPacer, turn } from './pause.ts';
import { createShownArticles } from './shown-articles.ts';
import { attributeArticle, reportOn } from './statements.ts';

export interface Reader {
  /** What is marked now; null before the page was first read. */
  marked(): Marked | null;
  /** The site's settings as they were asked for last. */
  settings(): SiteSettings;
  /**
   * Reads the page as it is now, or of it what has changed, after all that was asked before.
   * Resolves to the milliseconds that it cost the page, or thereabouts.
   */
  refresh(changed: Changed): Promise<number>;
  /** The page as it is at this moment, with its article, for whoever is about to keep words of it. */
  readAnew(): Promise<PageReading | null>;
  /** Which article's words these are. */
  pageOf(range: Range): PageAddress | null;
  /** Takes in an annotation that was just kept. */
  add(anchor: Anchor): Promise<void>;
  /** Asks for the annotations again. */
  relist(): Promise<void>;
  /** Asks for the settings again. */
  resettle(): Promise<void>;
  /** What popup and panel are told; null when the page could not be read. */
  report(selected: string): PageReport | null;
  /** Whether an annotation keeps a detected statement. */
  isStatement(id: string): boolean;
  /** Calls after every painting. */
  onPainted(listener: () => void): void;
}

export function createReader(
  document: Document,
  own: () => Element | null,
  painter: Painter,
  call: CallBackground,
  place: Place,
  fail: (error: unknown, when: string) => void,
  signal: AbortSignal,
): Reader {
  let reading: PageReading | null = null;
  const shown = createShownArticles(document);
  let anchors: readonly Anchor[] = [];
  let placed: readonly PlacedAnnotation[] = [];
  let marks: readonly Attribution[] = [];
  let settings = settingsOn(DEFAULT_SETTINGS, '');
  /** Annotations that were kept since the list was asked for, which it may not have. */
  let kept: Anchor[] = [];
  /** Which articles' annotations were asked for last. */
  let listed: readonly PageAddress[] | null = null;
  let listing: Promise<void> = Promise.resolve();
  const visit = newOpId();
  let settled = false;
  let readings = 0;
  let spentMs = 0;
  /** Whether the page has changed in ways that no reading knows of. */
  let missed = false;
  const listeners: (() => void)[] = [];
  const tellPainted = () => {
    for (const listener of listeners) listener();
  };

  /** What was detected, without what the reader dismissed here. */
  const believed = (): readonly Attribution[] => {
    const dismissed = placed.filter(isDismissed).map(spanOf);
    const spans = dismissed.filter((span) => span !== null);
    return withoutDismissed(reading?.attributions ?? [], spans);
  };

  let paintings = 0;
  const paintStatements = async (): Promise<void> => {
    if (!reading) return;
    const mine = ++paintings;
    marks = markedOf(believed(), settings);
    const ranges = await rangesOfMarks(reading.page, marks, createPacer(signal));
    // A later painting knows more.
    if (mine !== paintings) return;
    for (const [mark, some] of ranges) painter.paint(mark, some);
    tellPainted();
  };

  let repaints = 0;
  /** Puts the annotations on their words and paints them; resolves to the milliseconds it took. */
  const repaint = async (): Promise<number> => {
    if (!reading) return 0;
    const mine = ++repaints;
    const { page } = reading;
    const pacer = createPacer(signal);
    const now = anchors.length === 0 ? [] : await place(page, anchors, pacer);
    const ranges = await rangesOf(page, now, pacer);
    // Somebody who knows more may have begun meanwhile.
    if (mine === repaints) {
      placed = now;
      for (const [kind, some] of ranges) painter.paint(kind, some);
      await paintStatements();
    }
    return pacer.stop().ms;
  };

  /** Asks for the annotations of the articles that the page shows, unless it was asked already. */
  const list = (): Promise<void> => {
    const { pages } = shown;
    if (listed !== pages) {
      listed = pages;
      kept = [];
      const since = kept;
      listing = call('listAnchors', { pages }).then(
        (found) => {
          anchors = [...found.filter(({ id }) => !since.some((one) => one.id === id)), ...since];
        },
        (error: unknown) => {
          if (listed === pages) listed = null;
          throw error;
        },
      );
    }
    return listing;
  };

  const askSettings = async (): Promise<void> => {
    settings = await call('siteSettings', {});
  };
  // Marks that the reader does not want are never painted, not even at first.
  const firstSettings = askSettings().catch((error: unknown) => fail(error, 'asking the settings'));
  // While the page is read; whoever needs the list asks again where this fails.
  list().catch((error: unknown) => fail(error, 'listing the annotations'));

  const keepEdition = createEditionKeeper(call, visit, fail);
  const tellOrphans = createOrphanTeller(call, fail);
  const keepNow = () => {
    tellOrphans(placed, shown.pages);
    if (reading && anchors.length > 0) keepEdition(reading, shown.pages[0]);
  };

  /** Has the article attributed meanwhile, and paints what comes unless annotations may dismiss it. */
  const takeIn = async (next: PageReading, known: Promise<unknown>): Promise<void> => {
    if (next.article.isArticle) painter.prepare();
    const [attributions] = await Promise.all([
      attributeArticle(call, next.page, next.article),
      known,
    ]);
    reading = { ...next, attributions };
    if (!anchors.some(({ verdict }) => verdict === 'dismissed')) await paintStatements();
  };

  /** Takes account of the page's address, and lists again where that is another article's by now. */
  const moveOn = async (next: PageReading): Promise<void> => {
    const { pages } = shown;
    await turn();
    shown.follow(next);
    if (shown.pages === pages) return;
    await list();
    await repaint();
  };

  const readNow = async (changed: Changed): Promise<number> => {
    const began = performance.now();
    try {
      const before = reading;
      const since = missed ? null : changed;
      missed = true;
      const next = await readPage(document, own(), before, since, signal);
      if (!next) return 0;
      reading = next;
      missed = false;
      // Of a page just opened its marks are painted first: it is asked for at its address already.
      if (before) shown.follow(next);
      const known = Promise.all([firstSettings, list()]);
      const isNew = next.article !== before?.article;
      const [paintMs] = await Promise.all([
        known.then(repaint),
        isNew ? takeIn(next, known) : undefined,
      ]);
      // What an annotation takes away is known now.
      await paintStatements();
      if (!before) await moveOn(next);
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

  return {
    marked: () =>
      reading && {
        ...{ page: reading.page, outlet: reading.article.outlet },
        placed: placed.filter((one) => !isDismissed(one)),
        attributions: marks,
      },
    settings: () => settings,
    refresh(changed) {
      last = last.then(async () => {
        const took = await readNow(changed);
        readings += 1;
        spentMs += took;
        return took;
      });
      return last;
    },
    async readAnew() {
      const now = await readPage(document, own(), reading, null, signal);
      if (now) shown.follow(now);
      return now;
    },
    pageOf: (range) => reading && shown.pageOf(range, reading.page),
    async add(anchor) {
      kept.push(anchor);
      anchors = [...anchors.filter(({ id }) => id !== anchor.id), anchor];
      await repaint();
      keepNow();
    },
    async relist() {
      listed = null;
      await list();
      await repaint();
      tellOrphans(placed, shown.pages);
    },
    async resettle() {
      await askSettings();
      await paintStatements();
    },
    report: (selected) =>
      reading &&
      reportOn({ ...reading, attributions: believed() }, placed, {
        ...{ settled, readings, spentMs, selected, visit },
        signs: readSigns(document),
      }),
    isStatement: (id) => anchors.some((anchor) => anchor.id === id && anchor.isStatement),
    onPainted(listener) {
      listeners.push(listener);
    },
  };
}
