import { readFileSync } from 'node:fs';
import type { Model } from '../../src/attribution/model/tagger.ts';
import { loadModel } from '../../src/attribution/model/weights.ts';

/** The shipped English weights. */
export function shippedModel(): Model {
  const path = new URL('../../src/attribution/model/english.bin', import.meta.url);
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return loadModel(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}
