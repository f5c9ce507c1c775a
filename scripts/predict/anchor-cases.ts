import { readFileSync } from 'node:fs';
import type { Selector } from '../../src/annotations/annotation.ts';
import type { Span } from '../../src/span.ts';

/** A passage of one version of a page, to be found in another. */
export interface Case {
  readonly id: string;
  /** HTML files, relative to the file of cases. */
  readonly before: string;
  readonly after: string;
  /** The position selector counts in `document.body.textContent` of the before page. */
  readonly selectors: readonly Selector[];
}

/** A case whose answer is known. */
export interface KnownCase extends Case {
  /** The pair of versions that it belongs to. */
  readonly pair: string;
  /** In `document.body.textContent` of the after page; null when the passage was removed. */
  readonly expected: { readonly start: number; readonly end: number } | null;
}

/** Objects of a file with one JSON object a line. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The span of a case's position selector; throws without one, since every case has it. */
export function positionOf({ id, selectors }: Case): Span {
  for (const selector of selectors) {
    if (selector.type === 'TextPositionSelector') return [selector.start, selector.end];
  }
  throw new Error(`no position in case ${id}`);
}

/** Things by a key, in the order met (Node 20 has no `Map.groupBy`). */
export function groupBy<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
