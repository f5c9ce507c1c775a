import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { gzipSync } from 'node:zlib';
import { loadModel, withJudge } from '../../src/attribution/model/weights.ts';
import { load } from './corpus.ts';
import { learnJudge, rowsOf } from './judging.ts';

/**
 * Makes the English weights of what folds.ts learnt: the chains learnt from all outlets, and a judge
 * learnt from what the other chains find in the outlet that each had not seen.
 *   tsx scripts/train/train.ts DATA_DIR FOLDS_DIR
 * DATA_DIR holds polnear.dev.jsonl. The same input gives the same bytes.
 */
const [directory = '', folds = ''] = argv.slice(2);
const documents = load(`${directory}/polnear.dev.jsonl`);
const bytesOf = (name: string): Uint8Array => Uint8Array.from(readFileSync(`${folds}/${name}.bin`));
const outlets = [...new Set(documents.map(({ outlet }) => outlet))];
const rows = outlets.flatMap((outlet) => {
  const model = loadModel(bytesOf(outlet).buffer as ArrayBuffer);
  return documents
    .filter((document) => document.outlet === outlet)
    .flatMap((document) => rowsOf(document, model));
});
const bytes = withJudge(bytesOf('all'), learnJudge(rows));
const path = new URL('../../src/attribution/model/english.bin', import.meta.url);
writeFileSync(path, bytes);
const kilobytes = (size: number): string => `${(size / 1024).toFixed(0)} KB`;
console.log(`${rows.length} candidates judged`);
console.log(`${kilobytes(bytes.length)}, gzipped ${kilobytes(gzipSync(bytes).length)}`);
