import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { attribute } from '../../src/attribution/attribute.ts';
import { classifier } from '../../src/attribution/model/lexicon.ts';
import { compress } from './compress.ts';
import { type Document, lessonsOf, load } from './corpus.ts';
import { learnModel } from './lessons.ts';
import { PLAN } from './plan.ts';
import { buildLexicon } from './word-classes.ts';

/**
 * Leave-one-outlet-out: learns from all outlets but one, scores that one, for each in turn.
 *   tsx scripts/train/crossvalidate.ts DATA_DIR INDEX_SENSE [OUTLET …]
 * DATA_DIR holds polnear.dev.jsonl and its scorer, INDEX_SENSE is as for train.ts. Weights are
 * compressed as they are for shipping. Prints a line an outlet and their mean.
 */
interface Score {
  readonly f1: number;
  readonly p: number;
  readonly r: number;
}
interface Scores {
  readonly content: Record<string, Record<string, Score>>;
  readonly source: { readonly jaccard50: number };
  readonly falseHighlights: { readonly per1000QuietWords: number };
}
type ScoreAll = (
  gold: readonly Document[],
  predictions: Map<string, unknown>,
  options: { scope: string },
) => Scores;

const [directory = '', senses = '', ...only] = argv.slice(2);
const classify = classifier(buildLexicon(senses));
const documents = load(`${directory}/polnear.dev.jsonl`);
const scorer = (await import(pathToFileURL(`${directory}/score.mjs`).href)) as {
  scoreAll: ScoreAll;
};
const lessons = documents.flatMap((document, index) => lessonsOf(document, index, classify));
const outlets = [...new Set(documents.map(({ outlet }) => outlet))];

const COLUMNS: readonly (readonly [string, (scores: Scores) => number])[] = [
  ['all', (s) => s.content.overall!.iou50!.f1],
  ['P', (s) => s.content.overall!.iou50!.p],
  ['R', (s) => s.content.overall!.iou50!.r],
  ['+src', (s) => s.content.overall!.withSource!.f1],
  ['exact', (s) => s.content.overall!.exact!.f1],
  ['dir', (s) => s.content.direct!.iou50!.f1],
  ['+src', (s) => s.content.direct!.withSource!.f1],
  ['ind', (s) => s.content.indirect!.iou50!.f1],
  ['+src', (s) => s.content.indirect!.withSource!.f1],
  ['mix', (s) => s.content.mixed!.iou50!.f1],
  ['+src', (s) => s.content.mixed!.withSource!.f1],
  ['srcacc', (s) => s.source.jaccard50],
  ['false', (s) => s.falseHighlights.per1000QuietWords / 100],
];
const row = (name: string, values: readonly number[]): string =>
  name.padEnd(11) + values.map((value) => (100 * value).toFixed(1).padStart(7)).join('');

console.log(' '.repeat(11) + COLUMNS.map(([name]) => name.padStart(7)).join(''));
const rows: number[][] = [];
for (const outlet of outlets) {
  if (only.length > 0 && !only.includes(outlet)) continue;
  const inside = lessons.filter(({ document }) => documents[document]!.outlet !== outlet);
  const learnt = learnModel(inside, classify, PLAN);
  const model = {
    ...learnt,
    cues: compress(learnt.cues, PLAN.step, PLAN.least),
    arguments: compress(learnt.arguments, PLAN.step, PLAN.least),
  };
  const left = documents.filter((document) => document.outlet === outlet);
  const predictions = new Map(
    left.map(({ id, text }) => [id, attribute({ text, language: 'en' }, model)]),
  );
  const scores = scorer.scoreAll(left, predictions, { scope: 'reported' });
  rows.push(COLUMNS.map(([, value]) => value(scores)));
  console.log(row(outlet, rows.at(-1)!));
}
const mean = COLUMNS.map((_, k) => rows.reduce((sum, values) => sum + values[k]!, 0) / rows.length);
console.log(row('mean', mean));
