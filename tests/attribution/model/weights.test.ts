import { describe, expect, it } from 'vitest';
import { JUDGE_DEPTH } from '../../../src/attribution/judge.ts';
import { TAGS } from '../../../src/attribution/model/chain.ts';
import {
  type FullChain,
  loadModel,
  withJudge,
  writeModel,
} from '../../../src/attribution/model/weights.ts';
import { hashString, wordOf } from '../../../src/attribution/tokens.ts';
import { packed } from './packed.ts';

const bits = 4;

function chainOf(seed: number): FullChain {
  const weights = new Int8Array(2 ** bits * TAGS);
  weights[seed] = -7;
  weights[weights.length - 1] = 127;
  return {
    weights,
    scale: 0.5,
    transitions: Float32Array.from({ length: TAGS * TAGS }, (_, i) => i / seed),
  };
}

/** The chain as it is used. */
function readyChain(seed: number) {
  const { weights, ...chain } = chainOf(seed);
  return { ...chain, table: packed(Int8Array.from(weights), TAGS) };
}

const lexicon = { keys: Uint32Array.of(hashString('boat')), classes: Uint8Array.of(6, 63) };
const stored = { bits, lexicon, cues: chainOf(3), arguments: chainOf(41), judge: null };
const treesOf = (leaf: number) => ({
  depth: JUDGE_DEPTH,
  trees: [Array.from({ length: 3 * 2 ** JUDGE_DEPTH - 2 }, (_, i) => i * leaf)],
});

describe('loadModel', () => {
  it('reads back what writeModel wrote', () => {
    const model = loadModel(writeModel(stored).buffer as ArrayBuffer);
    expect(model.bits).toBe(bits);
    expect(model.cues).toEqual(readyChain(3));
    expect(model.arguments).toEqual(readyChain(41));
    expect(model.judge).toBeNull();
    expect(model.classify(wordOf('Boats'))).toEqual({ major: 6, minor: 63 });
    expect(model.classify(wordOf('zzyzx'))).toEqual({ major: 63, minor: 63 });
  });

  it('reads a judge, written with the model or added later', () => {
    const judge = { content: treesOf(0.5), both: treesOf(-2) };
    const whole = writeModel({ ...stored, judge });
    expect(loadModel(whole.buffer as ArrayBuffer).judge).toEqual(judge);
    expect(withJudge(writeModel(stored), judge)).toEqual(whole);
  });

  it('refuses bytes that are no weights', () => {
    expect(() => loadModel(new ArrayBuffer(16))).toThrow('no file of weights');
  });
});
