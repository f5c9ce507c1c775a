import { attribute } from '../attribution/attribute.ts';
import type { Attribution, AttributionInput } from '../attribution/attribution.ts';
import { report } from '../report.ts';
import { readWeights } from './weights.ts';

/** The learned weights, where they can be read: from the first time on they are at hand. */
export const weights = () => readWeights((error) => report(error, 'reading the weights'));

/** Who says what in a text, with the learned weights where they can be read. */
export async function sayWho(input: AttributionInput): Promise<readonly Attribution[]> {
  return attribute(input, await weights());
}
