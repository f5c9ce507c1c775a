/** Evaluated in the extension's background worker: the engine and its weights, timed there. */
import { attribute } from '../../src/attribution/attribute.ts';
import { readWeights } from '../../src/background/weights.ts';

/** Milliseconds to attribute a text, at the first call with the reading of the weights. */
async function timeAttribution(text: string): Promise<number> {
  const began = performance.now();
  const model = await readWeights((error) => {
    throw error;
  });
  if (model === undefined) throw new Error('the weights were not read');
  attribute({ text, language: 'en' }, model);
  return performance.now() - began;
}

Object.assign(globalThis, { timeAttribution });
