import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { attribute } from '../../src/attribution/attribute.ts';
import { loadModel } from '../../src/attribution/model/weights.ts';
import { type Document, load } from './corpus.ts';
import { learnJudge, type Row, rowsOf } from './judging.ts';
import { reliabilityOf, reliabilityTable } from './reliability.ts';

/**
 * Leave-one-outlet-out: scores each outlet by the chains that folds.ts learnt without it, and a judge
 * learnt from the others.
 *   tsx scripts/train/crossvalidate.ts DATA_DIR FOLDS_DIR [OUTLET …]
 * DATA_DIR holds polnear.dev.jsonl and its scorer. Prints a line an outlet, their mean, how far
 * confidence can be believed, and how often named sources are right from each confidence on.
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

const [directory = '', folds = '', ...only] = argv.slice(2);
const documents = load(`${directory}/polnear.dev.jsonl`);
const scorer = (await import(pathToFileURL(`${directory}/score.mjs`).href)) as {
  scoreAll: ScoreAll;
};
const outlets = [...new Set(documents.map(({ outlet }) => outlet))].filter(
  (outlet) => only.length === 0 || only.includes(outlet),
);
const of = (outlet: string): Document[] => documents.filter((each) => each.outlet === outlet);
const chainsOf = (outlet: string) =>
  loadModel(Uint8Array.from(readFileSync(`${folds}/${outlet}.bin`)).buffer as ArrayBuffer);
const rowsBy = new Map<string, Row[]>();
for (const outlet of outlets) {
  const model = chainsOf(outlet);
  rowsBy.set(
    outlet,
    of(outlet).flatMap((document) => rowsOf(document, model)),
  );
}

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
const answers: Row[] = [];
for (const outlet of outlets) {
  const others = outlets.filter((other) => other !== outlet);
  const judge = learnJudge(others.flatMap((other) => rowsBy.get(other) ?? []));
  const model = { ...chainsOf(outlet), judge };
  const predictions = new Map(
    of(outlet).map(({ id, text }) => [id, attribute({ text, language: 'en' }, model)]),
  );
  const scores = scorer.scoreAll(of(outlet), predictions, { scope: 'reported' });
  rows.push(COLUMNS.map(([, value]) => value(scores)));
  console.log(row(outlet, rows.at(-1)!));
  answers.push(...of(outlet).flatMap((document) => rowsOf(document, model)));
}
const mean = COLUMNS.map((_, k) => rows.reduce((sum, values) => sum + values[k]!, 0) / rows.length);
console.log(row('mean', mean));
const judged = answers.map(({ confidence, both }) => ({ confidence, right: both }));
const named = answers.filter((answer) => answer.named);
console.log(`\n${reliabilityTable(reliabilityOf(judged))}`);
console.log(
  '\n| confidence from | named sources | share | content and source right | source right where content is |\n|---|---|---|---|---|',
);
for (let from = 0; from < 1; from += 0.1) {
  const kept = named.filter(({ confidence }) => confidence >= from);
  const right = kept.filter(({ both }) => both).length;
  const found = kept.filter(({ content }) => content).length;
  const share = kept.length / named.length;
  const cells = [share, right / kept.length, right / found].map((x) => (100 * x).toFixed(1));
  console.log(`| ${from.toFixed(1)} | ${kept.length} | ${cells.join(' | ')} |`);
}
