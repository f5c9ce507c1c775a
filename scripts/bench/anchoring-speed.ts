import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Selector } from '../../src/annotations/annotation.ts';
import { openPageWorld } from '../predict/page-world.ts';
import { DATA } from './scores.ts';
import type { Row } from './table.ts';

/** Annotations on the one-megabyte page: the slowest peer takes seconds for these few. */
const ANNOTATIONS = 30;

interface Case {
  readonly after: string;
  readonly selectors: readonly Selector[];
}

/** Milliseconds to anchor 30 annotations on an edited page of a million characters. */
export async function timeAnchoring(): Promise<readonly Row[]> {
  const cases = readFileSync(join(DATA, 'anchoring/big.cases.jsonl'), 'utf8')
    .split('\n', ANNOTATIONS)
    .map((line) => JSON.parse(line) as Case);
  const page = cases[0]?.after ?? '';
  const world = await openPageWorld(join(import.meta.dirname, 'anchoring-in-page.ts'));
  try {
    await world.open(join(DATA, 'anchoring', page));
    const selectors = JSON.stringify(cases.map((one) => one.selectors));
    const times = await world.evaluate<Record<string, number>>(`time(${selectors})`);
    return Object.entries(times).map(([name, value]) => ({ name, value, unit: 'ms' }));
  } finally {
    await world.close();
  }
}
