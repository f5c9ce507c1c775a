/** What the heap of a page that is never quiet comes to while Hearsay reads it again and again. */
import type { Tab } from '../../../tests/browsers/browser.ts';
import type { Arms } from './arms.ts';

/** A page that changes ten times a second. */
const PAGE = '/anchoring--restless/';
const MINUTE_MS = 60_000;
/** Until what is made once is made. */
const SETTLED_MS = 20_000;

/** So many minutes of it without Hearsay and with it, at once; resolves to a Markdown table. */
export async function timeRestless({ of, site }: Arms, minutes: number): Promise<string> {
  const tabs = {
    none: await of.none.openTab(site.url + PAGE),
    started: await of.started.openTab(site.url + PAGE),
  };
  await pause(SETTLED_MS);
  const before = await heapsOf(tabs);
  await pause(minutes * MINUTE_MS);
  const after = await heapsOf(tabs);
  for (const tab of Object.values(tabs)) await tab.close();
  const row = (arm: keyof typeof tabs) =>
    `| ${arm} | ${before[arm].toFixed(2)} | ${after[arm].toFixed(2)} | ${(after[arm] / before[arm]).toFixed(3)} |`;
  return [
    `| a page that changes ten times a second, heap in MiB | after ${SETTLED_MS / 1_000} s | after ${minutes} more minutes | ratio |`,
    '|---|---|---|---|',
    row('none'),
    row('started'),
  ].join('\n');
}

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));

async function heapsOf<Name extends string>(tabs: Readonly<Record<Name, Tab>>) {
  const heaps: Partial<Record<Name, number>> = {};
  for (const name of Object.keys(tabs) as Name[]) {
    const session = tabs[name].protocol!;
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    heaps[name] = metrics.find((one) => one.name === 'JSHeapUsedSize')!.value / 2 ** 20;
  }
  return heaps as Record<Name, number>;
}
