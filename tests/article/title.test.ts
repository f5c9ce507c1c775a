import { describe, expect, it } from 'vitest';
import { type SeenElement, viewOf } from '../../scripts/train/seen-page.ts';
import type { BlockView } from '../../src/article/block-features.ts';
import type { Claims } from '../../src/article/claims.ts';
import { readLinkedData } from '../../src/article/linked-data.ts';
import { claimedTitles, findTitle } from '../../src/article/title.ts';

const SHOWN = 'When will boats sail again from the islands?';

/** A page of blocks, each in an element of its own: `[its name, its words]`. */
function pageOf(...blocks: (readonly [name: string, words: string])[]): BlockView {
  return viewOf({
    texts: blocks.map(([, words]) => words),
    linked: blocks.map(() => 0),
    places: blocks.map((_, index) => index),
    elements: blocks.map(([name], index) => elementOf(name, index)),
    title: SHOWN,
    shape: [],
  });
}

function elementOf(name: string, look: number): SeenElement {
  return {
    ...{ name, names: '', outer: -1, depth: 0, look, cueDepths: [], within: 0 },
    ...{ isArticleBody: false, length: 0, linked: 0, longLength: 0, blocks: 1, worth: 0 },
  };
}

const forSearch = ['h1', 'Ferry strike: when boats sail again from the islands'] as const;
const shown = ['h2', SHOWN] as const;

describe('findTitle', () => {
  it('takes the h2 that says what JSON-LD calls the headline, whatever the h1 says', () => {
    const titles = [forSearch[1], SHOWN];
    const page = pageOf(forSearch, ['p', 'By Ann Vale'], shown);
    expect(findTitle(page, titles, SHOWN)).toMatchObject({
      text: SHOWN,
      block: 2,
    });
  });

  it('takes the h2 that says what the head says, where the h1 says something akin', () => {
    const page = pageOf(forSearch, shown);
    expect(findTitle(page, [SHOWN], null).block).toBe(1);
  });

  it('takes the h1 before an h2 of the same words, and before words that are no heading', () => {
    expect(findTitle(pageOf(['h2', SHOWN], ['h1', SHOWN]), [SHOWN], null).block).toBe(1);
    expect(findTitle(pageOf(['li', SHOWN], forSearch), [SHOWN], null).block).toBe(1);
  });

  it('takes no heading without letters for a title that is not claimed', () => {
    expect(findTitle(pageOf(['h2', '»']), [], null)).toMatchObject({ text: null, block: -1 });
  });
});

describe('claimedTitles', () => {
  const titlesOf = (documentTitle: string) =>
    claimedTitles({
      host: 'courierexample',
      linked: readLinkedData([], ''),
      meta: new Map<string, string>(),
      documentTitle,
    } as unknown as Claims);

  it.each([
    ['Ferry stops for the winter | The Paper', 'Ferry stops for the winter'],
    ['Ferry stops for the winter months | Sea | The Paper', 'Ferry stops for the winter months'],
    ['LIVE | Ferry stops for the winter', 'LIVE | Ferry stops for the winter'],
    ['The boats are laid up: »Too cold«', 'The boats are laid up: »Too cold«'],
    ['Le bac reste au port : « assez » de gel', 'Le bac reste au port : « assez » de gel'],
  ])('makes of %s: %s', (said, title) => {
    expect(titlesOf(said)).toEqual([title]);
  });
});
