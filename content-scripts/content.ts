/**
 * Hearsay inside one page: reads it, has the background say who says what, paints, and asks for what
 * a reader can do there, which is a script of its own. One AbortSignal takes all of it down.
 */
import { answer } from '../src/answer.ts';
import { browser } from '../src/browser.ts';
import { backgroundCaller } from '../src/call.ts';
import type { Handlers } from '../src/envelope.ts';
import type { ContentToBackground } from '../src/messages.ts';
import { report } from '../src/report.ts';
import { createListening } from './listening.ts';
import { watchPage } from './page-watch.ts';
import { createPainter } from './painter.ts';
import { turn } from './pause.ts';
import { createReader } from './reader.ts';
import { type Acts, begin, type ReadingCalls, run } from './running.ts';
import { selectedRange } from './selection.ts';

/** Characters of the selection that the popup shows. */
const MOST_SELECTED = 100;

/** Who asks what the page is takes a page that is silent for three seconds for one without us. */
const PATIENCE_MS = 1_000;
const wait = (ms: number) => new Promise<false>((resolve) => setTimeout(resolve, ms, false));

/** What answers calls from the extension's pages. */
interface Answering {
  readonly calls: Handlers<ReadingCalls, null>;
  whenActs(): Promise<Acts>;
}

function start(stop: AbortController): Answering {
  const { signal } = stop;
  const call = backgroundCaller<ContentToBackground>();
  const listening = createListening(signal);
  const fail = (error: unknown, when: string) => {
    if (!browser.runtime?.id) stop.abort();
    else if (!signal.aborted) report(error, when);
  };
  const painter = createPainter(signal, () =>
    call('paintWanted', {}).catch((error: unknown) => {
      fail(error, 'asking for the colours');
      return false;
    }),
  );

  let acts: Acts | null = null;
  let arrive: (acts: Acts) => void = () => {};
  const arrival = new Promise<Acts>((resolve) => {
    arrive = resolve;
  });
  let asking: Promise<Acts> | null = null;
  /** The acts, once they are here; asks for them, and again where that failed. */
  const whenActs = (): Promise<Acts> => {
    asking ??= call('actsWanted', {})
      .then((isBrought) => {
        if (!isBrought) throw new Error('the second script did not come');
        return arrival;
      })
      .catch((error: unknown) => {
        asking = null;
        throw error;
      });
    return asking;
  };

  const own = () => acts?.host.element ?? null;
  const reader = createReader(
    document,
    own,
    painter,
    call,
    async (...given) => (await whenActs()).place(...given),
    fail,
    signal,
  );
  run({
    ...{ stop, call, painter, listening, reader, fail },
    complete(arrived) {
      acts = arrived;
      arrive(arrived);
    },
    get isComplete() {
      return acts !== null;
    },
  });

  const firstReading = reader.refresh(null);
  const bringActs = () => {
    if (acts) return;
    firstReading.then(whenActs).catch((error: unknown) => fail(error, 'asking for the acts'));
  };
  // Where nothing is marked and nothing is ever selected, as on most pages, they are never needed.
  const bringForSelection = () => selectedRange(document) && bringActs();
  reader.onPainted(() => reader.marked()?.attributions.length && bringActs());
  listening.on(document, 'selectionchange', bringForSelection);
  bringForSelection();
  const calls: Handlers<ReadingCalls, null> = {
    async describePage() {
      const isRead = await Promise.race([firstReading.then(() => true), wait(PATIENCE_MS)]);
      const selected = (selectedRange(document)?.toString() ?? '').trim().slice(0, MOST_SELECTED);
      const told = reader.report(selected);
      if (!told && isRead) throw new Error('the page could not be read');
      return told ?? 'reading';
    },
    annotationsChanged: () => reader.relist(),
    settingsChanged: () => reader.resettle(),
  };
  watchPage(document, own, reader.refresh, listening, signal);
  return { calls, whenActs };
}

const stop = begin();
if (stop) {
  // This task was long enough with reading our code.
  const starting = turn().then(() => start(stop));
  starting.catch((error: unknown) => {
    // Half of us would be worse than none, and would keep the next try from starting.
    stop.abort();
    report(error, 'starting');
  });
  // Only our own extension pages can reach a tab: what they send is typed by the interface.
  type Act = (argument: unknown, none: null) => unknown;
  answer(
    'content',
    ({ kind, argument }, sender) => {
      if (sender.id !== browser.runtime.id) return null;
      return async () => {
        const { calls, whenActs } = await starting;
        const all = Object.hasOwn(calls, kind) ? calls : (await whenActs()).calls;
        if (!Object.hasOwn(all, kind)) throw new Error(`nobody answers ${kind} here`);
        return await (all as unknown as Readonly<Record<string, Act>>)[kind]?.(argument, null);
      };
    },
    report,
    stop.signal,
  );
}
