import type { Language } from './languages/language.ts';
import { isQuoted, lowerAt, matchPhrase } from './phrases.ts';
import { paragraphAt, type Reading, type Run } from './reading.ts';

/** A claim of fewer tokens than this is no claim. */
export const SHORTEST = 2;

/** Where the words around a cue are read: the sentence, and the text of rules. */
export interface Place {
  readonly reading: Reading;
  readonly language: Language;
  /** The sentence without its last mark. */
  readonly body: Run;
  /** Left end of the clause: after the frame before it. */
  readonly floor: number;
}

export const opensQuotation = (reading: Reading, i: number): boolean =>
  isQuoted(reading, i) && reading.quotationOf[i] !== reading.quotationOf[i - 1];

export const closesQuotation = (reading: Reading, i: number): boolean =>
  i >= 0 && isQuoted(reading, i) && reading.quotationOf[i] !== reading.quotationOf[i + 1];

export function trimmed(reading: Reading, [from, to]: Run): Run {
  let [start, end] = [from, to];
  const isLoose = (i: number): boolean =>
    !isQuoted(reading, i) && /^[,;:—–-]+$/.test(lowerAt(reading, i));
  while (start < end && isLoose(start)) start++;
  while (end > start && isLoose(end - 1)) end--;
  return [start, end];
}

/** The content left of a cue phrase that starts at `to`. */
export function contentBefore({ reading, language, body, floor }: Place, to: number): Run[] {
  let start = Math.max(body[0], floor);
  if (language.boundaries.has(lowerAt(reading, start)) && !isQuoted(reading, start)) start++;
  const run = trimmed(reading, [start, to]);
  return run[1] - run[0] >= SHORTEST || closesQuotation(reading, to - 1) ? [run] : [];
}

/** Right end of a reported clause: before ", adding that" and the like, or the sentence's end. */
export function clauseEnd({ reading, language, body }: Place, from: number): number {
  const subordinate = language.boundaries.has(lowerAt(reading, body[0]));
  for (let i = from + 2; i < body[1]; i++) {
    const next = lowerAt(reading, i + 1);
    if (isQuoted(reading, i) || lowerAt(reading, i) !== ',') continue;
    if (subordinate && (language.determiners.has(next) || language.pronouns.has(next))) return i;
    if (language.cues.has(next) && /(?:ing|ant|end|ando|endo)$/.test(next)) return i;
    if (matchPhrase(reading, i + 1, language.according) > 0) return i;
  }
  return body[1];
}

/** The content right of a cue that ends at `from`; addressees are passed over. */
export function contentAfter(place: Place, from: number, strong: boolean): Run[] {
  const { reading, language, body } = place;
  let start = from;
  const skip = (): void => {
    while (start < body[1] && !isQuoted(reading, start)) {
      const word = lowerAt(reading, start);
      if (!language.addressees.has(word) && !language.auxiliaries.has(word)) break;
      start++;
    }
  };
  skip();
  for (let i = start; i < Math.min(start + 14, body[1]); i++) {
    if (i > start && another(reading, language, i)) break;
    if (opensQuotation(reading, i) && i > from) {
      const mark = lowerAt(reading, i - 1);
      if (i === start || mark === ',' || mark === ':' || i - start <= 2) {
        start = i;
        return [trimmed(reading, [start, clauseEnd(place, start)])];
      }
    }
    if (isQuoted(reading, i)) break;
    if (language.complementisers.has(lowerAt(reading, i))) {
      const run = trimmed(reading, [i, clauseEnd(place, i)]);
      return run[1] - run[0] > SHORTEST ? [run] : [];
    }
  }
  const word = lowerAt(reading, start);
  if (word === ':') return [trimmed(reading, [start + 1, body[1]])].filter(([s, e]) => s < e);
  if (!strong || word === ',' || language.tails.has(word)) return [];
  const run = trimmed(reading, [start, clauseEnd(place, start)]);
  return run[1] - run[0] > SHORTEST ? [run] : [];
}

/** A quotation that ends right before the sentence: “Why?” Ana asked. */
export function precedingQuotation({ reading, body }: Place): Run[] {
  const last = body[0] - 1;
  if (!closesQuotation(reading, last)) return [];
  if (paragraphAt(reading, last) !== paragraphAt(reading, body[0])) return [];
  let start = last;
  while (start > 0 && reading.quotationOf[start - 1] === reading.quotationOf[last]) start--;
  return [[start, last + 1]];
}

/** Whether another speaks at a token: “A,” she said, and he | said, “B.” */
function another(reading: Reading, language: Language, i: number): boolean {
  const word = lowerAt(reading, i);
  const shares = /^(?:,|and|then|but|also)$/.test(lowerAt(reading, i - 1)) || word.endsWith('ing');
  return language.cues.has(word) && !isQuoted(reading, i) && !shares;
}

/** The second half of a quotation split by its attribution: “A,” she said, “b.” */
export function continuation({ reading, language, body }: Place, from: number): Run[] {
  const next = lowerAt(reading, from + 1);
  const goesOn =
    !language.boundaries.has(next) &&
    lowerAt(reading, from) === ',' &&
    !language.tails.has(next) &&
    !language.relatives.has(next) &&
    !language.cues.has(next) &&
    !next.endsWith('ing');
  if (goesOn && body[1] - from > SHORTEST) return [[from + 1, body[1]]];
  for (let i = from; i < Math.min(body[1], from + 12); i++) {
    if (another(reading, language, i)) return [];
    if (opensQuotation(reading, i)) {
      const mark = lowerAt(reading, i - 1);
      return mark === ',' || mark === ':' || mark === ';' ? [[i, body[1]]] : [];
    }
  }
  return [];
}

/** Whether a quotation ends right before a token, a comma between them or not. */
export const closesBefore = ({ reading }: Place, i: number): boolean =>
  closesQuotation(reading, i - 1) ||
  (lowerAt(reading, i - 1) === ',' && closesQuotation(reading, i - 2));
