/**
 * `npm run attribution:diff -- REV [LIMIT]`: what the working tree's engine finds on dev that REV's
 * does not, and the reverse, right by people's judgement or not. LIMIT is a number of documents.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attribution } from '../src/attribution/attribution.ts';
import type { Span } from '../src/span.ts';

const ROOT = join(import.meta.dirname, '..');
const DEV = join(ROOT, '../shared/data/attribution/polnear.dev.jsonl');
/** Characters of a text that are shown. */
const SHOWN = 160;
/** Room for what a door writes: about a kilobyte for each of some ten thousand attributions. */
const MAX_OUTPUT = 1 << 29;

interface Gold {
  readonly content: readonly Span[];
  readonly source: readonly Span[] | null;
  readonly scope: string;
}
interface Document {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Gold[];
}

/** What the door of a checkout answers to some lines, by the id of the document. */
function ask(root: string, input: string): Map<string, readonly Attribution[]> {
  const run = spawnSync('npx', ['tsx', 'scripts/predict/attribute.ts'], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`the door of ${root} ended with ${run.status}`);
  return new Map(
    run.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { id, attributions } = JSON.parse(line) as {
          id: string;
          attributions: Attribution[];
        };
        return [id, attributions];
      }),
  );
}

/** The share of two lists of spans in what they cover together, in characters: 0 to 1. */
function overlap(one: readonly Span[], two: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, [s, e]) => sum + e - s, 0);
  let shared = 0;
  for (const [s, e] of one) {
    for (const [from, to] of two) shared += Math.max(0, Math.min(e, to) - Math.max(s, from));
  }
  return shared === 0 ? 0 : shared / (size(one) + size(two) - shared);
}

/** The gold of reported speech that some predictions find: content at half, and a source that touches. */
function found(gold: readonly Gold[], predicted: readonly Attribution[]): Set<Gold> {
  return new Set(
    gold.filter(({ content, source }) =>
      predicted.some(
        (item) =>
          overlap(item.content, content) >= 0.5 &&
          (source === null || overlap(item.source ?? [], source) > 0),
      ),
    ),
  );
}

/** Predictions that no gold of any scope has, by their content. */
function wrong(gold: readonly Gold[], predicted: readonly Attribution[]): Map<string, Attribution> {
  const spare = predicted.filter(({ content }) =>
    gold.every((item) => overlap(item.content, content) < 0.5),
  );
  return new Map(spare.map((item) => [item.content.join(';'), item]));
}

const [rev, limit = 'all'] = process.argv.slice(2);
if (rev === undefined) throw new Error('npm run attribution:diff -- REV [LIMIT]: no REV was given');
if (!existsSync(DEV)) throw new Error('the measuring data does not lie beside the checkout');
const lines = readFileSync(DEV, 'utf8').split('\n').filter(Boolean);
const documents = lines
  .slice(0, limit === 'all' ? undefined : Number(limit))
  .map((line) => JSON.parse(line) as Document);
const input = documents.map(({ id, text }) => JSON.stringify({ id, text, lang: 'en' })).join('\n');

const folder = mkdtempSync(join(tmpdir(), 'attribution-diff-'));
const tree = join(folder, 'tree');
let old: Map<string, readonly Attribution[]>;
try {
  const git = (...args: string[]) => execFileSync('git', ['-C', ROOT, ...args]);
  git('worktree', 'add', '--quiet', '--detach', tree, rev);
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    old = ask(tree, input);
  } finally {
    git('worktree', 'remove', '--force', tree);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const now = ask(ROOT, input);

const totals = { gained: 0, lost: 0, 'new false': 0, 'false no more': 0 };
for (const { id, text, attributions } of documents) {
  const show = (kind: keyof typeof totals, content: readonly Span[]) => {
    totals[kind]++;
    const words = content.map(([start, end]) => text.slice(start, end)).join(' … ');
    console.log(`${kind}\t${id}\t${words.replace(/\s+/g, ' ').slice(0, SHOWN)}`);
  };
  const reported = attributions.filter(({ scope }) => scope === 'reported');
  const [before, after] = [old.get(id) ?? [], now.get(id) ?? []];
  const [had, has] = [found(reported, before), found(reported, after)];
  for (const item of reported) {
    if (has.has(item) && !had.has(item)) show('gained', item.content);
    if (had.has(item) && !has.has(item)) show('lost', item.content);
  }
  const [wasWrong, isWrong] = [wrong(attributions, before), wrong(attributions, after)];
  for (const [key, { content }] of isWrong) if (!wasWrong.has(key)) show('new false', content);
  for (const [key, { content }] of wasWrong) if (!isWrong.has(key)) show('false no more', content);
}
console.log(
  Object.entries(totals)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', '),
);
