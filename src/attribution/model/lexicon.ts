import { hashString, type Word } from '../tokens.ts';

/**
 * Word classes by WordNet's lexicographer files ("noun.person", "verb.communication"), keyed by hash.
 * A class is 0 to 44, and 63 when unknown.
 */
export interface Lexicon {
  /** Hashes of lemmas, ascending as unsigned 32-bit numbers. */
  readonly keys: Uint32Array;
  /** The most frequent class of each lemma, and its class as another part of speech. */
  readonly classes: Uint8Array;
}

/** What a word is by the lexicon. */
export interface WordClass {
  readonly major: number;
  readonly minor: number;
}

/** Tells the class of a word. */
export type Classify = (word: Word) => WordClass;

export const UNKNOWN_CLASS = 63;
const NONE: WordClass = { major: UNKNOWN_CLASS, minor: UNKNOWN_CLASS };
/** First and last of WordNet's verb files. */
export const FIRST_VERB = 29;
export const LAST_VERB = 43;

function lookUp({ keys, classes }: Lexicon, lemma: string): WordClass | null {
  const key = hashString(lemma);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  if (keys[low] !== key) return null;
  return { major: classes[low * 2]!, minor: classes[low * 2 + 1]! };
}

/** Endings of inflected English words and what takes their place in the lemma. */
const ENDINGS: readonly (readonly [ending: string, lemma: readonly string[], verb: boolean])[] = [
  ['ies', ['y'], false],
  ['es', ['', 'e'], false],
  ['s', [''], false],
  ['ied', ['y'], true],
  ['ed', ['', 'e'], true],
  ['ing', ['', 'e'], true],
];

/** The class of a word, by itself or by its lemma. */
function find(lexicon: Lexicon, lower: string): WordClass {
  const own = lookUp(lexicon, lower);
  if (own !== null) return own;
  for (const [ending, lemmas, verb] of ENDINGS) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 2) continue;
    const stem = lower.slice(0, -ending.length);
    const doubled = verb && stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
    for (const lemma of [...lemmas.map((end) => stem + end), ...doubled]) {
      const found = lookUp(lexicon, lemma);
      if (found === null) continue;
      if (!verb || found.major >= FIRST_VERB) return found;
      return found.minor >= FIRST_VERB && found.minor !== UNKNOWN_CLASS
        ? { major: found.minor, minor: found.major }
        : found;
    }
  }
  const hyphen = lower.lastIndexOf('-');
  return hyphen > 0 ? (lookUp(lexicon, lower.slice(hyphen + 1)) ?? NONE) : NONE;
}

/** A look-up of classes that remembers the words it has seen. */
export function classifier(lexicon: Lexicon): Classify {
  const known = new WeakMap<Word, WordClass>();
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const found = find(lexicon, word.lower);
    known.set(word, found);
    return found;
  };
}
