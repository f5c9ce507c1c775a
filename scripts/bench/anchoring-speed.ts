import { join } from 'node:path';
import type { Selector } from '../../src/annotations/annotation.ts';
import { type Case, groupBy, positionOf, readLines } from '../predict/anchor-cases.ts';
import { openPageWorld, type PageWorld } from '../predict/page-world.ts';
import type { Timed } from './anchoring-in-page.ts';
import { DATA } from './scores.ts';
import { median } from './table.ts';

type Selectors = readonly (readonly Selector[])[];

/** How many annotations are put back on the big page at once. */
const COUNTS = [1, 10, 100, 1000];
/** At this many the peers are timed: enough to see, and they take a minute. */
const PEERS_AT = 100;
const ROUNDS = 5;
/** Every so many of the ordinary pages one is timed: about forty. */
const EVERY = 8;
/** UTF-16 units of page text up to which a page is an ordinary one: a very long read. */
const ORDINARY = 50_000;

const at = (...parts: string[]) => join(DATA, 'anchoring', ...parts);

/**
 * Times anchoring on a page of a million characters, edited and unchanged, by how many annotations;
 * beside its peers on the same page in the same Chromium; and one annotation on ordinary pages.
 * Resolves to Markdown tables.
 */
export async function timeAnchoring(): Promise<string> {
  const world = await openPageWorld(join(import.meta.dirname, 'anchoring-in-page.ts'));
  try {
    return [await timeBigPage(world), await timeOrdinaryPages(world)].join('\n\n');
  } finally {
    await world.close();
  }
}

async function timeBigPage(world: PageWorld): Promise<string> {
  const cases = readLines<Case>(at('big.cases.jsonl'));
  const { before, after } = cases[0]!;
  await world.open(at(before));
  const own = await describeAll(world, cases);
  const lines = [
    '| page of a million characters | annotations | first call, ms | median, ms | times that of 100 | longest task, ms | put back |',
    '|---|---|---|---|---|---|---|',
  ];
  let yardstick = Number.NaN;
  for (const [name, file] of [
    ['edited', after],
    ['unchanged', before],
  ] as const) {
    await world.open(at(file));
    const timed = new Map<number, Timed>();
    for (const count of COUNTS) timed.set(count, await timeHearsay(world, spread(own, count)));
    const ofPeersAt = median(timed.get(PEERS_AT)!.ms);
    if (file === after) yardstick = ofPeersAt;
    for (const [count, { ms, longest, anchored }] of timed) {
      const middle = median(ms);
      const cells = [ms[0]!, middle, middle / ofPeersAt, longest].map((cell) => cell.toFixed(1));
      lines.push(`| ${name} | ${count} | ${cells.join(' | ')} | ${anchored} |`);
    }
  }
  return [...lines, '', await timePeers(world, at(after), spread(own, PEERS_AT), yardstick)].join(
    '\n',
  );
}

/** A row a system, with its ratio to Hearsay's time for the same annotations. */
async function timePeers(
  world: PageWorld,
  file: string,
  selectors: Selectors,
  yardstick: number,
): Promise<string> {
  await world.open(file);
  const text = await world.evaluate<number>('timeText()');
  const peers = await world.evaluate<Record<string, number>>(
    `timePeers(${JSON.stringify(selectors)})`,
  );
  const rows = Object.entries({
    Hearsay: yardstick,
    'Hearsay, with reading the page text': yardstick + text,
    ...peers,
  });
  return [
    `| edited, ${PEERS_AT} annotations | ms | times Hearsay |`,
    '|---|---|---|',
    ...rows.map(([name, ms]) => `| ${name} | ${ms.toFixed(0)} | ${(ms / yardstick).toFixed(1)} |`),
  ].join('\n');
}

/** One annotation, the middle one of each page: medians and the 95th percentile over pages. */
async function timeOrdinaryPages(world: PageWorld): Promise<string> {
  const pairs = [...groupBy(readLines<Case>(at('cases.jsonl')), ({ after }) => after).values()];
  const first: number[] = [];
  const warm: number[] = [];
  for (const cases of pairs.filter((_, index) => index % EVERY === 0)) {
    const one = cases[cases.length >> 1]!;
    await world.open(at(one.before));
    const own = await describeAll(world, [one]);
    await world.open(at(one.after));
    if ((await world.evaluate<number>('textLength()')) > ORDINARY) continue;
    const { ms } = await timeHearsay(world, own);
    first.push(ms[0]!);
    warm.push(median(ms.slice(1)));
  }
  const row = (name: string, times: readonly number[]) => {
    const sorted = times.toSorted((less, more) => less - more);
    const high = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
    return `| ${name} | ${median(times).toFixed(2)} | ${high.toFixed(2)} |`;
  };
  return [
    `| one annotation, ordinary pages (${first.length}) | median, ms | p95, ms |`,
    '|---|---|---|',
    row('code that has never run', first),
    row('warm', warm),
  ].join('\n');
}

/** Hearsay's own selectors of the cases' passages on the open page; those that nobody sees are left out. */
async function describeAll(world: PageWorld, cases: readonly Case[]): Promise<Selectors> {
  const passages = JSON.stringify(cases.map(positionOf));
  const own = await world.evaluate<(Selector[] | null)[]>(`openDoor().describe(${passages})`);
  return own.filter((selectors) => selectors !== null);
}

function timeHearsay(world: PageWorld, selectors: Selectors): Promise<Timed> {
  return world.evaluate<Timed>(`timeHearsay(${JSON.stringify(selectors)}, ${ROUNDS})`);
}

/** So many of them, at even distances: neighbours in the list are of one kind. */
function spread(all: Selectors, count: number): Selectors {
  if (count >= all.length) return all;
  return Array.from(
    { length: count },
    (_, index) => all[Math.floor((index * all.length) / count)]!,
  );
}
