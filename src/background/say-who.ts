import { attribute } from '../attribution/attribute.ts';
import type { Attribution, AttributionInput } from '../attribution/attribution.ts';
import { languageFor } from '../attribution/languages/registry.ts';
import { MOST_STATEMENTS } from '../attribution/limits.ts';
import type { NameTeller } from '../attribution/names.ts';
import { report } from '../report.ts';
import { readArabicNames } from './arabic-names.ts';
import { PRACTICE } from './practice.ts';
import { readWeights } from './weights.ts';

/**
 * How often the invented report is read before the first article. An article of 530 words takes 70 ms in
 * code that never ran, 35 after four such readings and 18 after sixteen, which take 200 ms in all.
 */
const ROUNDS = 16;

/** Whether an article was asked about since the background began. */
let isAsked = false;

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
  isAsked = true;
  const found = attribute(input, await weights(), await namesIn(input)).slice(0, MOST_STATEMENTS);
  return found.map((one) => ({ ...one, mentions: [] }));
}

/**
 * Gets ready for an article that may come: reads the weights, and runs the code until the browser has
 * compiled it well. Gives up as soon as one is here, which waits for one such reading at most.
 */
export async function getReady(): Promise<void> {
  const model = await weights();
  for (let round = 0; round < ROUNDS && !isAsked; round++) {
    attribute({ text: PRACTICE, language: 'en' }, model);
    // A message that has come meanwhile goes first.
    await new Promise((next) => setTimeout(next));
  }
}
