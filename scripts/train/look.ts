/**
 * Learns which pages the first look sends on to be read.
 *
 *   npx tsx scripts/train/look.ts DATA [--write]
 *
 * DATA holds `truth.jsonl` (`{id, url, isArticle}`) and `pages/{id}.html.gz`. Reports by folds over
 * sites how many pages of either kind fall below each bound; with `--write` learns from all pages
 * and writes src/article/model/look-trees.ts.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { judge } from '../../src/article/boosted-trees.ts';
import { openPageReader } from '../../tests/article/page-reader.ts';
import { type BoostOptions, boost } from './boost.ts';
import { writeTrees } from './write-trees.ts';

const FOLDS = 5;
const LOOK: BoostOptions = {
  ...{ trees: 40, depth: 2, rate: 0.2, columns: 0.5, rows: 1, evidence: 1, cuts: 40 },
};
/** A missed article is worse than a page that is read for nothing. */
const ARTICLE_WEIGHT = 3;
const BOUNDS = [0.1, 0.2, 0.3, 0.4];

interface Look {
  readonly row: Float32Array;
  readonly isArticle: boolean;
  readonly fold: number;
}

async function lookAt(dataFolder: string): Promise<Look[]> {
  const reader = await openPageReader(join(import.meta.dirname, 'look-in-page.ts'));
  const looks: Look[] = [];
  try {
    const lines = readFileSync(join(dataFolder, 'truth.jsonl'), 'utf8').trim().split('\n');
    for (const line of lines) {
      const { id, url, isArticle } = JSON.parse(line) as {
        id: string;
        url: string;
        isArticle: boolean | null;
      };
      if (isArticle === null) continue;
      const html = gunzipSync(readFileSync(join(dataFolder, 'pages', `${id}.html.gz`)));
      const row = Float32Array.from(await reader.evaluate<number[]>(html, url, 'look()'));
      const site = new URL(url).hostname.split('.').slice(-2).join('.');
      const fold = createHash('md5').update(site).digest().readUInt32LE(0) % FOLDS;
      looks.push({ row, isArticle, fold });
    }
  } finally {
    await reader.close();
  }
  return looks;
}

function learn(looks: readonly Look[]) {
  return boost(
    looks.map(({ row }) => row),
    looks.map(({ isArticle }) => Number(isArticle)),
    looks.map(({ isArticle }) => (isArticle ? ARTICLE_WEIGHT : 1)),
    LOOK,
  );
}

const [dataFolder, write] = process.argv.slice(2);
if (!dataFolder) throw new Error('usage: look.ts DATA [--write]');
const looks = await lookAt(dataFolder);
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  learn(looks.filter((look) => look.fold !== fold)),
);
const likely = looks.map((look) => ({ ...look, value: judge(folds[look.fold]!, look.row) }));
for (const bound of BOUNDS) {
  const below = (kind: boolean) =>
    likely.filter(({ isArticle, value }) => isArticle === kind && value < bound).length;
  console.log(`below ${bound}: ${below(false)} that are none, ${below(true)} articles`);
}
if (write === '--write') {
  const file = join(import.meta.dirname, '../../src/article/model/look-trees.ts');
  writeFileSync(file, writeTrees('look', learn(looks)).replace('article.ts', 'look.ts'));
}
