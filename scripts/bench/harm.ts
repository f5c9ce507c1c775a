/**
 * What Hearsay costs the pages that are read with it. Each page is opened in turning order, at random, in
 * browsers without an extension, with an empty one, and with Hearsay; what is compared is the difference to
 * the opening without, of the same page in the same round. Twice without says what the method makes of none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../../tests/browsers/launch.ts';
import { ARMS, type Arm, openArms } from './harm/arms.ts';
import { type Cost, costOf, type OwnWork, ownWorkOn } from './harm/measure.ts';
import { HARM_PAGES, type HarmPage, KINDS, type Kind } from './harm/pages.ts';
import { timeRestless } from './harm/restless.ts';
import { estimate, numbersFrom } from './spread.ts';
import { median } from './table.ts';

/** Of the promise: milliseconds of processor time on a page that is no article, and kilobytes. */
const MOST_MS = 5;
const MOST_BYTES = 4_096;

interface Size {
  readonly pages: readonly HarmPage[];
  readonly rounds: number;
  /** Times throttled; four is a cheap telephone beside this machine. */
  readonly slow: readonly number[];
}
const ONE_EACH = KINDS.map((kind) => HARM_PAGES.find((page) => page.kind === kind)!);
/** Some one, five and forty minutes. */
const SIZES = {
  quick: { pages: ONE_EACH, rounds: 2, slow: [1] },
  brief: { pages: ONE_EACH, rounds: 3, slow: [1, 4] },
  full: { pages: HARM_PAGES, rounds: 10, slow: [1, 4] },
} as const satisfies Record<string, Size>;

/** One opening of a page in an arm. */
type Opening = Readonly<Record<Arm, Cost>>;

/** Measures pages of one kind; resolves to Markdown. */
export async function measureHarm(size: keyof typeof SIZES, kind: Kind): Promise<string> {
  const { pages, rounds, slow: throttles }: Size = SIZES[size];
  const own = pages.filter((page) => page.kind === kind);
  const arms = await openArms();
  const random = numbersFrom(20);
  try {
    for (const { path, html } of own) {
      if (html !== null) arms.site.put(path, html);
      // What is not there costs next to nothing, and looks like a fine figure.
      const { status } = await fetch(arms.site.url + path);
      if (status !== 200) throw new Error(`${path} answers ${status}`);
    }
    const tables: string[] = [];
    for (const slow of throttles) {
      const openings: Opening[] = [];
      const work: OwnWork[] = [];
      for (let round = 0; round < rounds; round++) {
        for (const { path } of own) {
          const costs: Partial<Record<Arm, Cost>> = {};
          for (const arm of shuffled(ARMS, random)) {
            costs[arm] = await costOf(arms.of[arm], arms.site.url + path, slow);
          }
          openings.push(costs as Opening);
        }
      }
      for (const { path } of own) {
        work.push(await ownWorkOn(arms.of.started, arms.site.url + path, slow));
      }
      const heading = `${kind}: ${own.length} pages, ${rounds} times each, ${slow} times throttled`;
      tables.push(tableOf(heading, openings), workOf(work));
    }
    return [...tables, ...(kind === 'none at a look' ? [sizes()] : [])].join('\n\n');
  } finally {
    await arms.close();
  }
}

/** So many minutes of a page that never rests; resolves to Markdown. */
export async function measureRestless(minutes: number): Promise<string> {
  const arms = await openArms();
  try {
    return await timeRestless(arms, minutes);
  } finally {
    await arms.close();
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => [random(), one] as const)
    .sort(([one], [other]) => one - other)
    .map(([, one]) => one);
}

/** A row an arm: the median of its differences, and between what it lies with 95 of 100 chances. */
function tableOf(heading: string, openings: readonly Opening[]): string {
  const columns: readonly (readonly [string, keyof Cost])[] = [
    ['processor, ms', 'task'],
    ['of it scripts', 'script'],
    ['layouts', 'layouts'],
    ['heap, MiB', 'heap'],
    ['shift', 'shift'],
    ['longest wait of input, ms', 'delay'],
  ];
  const base = columns.map(([, what]) => median(openings.map(({ none }) => none[what])).toFixed(2));
  const rows = ARMS.slice(1).map((arm) => {
    const cells = columns.map(([, what]) => {
      const {
        median: middle,
        low,
        high,
      } = estimate(openings.map((one) => one[arm][what] - one.none[what]));
      return `${signed(middle)} (${signed(low)} to ${signed(high)})`;
    });
    return `| ${arm} | ${cells.join(' | ')} |`;
  });
  const above = estimate(openings.map((one) => one.started.task - one.empty.task));
  return [
    `| ${heading} | ${columns.map(([name]) => name).join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    `| none | ${base.join(' | ')} |`,
    ...rows,
    '',
    `Hearsay above an empty extension: ${signed(above.median)} ms of processor time (95 %: ${signed(above.low)} to ${signed(above.high)}).`,
  ].join('\n');
}

const signed = (value: number): string => (value >= 0 ? '+' : '') + value.toFixed(2);

function workOf(work: readonly OwnWork[]): string {
  const most = (of: keyof OwnWork) => Math.max(...work.map((one) => one[of]));
  return `Of our own scripts there, by the trace: ${median(work.map(({ all }) => all)).toFixed(1)} ms in the median page, ${most('longest').toFixed(1)} ms in the longest task of any, ${most('layouts')} layouts forced at most.`;
}

/** What every page of an allowed site loads of us, beside what may be. */
function sizes(): string {
  const loader = readFileSync(join(builtExtension('chromium'), 'content-scripts/loader.js'));
  const bytes = gzipSync(loader, { level: 9 }).length;
  return `On a page that the first look tells from an article Hearsay runs its loader alone: ${bytes} bytes gzipped of ${MOST_BYTES}; its processor time may be ${MOST_MS} ms above an empty extension’s, ${2 * MOST_MS} at the upper bound.`;
}
