/**
 * Whether two runs of the detection door say the same: `npm run -s parity -- ONE.jsonl OTHER.jsonl`,
 * one of them made with `--firefox`. Prints on how many pages each part of the answer agrees, white
 * space aside, and a line for each page where one does not.
 */
import { readFileSync } from 'node:fs';

/** What is compared. `reason` is read by people, and must agree as much as the answer. */
const PARTS = ['isArticle', 'reason', 'title', 'byline', 'date', 'bodyText'] as const;

type Line = { readonly id: string; readonly error?: string } & Readonly<
  Record<(typeof PARTS)[number], string | boolean | null>
>;

const [one, other] = process.argv.slice(2);
if (!one || !other) throw new Error('usage: npm run -s parity -- ONE.jsonl OTHER.jsonl');
const ours = read(one);
const theirs = read(other);
const ids = [...ours.keys()].filter((id) => theirs.has(id));
const differing = ids.flatMap((id) => {
  const parts = differences(ours.get(id)!, theirs.get(id)!);
  return parts.length > 0 ? [{ id, parts }] : [];
});

console.log(`${ids.length} pages in both`);
const count = (agreeing: number) =>
  `${agreeing} (${((100 * agreeing) / Math.max(1, ids.length)).toFixed(1)}%)`;
for (const part of [...PARTS, 'error']) {
  const apart = differing.filter(({ parts }) => parts.some(([name]) => name === part)).length;
  console.log(`${part.padEnd(10)} ${count(ids.length - apart)}`);
}
console.log(`${'all'.padEnd(10)} ${count(ids.length - differing.length)}`);
for (const { id, parts } of differing) {
  console.log(`\n${id}`);
  for (const [name, mine, his] of parts)
    console.log(`  ${name}: ${mine}\n  ${' '.repeat(name.length)}  ${his}`);
}

function read(file: string): ReadonlyMap<string, Line> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as Line).map((line) => [line.id, line]));
}

/** The parts in which two answers differ, each with what stands where they part. */
function differences(mine: Line, his: Line): (readonly [string, string, string])[] {
  if (mine.error !== undefined || his.error !== undefined) {
    return [['error', mine.error ?? 'none', his.error ?? 'none']];
  }
  return PARTS.flatMap((part) => {
    const [a, b] = [plain(mine[part]), plain(his[part])];
    return a === b ? [] : [[part, ...excerpt(a, b)] as const];
  });
}

function plain(value: string | boolean | null): string {
  return String(value).replace(/\s+/g, ' ').trim();
}

/** Both texts from shortly before the first character in which they differ. */
function excerpt(one: string, other: string): [string, string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const cut = (text: string) =>
    `…${JSON.stringify(text.slice(Math.max(0, at - 20), at + 60))} of ${text.length}`;
  return [cut(one), cut(other)];
}
