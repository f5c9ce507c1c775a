import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Selector } from '../../src/annotations/annotation.ts';
import type { Span } from '../../src/span.ts';
import { groupBy, type KnownCase, positionOf, readLines } from '../predict/anchor-cases.ts';
import { openPageWorld } from '../predict/page-world.ts';

/** A passage described, and the text in which it is to be found again. */
export interface Described {
  readonly id: string;
  /** The family of documents that it belongs to; folds keep a family together. */
  readonly family: string;
  readonly own: readonly Selector[] | null;
  readonly given: readonly Selector[];
  /** Into `texts` of the same collection. */
  readonly page: number;
  /** In the page text of the after page; null when removed. */
  readonly expected: Span | null;
  /** Whether the passage is in the after page, but where no reader sees it. */
  readonly unseen: boolean;
}

export interface Collection {
  readonly texts: readonly string[];
  readonly cases: readonly Described[];
}

/** Describes every case in its before page and reads its after page, or takes both from a cache. */
export async function collectCases(file: string, cache: string): Promise<Collection> {
  if (existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8')) as Collection;
  const folder = dirname(file);
  const pairs = readLines<{ id: string; family: string }>(join(folder, 'pairs.jsonl'));
  const families = new Map(pairs.map(({ id, family }) => [id, family]));
  const texts: string[] = [];
  const described: Described[] = [];
  const world = await openPageWorld('scripts/predict/anchor-in-page.ts');
  for (const cases of groupBy(readLines<KnownCase>(file), ({ pair }) => pair).values()) {
    const { before, after } = cases[0]!;
    await world.open(join(folder, before));
    const places = cases.map(positionOf);
    const own = await world.evaluate<(Selector[] | null)[]>(
      `openDoor().describe(${JSON.stringify(places)})`,
    );
    await world.open(join(folder, after));
    const wanted = cases.map(({ expected }) => expected && [expected.start, expected.end]);
    const { text, spans } = await world.evaluate<{ text: string; spans: (Span | null)[] }>(
      `openDoor().read(${JSON.stringify(wanted)})`,
    );
    cases.forEach(({ id, pair, selectors, expected }, index) => {
      described.push({
        id,
        family: families.get(pair) ?? pair,
        own: own[index] ?? null,
        given: selectors,
        page: texts.length,
        expected: spans[index] ?? null,
        unseen: expected !== null && !spans[index],
      });
    });
    texts.push(text);
  }
  await world.close();
  const collection = { texts, cases: described };
  writeFileSync(cache, JSON.stringify(collection));
  return collection;
}
