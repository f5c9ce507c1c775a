import { describe, expect, it } from 'vitest';
import { type SeenElement, viewOf } from '../../scripts/train/seen-page.ts';
import { describeBlocks, FIRST_WIDTH } from '../../src/article/block-features.ts';
import { CLASS_CUES, placeOfCue } from '../../src/article/class-cues.ts';
import { CLOSER_WIDTH, lookCloser } from '../../src/article/closer-features.ts';
import { judgeBlocks, ROW_WIDTH } from '../../src/article/likely-blocks.ts';

const PARAGRAPH =
  'The harbour was shut for a third day on Monday, and the ferries stayed where they were, the company said.';

/** An element a few of whose facts matter. */
function element(outer: number, name: string, depth: number, more: Partial<SeenElement> = {}) {
  const nothing = {
    ...{ names: '', look: depth, within: 0, isArticleBody: false },
    ...{ length: 200, linked: 0, longLength: 200, blocks: 2, worth: 1 },
    cueDepths: new Array<number>(CLASS_CUES).fill(-1),
  };
  return { ...nothing, ...more, outer, name, depth } satisfies SeenElement;
}

const inComments = new Array<number>(CLASS_CUES).fill(-1);
inComments[placeOfCue('comments')] = 1;

/** Two articles' paragraphs with a comment between them; the last repeats the first. */
function makeView() {
  return viewOf({
    texts: [
      PARAGRAPH,
      'I was there, and it was shut for two days at most, whatever they say.',
      PARAGRAPH,
    ],
    linked: [0, 0, 0],
    places: [3, 4, 5],
    elements: [
      element(-1, 'body', 0),
      element(0, 'article', 1, { worth: 9 }),
      element(0, 'article', 1),
      element(1, 'p', 2),
      element(0, 'div', 1, { cueDepths: inComments }),
      element(2, 'p', 2),
    ],
    title: '',
    shape: [],
  });
}

/** What the closer look says last of each block: the course of the page so far. */
function courses(asked: readonly number[]) {
  const view = makeView();
  const write = lookCloser(view);
  const row = new Float32Array(ROW_WIDTH);
  return asked.map((index) => {
    write(row, FIRST_WIDTH, index);
    return Array.from(row.slice(FIRST_WIDTH + CLOSER_WIDTH - 8, FIRST_WIDTH + CLOSER_WIDTH));
  });
}

describe('lookCloser', () => {
  it('counts what was passed since the article began, and copies', () => {
    expect(courses([0, 1, 2])).toEqual([
      [0, 0, 0, 0, 0, 0, 2, 0],
      [0, 0, 0, 0, 0, 0, 1, 0],
      [1, 0, 0, 0, 0, 0, 2, 1],
    ]);
  });

  it('says what is passed by blocks that were left out too', () => {
    expect(courses([2])[0]!.slice(0, 7)).toEqual([1, 0, 0, 0, 0, 0, 2]);
  });
});

describe('describeBlocks', () => {
  it('writes the same row whether it was written on before or not', () => {
    const view = makeView();
    const row = new Float32Array(FIRST_WIDTH);
    const rows = Array.from(describeBlocks(view, row), () => Array.from(row));
    for (const [index, expected] of rows.entries()) {
      const fresh = new Float32Array(FIRST_WIDTH).fill(9);
      const one = Array.from(describeBlocks(view, fresh), () => Array.from(fresh));
      expect(one[index]).toEqual(expected);
      expect(expected).not.toContain(Number.NaN);
    }
  });
});

describe('judgeBlocks', () => {
  it('answers with a probability a block, and none without blocks', () => {
    const finish = (view: ReturnType<typeof makeView>) => {
      for (const work = judgeBlocks(view); ; ) {
        const step = work.next();
        if (step.done) return step.value;
      }
    };
    const { likely, said } = finish(makeView());
    expect(likely).toHaveLength(3);
    expect(likely.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(said.every(Number.isInteger)).toBe(true);
    const none = viewOf({ texts: [], linked: [], places: [], elements: [], title: '', shape: [] });
    expect(finish(none).likely).toHaveLength(0);
  });
});
