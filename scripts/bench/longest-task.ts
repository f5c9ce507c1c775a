import type { CDPSession } from 'playwright-core';
import type { View } from '../../tests/browsers/browser.ts';

/** As Chromium's trace tells of it; durations in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began. */
  readonly ts: number;
  readonly dur?: number;
  /** Of it the time that the thread had a processor, by a clock that may count in steps of ten milliseconds. */
  readonly tdur?: number;
}

/** The longest task of a page's main thread while something ran, in milliseconds. */
export interface LongestTask {
  readonly wall: number;
  /** In processor time: what other work on the machine does not lengthen. */
  readonly processor: number;
}

/**
 * What the page leaves in its trace: by it its thread is told from those of other pages, and what began before:
 * a browser may trace for seconds until it says that it does, and the page be laid out meanwhile.
 */
const SIGN = 'bench:page';

/**
 * Here a task is all that keeps a page waiting, with what its promises do after it: the tasks of `toplevel` end
 * before that, and most of our reading runs there.
 */
const TASKS = 'disabled-by-default-devtools.timeline';

/**
 * Traces the page of `session` while `work` runs, and nothing but its main thread: a popup or a worker that
 * works meanwhile keeps nobody waiting there. Or that of another document in the same browser, such as a
 * frame of ours in the page. Tasks are Chromium's own, the page's among them.
 */
export async function longestTask(
  session: CDPSession,
  work: () => Promise<unknown>,
  document?: View,
): Promise<LongestTask> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: [TASKS, 'blink.user_timing'] };
  await session.send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' });
  if (document) await document.evaluate((sign) => void performance.mark(sign), SIGN);
  else await session.send('Runtime.evaluate', { expression: `performance.mark('${SIGN}')` });
  await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const page = events.find(({ name }) => name === SIGN);
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === page?.pid && tid === page.tid && ts >= page.ts,
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  const longest = (of: (task: TraceEvent) => number) =>
    tasks.reduce((most, task) => Math.max(most, of(task)), 0) / 1000;
  return {
    wall: longest(({ dur = 0 }) => dur),
    // A step of the thread's clock within a short task is not that task's: none had more than it took.
    processor: longest(({ dur = 0, tdur = dur }) => Math.min(dur, tdur)),
  };
}
