/** How each part's time grows with what it is given, from once to a thousand times as much. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorAll } from '../../src/anchoring/anchor.ts';
import { describe } from '../../src/anchoring/describe.ts';
import { plainPage } from '../../tests/anchoring/plain-page.ts';
import { ROOT } from '../build.ts';
import { openPageWorld } from '../predict/page-world.ts';
import { bundledEngine } from './engine.ts';
import type { Painting } from './painting.ts';
import type { Series } from './plot.ts';
import { exponentOf } from './spread.ts';
import { median } from './table.ts';

const TIMES = [1, 10, 100, 1_000] as const;
const ROUNDS = 3;
/** What once is. */
const WORDS = 200;
const NODES = 1_000;
const PAGE = 1_000_000;

const SENTENCE =
  '“We looked at the harbour before anybody asked what it would cost,” said Ada Vale on Monday. The council had put it off in spring. ';
const WORDS_A_SENTENCE = SENTENCE.trim().split(' ').length;

/** Times each part at each size, ten times less of it when quick. */
export async function timeGrowth(
  isQuick: boolean,
  paintings: readonly Painting[],
): Promise<readonly Series[]> {
  const times = isQuick ? TIMES.slice(0, 3) : TIMES;
  const painted = paintings.filter(({ way }) => way === 'highlight');
  return [
    await growAttribution(times),
    await growDetection(times),
    growAnchoring(times),
    {
      name: 'painting, passages',
      points: painted.map(({ count, on }) => [count, median(on)] as const),
    },
  ];
}

/** As Markdown: milliseconds at each size, and the exponent fitted. */
export function growthTable(series: readonly Series[]): string {
  const rows = series.map(({ name, points }) => {
    const said = points.map(([size, ms]) => `${size.toLocaleString('en')}: ${ms.toFixed(1)}`);
    return `| ${name} | ${said.join('; ')} | ${exponentOf(points).toFixed(2)} |`;
  });
  return ['| part, by | size: ms | exponent |', '|---|---|---|', ...rows].join('\n');
}

const processorMs = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};
/** The least of some rounds: all above it is other work's, or the compiler's. */
const least = (work: () => unknown): number =>
  Math.min(...Array.from({ length: ROUNDS }, () => processorMs(work)));

async function growAttribution(times: readonly number[]): Promise<Series> {
  const { attribute, loadModel } = await bundledEngine();
  const { buffer, byteOffset, byteLength } = readFileSync(
    join(ROOT, 'src/attribution/model/english.bin'),
  );
  const model = loadModel(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  const textOf = (words: number) => SENTENCE.repeat(Math.ceil(words / WORDS_A_SENTENCE));
  // The compiler learns first.
  attribute({ text: textOf(20_000), language: 'en' }, model);
  const points = times.map((many) => {
    const text = textOf(WORDS * many);
    return [WORDS * many, least(() => attribute({ text, language: 'en' }, model))] as const;
  });
  return { name: 'attribution, words', points };
}

async function growDetection(times: readonly number[]): Promise<Series> {
  const world = await openPageWorld(join(import.meta.dirname, 'detection-in-page.ts'));
  try {
    const points: [number, number][] = [];
    for (const many of times) {
      await world.openHtml('<!doctype html><title>A page that grows</title><body>');
      await world.evaluate(`grow(${NODES * many})`);
      const rounds: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push((await world.evaluate<{ ms: number }>('detect()')).ms);
      }
      points.push([NODES * many, Math.min(...rounds)]);
    }
    return { name: 'text and detection, nodes', points };
  } finally {
    await world.close();
  }
}

/** Annotations of one page of a million characters that was edited before each of them. */
function growAnchoring(times: readonly number[]): Series {
  const words = Array.from(
    { length: PAGE / 100 },
    (_, index) => `${SENTENCE.slice(0, 90)}${index} `,
  );
  const before = plainPage(words.join(''));
  const after = plainPage(
    words.map((one, index) => (index % 3 ? one : `${one}And so on. `)).join(''),
  );
  const points = times.map((many) => {
    const selectors = Array.from({ length: many }, (_, index) => {
      const start = Math.floor((index * before.text.length) / many);
      return describe(before, [start, start + 120]);
    });
    return [many, least(() => anchorAll({ ...after }, selectors))] as const;
  });
  return { name: 'anchoring, annotations', points };
}
