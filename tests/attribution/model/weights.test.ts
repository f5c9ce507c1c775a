import { describe, expect, it } from 'vitest';
import { type Chain, TAGS } from '../../../src/attribution/model/chain.ts';
import { loadModel, writeModel } from '../../../src/attribution/model/weights.ts';
import { hashString, wordOf } from '../../../src/attribution/tokens.ts';

const bits = 4;

function chainOf(seed: number): Chain {
  const weights = new Int8Array(2 ** bits * TAGS);
  weights[seed] = -7;
  weights[weights.length - 1] = 127;
  return {
    tags: TAGS,
    weights,
    scale: 0.5,
    transitions: Float32Array.from({ length: TAGS * TAGS }, (_, i) => i / seed),
  };
}

describe('loadModel', () => {
  it('reads back what writeModel wrote', () => {
    const lexicon = { keys: Uint32Array.of(hashString('boat')), classes: Uint8Array.of(6, 63) };
    const bytes = writeModel({ bits, lexicon, cues: chainOf(3), arguments: chainOf(41) });
    const model = loadModel(bytes.buffer as ArrayBuffer);
    expect(model.bits).toBe(bits);
    expect(model.cues).toEqual(chainOf(3));
    expect(model.arguments).toEqual(chainOf(41));
    expect(model.classify(wordOf('Boats'))).toEqual({ major: 6, minor: 63 });
    expect(model.classify(wordOf('zzyzx'))).toEqual({ major: 63, minor: 63 });
  });

  it('refuses bytes that are no weights', () => {
    expect(() => loadModel(new ArrayBuffer(16))).toThrow('no file of weights');
  });
});
