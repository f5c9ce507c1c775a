import type { Language, VerbSecond } from './languages/language.ts';
import { isCapital, isQuoted, lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/**
 * Noun phrases of a language that writes its nouns with capitals: articles and adjectives lead up to
 * a noun, genitives and some prepositions go on from it.
 */

/** A text in such a language. */
export interface Capitals {
  readonly reading: Reading;
  readonly language: Language;
  readonly grammar: VerbSecond;
}

/** Noun phrases longer than this many tokens are taken for a misreading. */
const LONGEST = 30;
/** Between an article and its noun there are rarely more words than this. */
const LEAD = 8;

/** Words that take a noun phrase on to its next noun. */
const GOES_ON = new Set(
  'der des den dem die das von vom und sowie für eines einer seiner seines ihrer ihres dieser dieses & - /'.split(
    ' ',
  ),
);
/** After a noun these need the next word to be a noun or its adjective, else they start a clause. */
const ARTICLES = new Set(
  'der des den dem die das eines einer seiner seines ihrer ihres dieser dieses'.split(' '),
);
const GENITIVES = new Set('der des eines einer seiner seines ihrer ihres dieser dieses'.split(' '));
const INFLECTED = /(?:e[nrms]?|ig|isch)$/;

const isNoun = (reading: Reading, i: number): boolean =>
  isCapital(reading, i) || reading.tokens[i]?.word.shape === 'number';

/** The place of the noun that the words from `i` lead up to, or -1. */
function nounAfter({ reading, language, grammar }: Capitals, i: number, ceiling: number): number {
  for (let k = i; k < Math.min(ceiling, i + LEAD); k++) {
    const word = lowerAt(reading, k);
    if (isQuoted(reading, k)) return k;
    if (isNoun(reading, k) && !language.determiners.has(word)) return k;
    if (reading.tokens[k]!.word.shape === 'mark' || grammar.finite.has(word)) return -1;
    const small = language.determiners.has(word) || INFLECTED.test(word);
    if (!small || language.pronouns.has(word) || grammar.prepositions.has(word)) return -1;
  }
  return -1;
}

/** The noun phrase from token `start`, with what stands in brackets after it; null if none starts. */
export function nominal(at: Capitals, start: number, ceiling: number): Run | null {
  const { reading, grammar } = at;
  if (start >= ceiling || grammar.prepositions.has(lowerAt(reading, start))) return null;
  let end = nounAfter(at, start, ceiling) + 1;
  if (end === 0) return null;
  const limit = Math.min(ceiling, start + LONGEST);
  while (end < limit) {
    const word = lowerAt(reading, end);
    if (isQuoted(reading, end)) {
      // A name in marks belongs to the noun, a whole sentence does not.
      if (!isQuoted(reading, end - 1) && isCapital(reading, end + 1) === false) break;
      end++;
    } else if (isNoun(reading, end) && !grammar.times.has(word)) end++;
    else if (word === '(') {
      let close = end + 1;
      while (close < Math.min(limit, end + 10) && lowerAt(reading, close) !== ')') close++;
      if (lowerAt(reading, close) !== ')') break;
      end = close + 1;
    } else if (GOES_ON.has(word)) {
      if (ARTICLES.has(word) && !GENITIVES.has(word)) break;
      const noun = nounAfter(at, end + 1, limit);
      if (noun < 0 || grammar.times.has(lowerAt(reading, noun))) break;
      end = noun + 1;
    } else break;
  }
  return [start, end];
}

/** A noun phrase with the descriptions set off by commas after it: "Ana Ruiz, die Leiterin,". */
export function apposed(at: Capitals, run: Run, ceiling: number): Run {
  const { reading, grammar } = at;
  const [start, end] = run;
  if (lowerAt(reading, end) !== ',') return run;
  const next = nominal(at, end + 1, ceiling);
  if (next === null || grammar.finite.has(lowerAt(reading, next[1]))) return run;
  const after = lowerAt(reading, next[1]);
  if (grammar.prepositions.has(after) && !/^[,.]?$/.test(after)) {
    const more = nominal(at, next[1] + 1, ceiling);
    if (more !== null && (more[1] >= ceiling || lowerAt(reading, more[1]) === ',')) {
      return [start, more[1]];
    }
  }
  return next[1] >= ceiling || after === ',' ? [start, next[1]] : run;
}

/** The longest noun phrase that ends right before token `end`, down to `floor`. */
export function nominalBefore(at: Capitals, end: number, floor: number): Run | null {
  let found: Run | null = null;
  for (let start = end - 1; start >= Math.max(floor, end - LEAD); start--) {
    const word = lowerAt(at.reading, start);
    if (word === ',' || at.grammar.finite.has(word) || at.grammar.prepositions.has(word)) break;
    const run = nominal(at, start, end);
    if (run !== null && run[1] === end) found = run;
  }
  return found;
}

/** Endings of adverbs, which a sentence can start with a capital. */
const ADVERB =
  /(?:weise|dings|falls|mals|dessen|seits|wegen|lich|iell|nach|gegen|hin|dem|bei|mit|zeitig)$/;

/** Whether a token is an adverb, written with a capital or not. */
const isAdverb = ({ reading, grammar }: Capitals, i: number): boolean =>
  grammar.adverbs.has(lowerAt(reading, i)) || ADVERB.test(lowerAt(reading, i));

/** Words that stand for an object and have no noun after them. */
const OBJECTS = /^(?:sich|ihn|ihm|ihnen|uns|mir|mich|dir|dich|euch)$/;

/** Whether a token can start a subject. */
export function canLead({ reading, language, grammar }: Capitals, i: number): boolean {
  const word = lowerAt(reading, i);
  if (grammar.objective.has(word) || grammar.times.has(word)) return false;
  return (
    isCapital(reading, i) ||
    isQuoted(reading, i) ||
    language.determiners.has(word) ||
    reading.tokens[i]?.word.shape === 'number' ||
    INFLECTED.test(word)
  );
}

/** The subject that follows a finite verb at `verb`, past adverbs and phrases of time and place. */
export function subjectAfter(at: Capitals, verb: number, ceiling: number): Run | null {
  const { reading, language, grammar } = at;
  for (let i = verb + 1; i < ceiling; i++) {
    const word = lowerAt(reading, i);
    if (reading.tokens[i]!.word.shape === 'mark' && !isQuoted(reading, i)) return null;
    if (language.pronouns.has(word) && !isQuoted(reading, i)) return [i, i + 1];
    if (OBJECTS.test(word)) continue;
    if (grammar.prepositions.has(word) || grammar.objective.has(word) || grammar.times.has(word)) {
      const phrase = nominal(at, i + 1, ceiling);
      if (phrase !== null && !grammar.times.has(word)) i = phrase[1] - 1;
      continue;
    }
    if (!canLead(at, i)) continue;
    const run = nominal(at, i, ceiling);
    if (run !== null) return apposed(at, run, ceiling);
  }
  return null;
}

/** Whether what starts at `i` is an apposition up to a comma and no relative clause. */
function isNounNear(at: Capitals, i: number, ceiling: number): boolean {
  const run = apposed(at, nominal(at, i, ceiling) ?? [i, i], ceiling);
  let end = run[1];
  while (end < ceiling && at.grammar.prepositions.has(lowerAt(at.reading, end))) {
    const more = nominal(at, end + 1, ceiling);
    if (more === null) break;
    end = more[1];
  }
  return run[1] > run[0] && (end >= ceiling || lowerAt(at.reading, end) === ',');
}

/** The subject that stands before the finite verb at `verb`, from the start of its sentence. */
export function subjectBefore(at: Capitals, verb: number, floor: number): Run | null {
  const { reading, language, grammar } = at;
  let start = floor;
  while (/^(?:und|aber|doch|denn|auch|sowohl|[-–—])$/.test(lowerAt(reading, start))) start++;
  if (start >= verb) return null;
  const word = lowerAt(reading, start);
  if (language.pronouns.has(word)) return [start, start + 1];
  if (grammar.subordinators.has(word)) return null;
  const first = reading.sentences[reading.sentenceOf[start]!]![0] === start;
  if (isAdverb(at, start) && (first || !isCapital(reading, start)) && word !== 'das') return null;
  if (grammar.prepositions.has(word) || !canLead(at, start)) return null;
  if (word === 'das' && start + 1 === verb) return null;
  const run = nominal(at, start, verb);
  if (run === null) return null;
  // "Besorgt äußerte sich Ana Ruiz", "Vage blieb er": one word before the verb and its subject after.
  const reflexive = lowerAt(reading, verb + 1) === 'sich' && canLead(at, verb + 2);
  if (verb === start + 1 && (reflexive || /^(?:ein|er|es)$/.test(lowerAt(reading, verb + 1)))) {
    return null;
  }
  // All that stands before the verb is its subject, but for adverbs right before it.
  let end = verb;
  for (let i = run[1]; i < verb; i++) {
    const next = lowerAt(reading, i + 1);
    const relative = language.relatives.has(next) || grammar.prepositions.has(next);
    // A relative clause is no part of the name: "Ana Ruiz, die den Hafen leitet, sagte".
    if (lowerAt(reading, i) === ',' && relative && !isNounNear(at, i + 2, verb)) return [start, i];
  }
  if (lowerAt(reading, end - 1) === ',') return [start, Math.max(end - 1, run[1])];
  while (end > run[1] && reading.tokens[end - 1]!.word.shape === 'lower') end--;
  return [start, end];
}

/** The likely subject of a sentence whose verb is not known, before token `ceiling`. */
export function likelySubject(at: Capitals, floor: number, ceiling: number): Run | null {
  const { reading, grammar } = at;
  const opens = lowerAt(reading, floor);
  if (at.language.pronouns.has(opens)) return [floor, floor + 1];
  if (grammar.prepositions.has(opens)) {
    const phrase = nominal(at, floor + 1, ceiling);
    return phrase === null ? null : subjectAfter(at, phrase[1] - 1, ceiling);
  }
  if (isAdverb(at, floor)) return subjectAfter(at, floor, ceiling);
  if (grammar.subordinators.has(opens)) return null;
  const run = canLead(at, floor) ? nominal(at, floor, ceiling) : null;
  return run === null ? subjectAfter(at, floor, ceiling) : apposed(at, run, ceiling);
}
