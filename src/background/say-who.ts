import { attribute } from '../attribution/attribute.ts';
import type { Attribution, AttributionInput } from '../attribution/attribution.ts';
import { languageFor } from '../attribution/languages/registry.ts';
import { MOST_STATEMENTS } from '../attribution/limits.ts';
import type { NameTeller } from '../attribution/names.ts';
import { report } from '../report.ts';
import { readArabicNames } from './arabic-names.ts';
import { readWeights } from './weights.ts';

const weights = () => readWeights((error) => report(error, 'reading the weights'));

/** What tells names in a text where no capitals do; undefined where they do, or it cannot be read. */
async function namesIn({ language }: AttributionInput): Promise<NameTeller | undefined> {
  if (languageFor(language)?.code !== 'ar') return undefined;
  return await readArabicNames().catch((error: unknown) => {
    report(error, 'reading the names');
    return undefined;
  });
}

/**
 * Who says what in a text, with the learned weights where they can be read. Without the speakers' mentions,
 * which no page shows: they are seven tenths of a long answer, and the page takes that in at once.
 */
export async function sayWho(input: AttributionInput): Promise<readonly Attribution[]> {
  const found = attribute(input, await weights(), await namesIn(input)).slice(0, MOST_STATEMENTS);
  return found.map((one) => ({ ...one, mentions: [] }));
}

/**
 * Gets ready for an article that may come: reads the weights. Running the code until the browser has compiled
 * it well was tried as well: the article's question always came meanwhile, and waited.
 */
export async function getReady(): Promise<void> {
  await weights();
}
