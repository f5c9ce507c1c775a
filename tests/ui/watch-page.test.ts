import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../../src/page-report.ts';
import { type PageState, watchPage } from '../../src/ui/watch-page.ts';
import { pageReportOf } from './page-report-of.ts';

const report = (settled: boolean) => pageReportOf({ settled });

function watch(start: () => Promise<boolean>, describePage: () => Promise<PageReport | 'reading'>) {
  const told: PageState[] = [];
  const controller = new AbortController();
  const isEnough = ({ settled }: PageReport) => settled;
  const ask = { start, describe: vi.fn(describePage), isEnough };
  const ended = vi.fn();
  watchPage(ask, (state) => told.push(state), controller.signal).then(ended);
  return { told, ask, ended, stop: () => controller.abort() };
}
const refuse = async () => {
  throw new Error('no receiver');
};

describe('watchPage', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes a page that is still read for neither known nor silent, however long', async () => {
    let asked = 0;
    const watched = watch(
      async () => true,
      async () => (++asked < 20 ? 'reading' : report(true)),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(watched.told).toEqual([{ status: 'known', report: report(true) }]);
  });

  it('asks until the report is enough', async () => {
    const answers = [report(false), report(false), report(true)];
    const watched = watch(
      async () => true,
      async () => answers.shift() as PageReport,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(watched.told).toHaveLength(3);
    expect(watched.told.at(-1)).toEqual({ status: 'known', report: report(true) });
    expect(watched.ended).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks nothing of a page that is closed to us', async () => {
    const watched = watch(
      async () => false,
      async () => report(true),
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(watched.told).toEqual([{ status: 'forbidden' }]);
    expect(watched.ask.describe).not.toHaveBeenCalled();
  });

  it('calls a page silent after a few tries, and believes it when it speaks later', async () => {
    let isThere = false;
    const watched = watch(
      async () => true,
      async () => (isThere ? report(true) : refuse()),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect(watched.told).toEqual([{ status: 'silent' }]);
    isThere = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(watched.told.at(-1)?.status).toBe('known');
  });

  it('asks the page even when starting failed for another reason', async () => {
    const watched = watch(refuse, async () => report(true));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(watched.told.at(-1)?.status).toBe('known');
  });

  it('keeps an answer to itself that comes after the stop', async () => {
    const watched = watch(
      async () => true,
      () => new Promise((resolve) => setTimeout(resolve, 200, report(true))),
    );
    await vi.advanceTimersByTimeAsync(100);
    watched.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(watched.told).toEqual([]);
  });

  it('tells nothing after it was stopped', async () => {
    const watched = watch(
      async () => true,
      async () => report(false),
    );
    await vi.advanceTimersByTimeAsync(50);
    watched.stop();
    const { length } = watched.told;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(watched.told).toHaveLength(length);
    expect(watched.ended).toHaveBeenCalled();
  });
});
