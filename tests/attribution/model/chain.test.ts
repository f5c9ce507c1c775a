import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestTags,
  isOpen,
  marginals,
  mayFollow,
  type Steps,
  TAGS,
} from '../../../src/attribution/model/chain.ts';

const units = 4;

const scored = fc.record({
  scores: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: units * TAGS,
    maxLength: units * TAGS,
  }),
  transitions: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: TAGS * TAGS,
    maxLength: TAGS * TAGS,
  }),
});

/** Every sequence of tags that is allowed, with its score. */
function everySequence(chain: Steps, scores: Float64Array): { tags: number[]; score: number }[] {
  let all: { tags: number[]; score: number }[] = [{ tags: [], score: 0 }];
  for (let i = 0; i < units; i++) {
    all = all.flatMap(({ tags, score }) =>
      Array.from({ length: TAGS }, (_, t) => t)
        .filter((t) => mayFollow(tags.at(-1) ?? 0, t))
        .map((t) => ({
          tags: [...tags, t],
          score:
            score +
            scores[i * TAGS + t]! +
            (i === 0 ? 0 : chain.transitions[tags.at(-1)! * TAGS + t]!),
        })),
    );
  }
  return all.filter(({ tags }) => !isOpen(tags.at(-1)!));
}

const chainOf = (transitions: readonly number[]): Steps => ({
  transitions: Float32Array.from(transitions),
});

describe('bestTags', () => {
  it('finds the sequence of the highest score', () => {
    fc.assert(
      fc.property(scored, ({ scores, transitions }) => {
        const chain = chainOf(transitions);
        const table = Float64Array.from(scores);
        const all = everySequence(chain, table);
        const top = Math.max(...all.map(({ score }) => score));
        const found = [...bestTags(chain, table)];
        const score = all.find(({ tags }) => tags.join() === found.join())?.score;
        expect(score).toBeCloseTo(top, 5);
      }),
    );
  });
});

describe('marginals', () => {
  it('gives the chance of each tag as the sum over all sequences', () => {
    fc.assert(
      fc.property(scored, ({ scores, transitions }) => {
        const chain = chainOf(transitions);
        const table = Float64Array.from(scores);
        const all = everySequence(chain, table);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const { chances } = marginals(chain, table);
        for (let i = 0; i < units; i++) {
          for (let t = 0; t < TAGS; t++) {
            const share = all
              .filter(({ tags }) => tags[i] === t)
              .reduce((sum, { score }) => sum + Math.exp(score) / total, 0);
            expect(chances[i * TAGS + t]).toBeCloseTo(share, 6);
          }
        }
      }),
    );
  });
});
