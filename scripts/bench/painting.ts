/** Painting by highlights beside wrapping in elements, on the same pages in one Chromium. */
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../tests/browsers/find-browser.ts';
import { estimate } from './spread.ts';

/** How many passages are painted at once. */
export const PAINTED_COUNTS = [10, 100, 1_000, 5_000] as const;
const QUICK_COUNTS = PAINTED_COUNTS.slice(0, 3);

type Way = 'highlight' | 'mark';
const WAYS: readonly Way[] = ['highlight', 'mark'];
const LABELS: Readonly<Record<Way, string>> = {
  highlight: 'CSS highlights',
  mark: '`<mark>` around each',
};

/** Milliseconds of the page's thread, in processor time. */
export interface Painting {
  readonly way: Way;
  readonly count: number;
  readonly on: readonly number[];
  readonly off: readonly number[];
}

/** Paints and takes back, by turns; a page is new for every round. */
export async function timePainting(isQuick: boolean): Promise<readonly Painting[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium or Chrome found');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const found: Painting[] = [];
  try {
    for (const count of isQuick ? QUICK_COUNTS : PAINTED_COUNTS) {
      const times = { highlight: [] as number[][], mark: [] as number[][] };
      for (let round = 0; round < (isQuick ? 3 : 7); round++) {
        for (const way of round % 2 ? WAYS : WAYS.toReversed()) {
          const page = await browser.newPage();
          times[way].push(await paintOnce(page, way, count));
          await page.close();
        }
      }
      for (const way of WAYS) {
        const of = (at: number) => times[way].map((both) => both[at]!);
        found.push({ way, count, on: of(0), off: of(1) });
      }
    }
  } finally {
    await browser.close();
  }
  return found;
}

/** As Markdown, each with how many times the first it takes. */
export function paintingTable(paintings: readonly Painting[]): string {
  const rows = paintings.map(({ way, count, on, off }) => {
    const own = paintings.find((one) => one.count === count && one.way === 'highlight')!;
    const [painted, base, away] = [on, own.on, off].map(estimate) as [
      ReturnType<typeof estimate>,
      ReturnType<typeof estimate>,
      ReturnType<typeof estimate>,
    ];
    const range = `${painted.low.toFixed(1)} to ${painted.high.toFixed(1)}`;
    const ratio = (painted.median / base.median).toFixed(1);
    return `| ${count} | ${LABELS[way]} | ${painted.median.toFixed(1)} (${range}) | ${ratio} | ${away.median.toFixed(1)} |`;
  });
  return [
    '| passages | by | painted, ms of processor time | times highlights | taken back, ms |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

async function paintOnce(page: Page, way: Way, count: number): Promise<number[]> {
  await page.setContent(
    '<!doctype html><style>::highlight(bench), mark { background: yellow }</style>',
  );
  await page.evaluate(makePage, count);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(untilDrawn);
  return [
    await taskOf(session, () => page.evaluate(way === 'mark' ? wrap : highlight)),
    await taskOf(session, () => page.evaluate(way === 'mark' ? unwrap : forget)),
  ];
}

async function taskOf(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const before = await now();
  await work();
  return (await now()) - before;
}

/** Paragraphs of a long article, one a passage; and the drawing of two frames. */
function makePage(count: number): void {
  for (let index = 0; index < count; index++) {
    const paragraph = document.createElement('p');
    paragraph.append(
      `The council met for the ${index}th time. “We looked at the harbour before anybody asked,” said Ada Vale, and nobody on the quay expected an answer before the end of that year.`,
    );
    document.body.append(paragraph);
  }
}
const untilDrawn = () =>
  new Promise<void>((next) => requestAnimationFrame(() => requestAnimationFrame(() => next())));

/** Each function goes into the page as text, so each has all that it needs. */
function highlight(): Promise<void> {
  const ranges = Array.from(document.querySelectorAll('p'), (paragraph) => {
    const range = document.createRange();
    range.setStart(paragraph.firstChild!, 28);
    range.setEnd(paragraph.firstChild!, 70);
    return range;
  });
  CSS.highlights.set('bench', new Highlight(...ranges));
  return new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next())));
}
function forget(): Promise<void> {
  CSS.highlights.delete('bench');
  return new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next())));
}
function wrap(): Promise<void> {
  for (const paragraph of document.querySelectorAll('p')) {
    const range = document.createRange();
    range.setStart(paragraph.firstChild!, 28);
    range.setEnd(paragraph.firstChild!, 70);
    range.surroundContents(document.createElement('mark'));
  }
  return new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next())));
}
function unwrap(): Promise<void> {
  for (const mark of document.querySelectorAll('mark')) {
    const { parentElement } = mark;
    mark.replaceWith(...mark.childNodes);
    parentElement?.normalize();
  }
  return new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next())));
}
