import { english } from '../languages/english.ts';
import type { Reading, Run } from '../reading.ts';
import { hashString } from '../tokens.ts';
import type { Classify } from './lexicon.ts';

/** What a unit does in a sentence, for the paths between a word and a cue. */
export const SYMBOL = {
  word: 0,
  comma: 1,
  quotation: 2,
  that: 3,
  and: 4,
  who: 5,
  cue: 6,
  auxiliary: 7,
  dash: 8,
  end: 9,
  pronoun: 10,
  because: 11,
  mark: 12,
  preposition: 13,
  determiner: 14,
} as const;

const BY_WORD = new Map<string, number>();
const assign = (symbol: number, words: string): void => {
  for (const word of words.split(' ')) BY_WORD.set(word, symbol);
};
assign(SYMBOL.preposition, 'of in on at for from with by about to into over under against between');
assign(
  SYMBOL.auxiliary,
  "is was are were be been has have had will would could may might can did does do n't being should must",
);
assign(SYMBOL.determiner, "the a an his her its their our my your this these those 's");
assign(SYMBOL.pronoun, 'he she it they we i you him them us me');
assign(SYMBOL.that, 'that whether how why what if');
assign(SYMBOL.and, 'and or but nor');
assign(SYMBOL.who, 'who which whom whose where');
assign(
  SYMBOL.because,
  'because as while when although though since after before until unless than so',
);
assign(SYMBOL.comma, ',');
assign(SYMBOL.dash, '— – -- : ; ( ) [ ]');
assign(SYMBOL.end, '. ? ! … ...');

/**
 * What the tagger reads: a token, or a whole quotation taken as one. Quotations are the rules' own,
 * so the tagger need not look into them, and words on both sides of a quotation stand close.
 */
export interface Unit {
  readonly tokens: Run;
  readonly hash: number;
  readonly suffix3: number;
  readonly suffix2: number;
  /** 0 to 4 as in SHAPES, 5 for a quotation. */
  readonly shape: number;
  readonly symbol: number;
  /** Classes of the word in the lexicon; see lexicon.ts. */
  readonly major: number;
  readonly minor: number;
  /** 1 in a quotation, long or short, else 0. */
  readonly quoted: number;
  /** Number of the sentence within the paragraph. */
  readonly sentence: number;
}

/** A shorter quotation, in tokens with its marks, is read word by word: a term more than speech. */
const COLLAPSED = 7;

const SHAPE_CODES = { capitalised: 1, capitals: 2, lower: 0, number: 3, mark: 4 } as const;
const QUOTATION_SHAPE = 5;
/** Beyond the classes of words. */
const QUOTATION_CLASS = 62;

/** Length classes of quotations, in tokens. */
const lengthClass = (tokens: number): number => (tokens < 10 ? 0 : tokens < 20 ? 1 : 2);

function quotationUnit(reading: Reading, tokens: Run, sentence: number): Unit {
  const [from, to] = tokens;
  const first = reading.tokens[from + 1]?.word;
  const last = reading.tokens[to - 2]?.word;
  const opens = first?.shape === 'lower' ? 'l' : 'u';
  const closes = last?.shape === 'mark' ? last.lower : 'w';
  return {
    tokens,
    hash: hashString(`“${opens}${closes}${lengthClass(to - from)}`),
    suffix3: hashString(`“${opens}${closes}`),
    suffix2: hashString(`“${closes}`),
    shape: QUOTATION_SHAPE,
    symbol: SYMBOL.quotation,
    major: QUOTATION_CLASS,
    minor: QUOTATION_CLASS,
    quoted: 1,
    sentence,
  };
}

/** The units of a run of tokens, in order. */
export function unitsOf(reading: Reading, [from, to]: Run, classify: Classify): Unit[] {
  const units: Unit[] = [];
  let sentence = 0;
  let current = reading.sentenceOf[from] ?? 0;
  for (let i = from; i < to; ) {
    if (reading.sentenceOf[i] !== current) {
      sentence++;
      current = reading.sentenceOf[i]!;
    }
    const quotation = reading.quotationOf[i]!;
    let end = i + 1;
    if (quotation !== -1 && reading.quotationOf[i - 1] !== quotation) {
      while (end < to && reading.quotationOf[end] === quotation) end++;
    }
    if (end - i >= COLLAPSED) {
      units.push(quotationUnit(reading, [i, end], sentence));
      current = reading.sentenceOf[end - 1]!;
    } else {
      end = i + 1;
      const { word } = reading.tokens[i]!;
      const { major, minor } = classify(word);
      const inside = quotation !== -1 && word.shape === 'mark' ? SYMBOL.mark : SYMBOL.word;
      const symbol =
        BY_WORD.get(word.lower) ?? (english.cues.has(word.lower) ? SYMBOL.cue : inside);
      units.push({
        tokens: [i, end],
        hash: word.hash,
        suffix3: word.suffix3,
        suffix2: word.suffix2,
        shape: SHAPE_CODES[word.shape],
        symbol: symbol === SYMBOL.word && word.shape === 'mark' ? SYMBOL.mark : symbol,
        major,
        minor,
        quoted: quotation === -1 ? 0 : 1,
        sentence,
      });
    }
    i = end;
  }
  return units;
}

/**
 * The runs of tokens that are read together: a paragraph, with the next when it ends in a colon, for
 * then its quotation stands there.
 */
export function passagesOf(reading: Reading): Run[] {
  const runs: Run[] = [];
  let open = false;
  for (const { tokens } of reading.paragraphs) {
    const [from, to] = tokens;
    if (from === to) continue;
    const last = runs.at(-1);
    if (open && last !== undefined) runs[runs.length - 1] = [last[0], to];
    else runs.push([from, to]);
    open = !open && reading.tokens[to - 1]!.word.lower === ':';
  }
  return runs;
}
