/**
 * The anchoring door: `npm run -s anchor -- CASES.jsonl [--given] > predictions.jsonl`.
 *
 * A line a case, `{id, before, after, selectors}`, paths relative to the file; the position
 * selector counts in `document.body.textContent` of the before page. Our own code describes that
 * passage there and anchors it in the after page; with `--given` it anchors the case's selectors
 * alone, as of annotations imported from elsewhere. Out, in the after page's
 * `document.body.textContent`: `{id, start, end, status, confidence, ms}`, or
 * `{id, start: null, reason, candidates, ms}`. All of a page's cases are anchored in one call, and
 * `ms` is that call's time shared out among them.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Selector } from '../../src/annotations/annotation.ts';
import { type Case, groupBy, positionOf, readLines } from './anchor-cases.ts';
import type { DoorAnswer } from './anchor-in-page.ts';
import { openPageWorld, type PageWorld } from './page-world.ts';

const ENTRY = fileURLToPath(new URL('./anchor-in-page.ts', import.meta.url));

/** A passage that no reader sees in the before page cannot be described there. */
const UNSEEN = { start: null, reason: 'unseen', candidates: [] } as const;

async function predict(world: PageWorld, folder: string, cases: readonly Case[], given: boolean) {
  const { before, after } = cases[0]!;
  let described: (readonly Selector[] | null)[] = cases.map(({ selectors }) => selectors);
  if (!given) {
    await world.open(resolve(folder, before));
    const passages = cases.map(positionOf);
    described = await world.evaluate(`openDoor().describe(${JSON.stringify(passages)})`);
  }
  await world.open(resolve(folder, after));
  const asked = cases.flatMap(({ id }, index) => {
    const selectors = described[index];
    return selectors ? [{ id, selectors }] : [];
  });
  const { answers, ms } = await world.evaluate<{ answers: DoorAnswer[]; ms: number }>(
    `openDoor().anchor(${JSON.stringify(asked.map(({ selectors }) => selectors))})`,
  );
  const found = new Map(asked.map(({ id }, index) => [id, answers[index]!]));
  const each = Number((ms / Math.max(1, asked.length)).toFixed(3));
  for (const { id } of cases) {
    console.log(JSON.stringify({ id, ...(found.get(id) ?? UNSEEN), ms: each }));
  }
}

const [file, ...flags] = process.argv.slice(2);
if (!file) throw new Error('usage: npm run -s anchor -- CASES.jsonl [--given]');
const world = await openPageWorld(ENTRY);
try {
  const pairs = groupBy(readLines<Case>(file), ({ before, after }) => `${before}\n${after}`);
  for (const cases of pairs.values()) {
    await predict(world, dirname(file), cases, flags.includes('--given'));
  }
} finally {
  await world.close();
}
