import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import type { Attribution } from '../../src/attribution/attribution.ts';
import { shippedModel } from './weights.ts';

/** The article the project was started from; it is no part of the repository. */
const SEED = new URL('../../../shared/seed-article.txt', import.meta.url);
const present = existsSync(SEED);

/** First and last words of a piece of speech in the seed, and who said it. */
interface Piece {
  readonly opens: string;
  readonly closes: string;
  readonly speaker: string;
  readonly chain?: readonly string[];
}

const HEZBOLLAH = ['a senior Hezbollah member', 'The New York Times'];
const DIPLOMATS = ['Western diplomatic sources', 'Al-Watan'];

const PIECES: readonly Piece[] = [
  { opens: '“Whoever', closes: 'standards,”', speaker: 'Walid al-Moallem' },
  { opens: '“Yes, Assad', closes: 'regime,”', speaker: 'Daniel Pipes' },
  { opens: '“But a rebel', closes: 'vice-versa.”', speaker: 'Daniel Pipes' },
  { opens: '“Better', closes: 'wins.”', speaker: 'Daniel Pipes' },
  { opens: 'that “due', closes: 'enemy.”', speaker: 'Gabrielle Rifkind' },
  { opens: '“If you', closes: 'State].”', speaker: HEZBOLLAH[0]!, chain: HEZBOLLAH },
  { opens: '“Even if', closes: 'regime.”', speaker: HEZBOLLAH[0]!, chain: HEZBOLLAH },
  { opens: 'the US and Syria', closes: 'discussion', speaker: DIPLOMATS[0]!, chain: DIPLOMATS },
  { opens: 'The US and Bashar', closes: 'State', speaker: 'Al-Watan' },
  { opens: 'US and Syria', closes: 'intelligence', speaker: 'Al-Watan' },
  { opens: 'that coordination', closes: 'likely', speaker: HEZBOLLAH[0]!, chain: HEZBOLLAH },
  { opens: 'that the US would', closes: 'government', speaker: DIPLOMATS[0]!, chain: DIPLOMATS },
];

describe.runIf(present).each([
  ['by rules alone', undefined],
  ['with the learned weights', shippedModel()],
])('attribute, on the seed article, %s', (_, model) => {
  const text = present ? readFileSync(SEED, 'utf8') : '';
  const found = attribute({ text, language: 'en' }, model);
  const holds = ({ content }: Attribution, { opens, closes }: Piece): boolean => {
    const spoken = content.map(([start, end]) => text.slice(start, end));
    const first = spoken.findIndex((part) => part.startsWith(opens));
    return first >= 0 && spoken.slice(first).some((part) => part.endsWith(closes));
  };
  const pick = (piece: Piece): Attribution | undefined => found.find((item) => holds(item, piece));

  it.each(PIECES)('gives $opens … $closes to $speaker', (piece) => {
    const item = pick(piece);
    expect(item?.speaker).toBe(piece.speaker);
    expect(item?.chain).toEqual(piece.chain ?? []);
  });

  it('says that the diplomats and the party member are unnamed', () => {
    for (const piece of PIECES.filter(({ chain }) => chain !== undefined)) {
      expect(pick(piece)?.naming).toBe('unnamed');
    }
  });

  it('marks no term in quotation marks', () => {
    const term = text.indexOf('“War');
    const touching = found.filter(({ content }) => content.some(([s, e]) => s <= term && term < e));
    expect(term).toBeGreaterThan(0);
    expect(touching).toEqual([]);
  });
});
