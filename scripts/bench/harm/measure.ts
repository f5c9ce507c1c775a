/** What a page costs from its opening until it has come to rest, by the browser's own count. */
import type { CDPSession } from 'playwright-core';
import type { Browser, Tab } from '../../../tests/browsers/browser.ts';

/** After `load`, in milliseconds: Hearsay has painted by then, and has looked once more. */
const REST_MS = 1_500;

/** Milliseconds are of the page's own thread, in processor time; a machine that others use counts the same. */
export interface Cost {
  readonly task: number;
  readonly script: number;
  readonly layouts: number;
  readonly heap: number;
  /** What the page's words moved by (https://web.dev/cls). */
  readonly shift: number;
  /** The longest that a key or a click waited for the frame after it. */
  readonly delay: number;
}

/** Opens a page `slow` times throttled, uses it, and counts. */
export async function costOf(browser: Browser, url: string, slow: number): Promise<Cost> {
  const tab = await browser.openTab('about:blank');
  try {
    const session = tab.protocol!;
    await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await metricsOf(session);
    await tab.goto(url);
    await tab.evaluate(watch);
    await new Promise((next) => setTimeout(next, REST_MS));
    const after = await metricsOf(session);
    await use(tab);
    const { shift, delay } = await tab.evaluate(
      () => (window as unknown as { seen: { shift: number; delay: number } }).seen,
    );
    await session.send('HeapProfiler.collectGarbage');
    const heap = (await metricsOf(session)).JSHeapUsedSize! / 2 ** 20;
    const ms = (name: string) => 1_000 * (after[name]! - before[name]!);
    const layouts = after.LayoutCount! - before.LayoutCount!;
    return { task: ms('TaskDuration'), script: ms('ScriptDuration'), layouts, heap, shift, delay };
  } finally {
    await tab.close();
  }
}

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Notes what moves, and how long input waits. */
function watch(): void {
  const seen = { shift: 0, delay: 0 };
  Object.assign(window, { seen });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((entries) => entries.getEntries().forEach(note)).observe({
      ...{ type, buffered: true },
      ...(type === 'event' ? { durationThreshold: 16 } : {}),
    });
  observe('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  observe('event', ({ duration }) => {
    seen.delay = Math.max(seen.delay, duration);
  });
}

/** Clicks and types, as a reader does who scrolls on by the keyboard. */
async function use(tab: Tab): Promise<void> {
  await tab.clickAt({ x: 5, y: 200 });
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await tab.press(key);
  await tab.evaluate(
    () => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 50))),
  );
}

/** What our own scripts did in a page, by the browser's trace; milliseconds of processor time. */
export interface OwnWork {
  readonly all: number;
  readonly longest: number;
  /** Layouts that were computed while our code waited for them. */
  readonly layouts: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/**
 * Opens a page where Hearsay starts, and adds up the calls into code of the extension, and what promises do
 * after them: the trace does not say whose they are, and the pages measured have none of their own.
 */
export async function ownWorkOn(browser: Browser, url: string, slow: number): Promise<OwnWork> {
  const tab = await browser.openTab('about:blank');
  try {
    const session = tab.protocol!;
    await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) =>
      events.push(...(value as unknown as TraceEvent[])),
    );
    await session.send('Tracing.start', {
      traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] },
      transferMode: 'ReportEvents',
    });
    await tab.goto(url);
    await new Promise((next) => setTimeout(next, REST_MS));
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    return sumOf(events, browser.origin);
  } finally {
    await tab.close();
  }
}

function sumOf(events: readonly TraceEvent[], origin: string): OwnWork {
  const called = events.filter(
    ({ name, args }) =>
      ['FunctionCall', 'EvaluateScript', 'v8.run'].includes(name) &&
      args?.data?.url?.startsWith(`${origin}/content-scripts/`),
  );
  const isOurs = ({ pid, tid }: TraceEvent) =>
    called.some((call) => call.pid === pid && call.tid === tid);
  const promised = events.filter((event) => event.name === 'RunMicrotasks' && isOurs(event));
  const calls = [...called, ...promised];
  const isIn = (inner: TraceEvent, outer: TraceEvent) =>
    inner !== outer &&
    inner.pid === outer.pid &&
    inner.tid === outer.tid &&
    inner.ts >= outer.ts &&
    inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
  const outermost = calls.filter((call) => !calls.some((other) => isIn(call, other)));
  const times = outermost.map(({ dur = 0, tdur = dur }) => Math.min(dur, tdur) / 1_000);
  const layouts = events.filter(
    (event) =>
      ['Layout', 'UpdateLayoutTree'].includes(event.name) &&
      outermost.some((call) => isIn(event, call)),
  );
  return {
    all: times.reduce((sum, one) => sum + one, 0),
    longest: Math.max(0, ...times),
    layouts: layouts.filter(({ name }) => name === 'Layout').length,
  };
}
