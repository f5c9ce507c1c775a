import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../build.ts';
import { openPageWorld, type PageWorld } from '../predict/page-world.ts';
import { longArticle, MANY_NOTES, type Passages, timeLongArticle } from './long-article.ts';
import type { Round } from './pipeline-in-page.ts';
import { DATA } from './scores.ts';
import { median } from './table.ts';

/** Every so many pages of the detection data one is asked whether it is an article: about twenty are. */
const EVERY = 30;
/** As in detection-speed.ts: a page is read once; later rounds say what the code does when warm. */
const ROUNDS = 12;
const WARMING = 6;
const NOTES = 20;

/**
 * Times the whole way of a page (text, article, who says what, notes put back, painted) on ordinary articles
 * beside Readability's parse alone, of a copy that is made beforehand; and on one long article. All run in
 * one Chromium, in one thread, by turns: attribution too, which in the extension is another process's. What
 * the browser's own painting takes is not in it, but in the last table, of the extension as it is built.
 * Resolves to Markdown.
 */
export async function timePipeline(): Promise<string> {
  const world = await openPageWorld(join(import.meta.dirname, 'pipeline-in-page.ts'));
  try {
    const alone = [await timeOrdinary(world), await timeLong(world)];
    await world.openHtml(longArticle());
    const passages = await world.evaluate<Passages>(`describeNotes(${MANY_NOTES})`);
    return [...alone, await timeLongArticle(passages)].join('\n\n');
  } finally {
    await world.close();
  }
}

const weights = readFileSync(join(ROOT, 'src/attribution/model/english.bin')).toString('base64');

async function roundsOn(world: PageWorld, html: string, notes: number, count: number) {
  await world.openHtml(html);
  await world.evaluate(`readWeights('${weights}')`);
  const selectors = JSON.stringify(await world.evaluate(`describeNotes(${notes})`));
  const rounds: Round[] = [];
  const beside = notes === NOTES;
  for (let round = 0; round < count; round++) {
    rounds.push(await world.evaluate<Round>(`timePipeline(${selectors}, ${beside})`));
  }
  return rounds;
}

const sum = (steps: Round['steps']): number =>
  Object.values(steps).reduce((all, step) => all + step, 0);

async function timeOrdinary(world: PageWorld): Promise<string> {
  const pages = readFileSync(join(DATA, 'article/truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; isArticle: boolean | null })
    .filter(({ isArticle }, index) => isArticle === true && index % EVERY === 0);
  const cold: number[] = [];
  const warm: number[] = [];
  const shares: Record<string, number[]> = {};
  for (const { id } of pages) {
    const html = gunzipSync(readFileSync(join(DATA, `article/pages/${id}.html.gz`)));
    const rounds = await roundsOn(world, html.toString('utf8'), NOTES, ROUNDS);
    const ratio = ({ steps, readability }: Round) => sum(steps) / readability;
    cold.push(ratio(rounds[0]!));
    const later = rounds.slice(WARMING);
    warm.push(median(later.map(ratio)));
    const unit = median(later.map(({ readability }) => readability));
    for (const step of Object.keys(rounds[0]!.steps) as (keyof Round['steps'])[]) {
      shares[step] ??= [];
      shares[step].push(median(later.map(({ steps }) => steps[step])) / unit);
    }
  }
  const row = (name: string, found: readonly number[]) =>
    `| ${name} | ${median(found).toFixed(2)} | ${Math.max(...found).toFixed(2)} |`;
  return [
    `| ${pages.length} articles, ${NOTES} notes each | times Readability’s parse, median | highest |`,
    '|---|---|---|',
    row('the whole way, warm', warm),
    row('the whole way, code that has never run', cold),
    ...Object.entries(shares).map(([step, found]) => row(`of it ${step}, warm`, found)),
  ].join('\n');
}

async function timeLong(world: PageWorld): Promise<string> {
  const html = longArticle();
  const [first, ...later] = await roundsOn(world, html, MANY_NOTES, 4);
  const row = (name: string, of: (round: Round) => number) =>
    `| ${name} | ${of(first!).toFixed(0)} | ${median(later.map(of)).toFixed(0)} |`;
  return [
    `| ${html.length} characters, ${first!.attributions} attributions, ${first!.anchored} of ${MANY_NOTES} notes put back | first time | later |`,
    '|---|---|---|',
    row('to everything painted, ms', ({ steps }) => sum(steps)),
    ...(Object.keys(first!.steps) as (keyof Round['steps'])[]).map((step) =>
      row(`of it ${step}, ms`, ({ steps }) => steps[step]),
    ),
    row('longest slice in the page, ms', ({ longest }) => longest),
  ].join('\n');
}
