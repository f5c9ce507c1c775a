import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openPageWorld, type PageWorld } from '../predict/page-world.ts';
import { DATA } from './scores.ts';
import { median } from './table.ts';

/** Every so many pages one is timed: about eighty of the 812. */
const EVERY = 10;
/** A reader's page is read once; the rounds after it say what the code does when warm. */
const ROUNDS = 25;
/** Rounds in which the browser still compiles what turned out to be called often. */
const WARMING = 10;

/** Nodes of the documents that show how time grows, and levels of the deep one. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const LEVELS = 10_000;

/** A cheap telephone beside a laptop, and what the platform calls a long task. */
const SLOW = 4;
const LONG_TASK_MS = 50;

const NAMES = ['Readability', 'Defuddle', 'text', 'Hearsay', 'look'] as const;
const LABELS: Readonly<Record<string, string>> = {
  text: 'Hearsay: text and map alone',
  Hearsay: 'Hearsay: text, map and article',
  look: 'Hearsay: first look, and the rest where it says yes',
};

interface Listed {
  readonly id: string;
  readonly url: string;
  readonly isArticle: boolean | null;
}

/** Milliseconds of each system on one page, in every round. */
type Times = Readonly<Record<string, readonly number[]>>;

/**
 * Times text, map and detection beside Readability's and Defuddle's clone and parse of the same
 * document, in the same Chromium, in turning order; resolves to Markdown tables. A ratio is taken
 * on each page, then its median and 95th percentile over the pages.
 */
export async function timeDetection(): Promise<string> {
  const pages = readFileSync(join(DATA, 'article/truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Listed)
    .filter((_, index) => index % EVERY === 0);
  const world = await openPageWorld(join(import.meta.dirname, 'detection-in-page.ts'));
  try {
    const timed: { readonly isArticle: boolean | null; readonly times: Times }[] = [];
    for (const { id, url, isArticle } of pages) {
      await world.openHtml(htmlOf(id));
      // The page is at home at its own path: addresses tell much of what a page is.
      const { pathname, search } = new URL(url);
      const own = `location.origin + ${JSON.stringify(pathname + search)}`;
      await world.evaluate(`history.replaceState(null, '', ${own})`);
      const times = await world.evaluate<Times>(`time(${JSON.stringify(NAMES)}, ${ROUNDS})`);
      timed.push({ isArticle, times });
    }
    const of = (kind: boolean) => timed.filter((page) => page.isArticle === kind);
    return [
      ratios(
        'Articles',
        of(true).map(({ times }) => times),
      ),
      ratios(
        'Pages that are none',
        of(false).map(({ times }) => times),
      ),
      await timeSlices(world, pages),
      await timeGrowth(world),
    ].join('\n\n');
  } finally {
    await world.close();
  }
}

function htmlOf(id: string): string {
  return gunzipSync(readFileSync(join(DATA, `article/pages/${id}.html.gz`))).toString('utf8');
}

/** How long the page waits at most, by the longest slice of each page, on a slow machine. */
async function timeSlices(world: PageWorld, pages: readonly Listed[]): Promise<string> {
  const longest: number[] = [];
  for (const { id } of pages) {
    await world.openHtml(htmlOf(id));
    await world.slowDown(SLOW);
    longest.push(Math.max(...(await world.evaluate<number[]>('slices()'))));
    await world.slowDown(1);
  }
  const over = longest.filter((ms) => ms > LONG_TASK_MS).length;
  const figures = [median(longest), percentile(longest, 0.95), Math.max(...longest)];
  return [
    `Longest slice of a detection at ${SLOW} times CPU throttling (${pages.length} pages)`,
    '',
    '| median, ms | p95, ms | most, ms | pages over 50 ms |',
    '|---|---|---|---|',
    `| ${figures.map((ms) => ms.toFixed(1)).join(' | ')} | ${over} |`,
  ].join('\n');
}

/** A row a system: its median milliseconds, and its ratios on first calls and on warm ones. */
function ratios(heading: string, pages: readonly Times[]): string {
  const first = (name: string) => pages.map((times) => times[name]![0]!);
  const warm = (name: string) => pages.map((times) => median(times[name]!.slice(WARMING)));
  const rows = NAMES.map((name) => {
    const cells = [first, warm].flatMap((pick) => {
      const yardstick = pick('Readability');
      const shares = pick(name).map((ms, page) => ms / yardstick[page]!);
      return [pick(name), shares].map(median).concat(percentile(shares, 0.95));
    });
    return `| ${LABELS[name] ?? name} | ${cells.map((cell) => cell.toFixed(3)).join(' | ')} |`;
  });
  return [
    `${heading} (${pages.length}); ratios to Readability's clone and parse, a page`,
    '',
    '| | first call, ms | ratio, median | ratio, p95 | warm, ms | ratio, median | ratio, p95 |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The value below which this share of the numbers lies. */
function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds by size of document: linear, when those of 1,000 nodes stay level. */
async function timeGrowth(world: PageWorld): Promise<string> {
  const lines = ['| document | ms | blocks | µs a node |', '|---|---|---|---|'];
  const documents = SIZES.map((size) => [`grow(${size})`, `${size} nodes`, size] as const);
  const deep = [`nest(${LEVELS})`, `${LEVELS} levels`, 2 * LEVELS] as const;
  for (const [make, label, nodes] of [...documents, deep]) {
    await world.openHtml('<!doctype html><title>A page that grows</title><body>');
    await world.evaluate(make);
    const { ms, blocks } = await world.evaluate<{ ms: number; blocks: number }>('detect()');
    lines.push(`| ${label} | ${ms.toFixed(1)} | ${blocks} | ${((1000 * ms) / nodes).toFixed(2)} |`);
  }
  return lines.join('\n');
}
