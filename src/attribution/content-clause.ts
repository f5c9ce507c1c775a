import { opensQuotation, trimmed } from './clause.ts';
import { wordSet } from './languages/language.ts';
import type { Capitals } from './noun-phrase.ts';
import { isCapital, isQuoted, lowerAt } from './phrases.ts';
import type { Run } from './reading.ts';

/** A sentence of a verb-second language, without its last mark. */
export interface Sentence extends Capitals {
  readonly body: Run;
}

/** How far after the cue, in tokens, its content may start. */
const REACH = 45;

/** Clauses that go on about what was reported in the writer's own words. */
const COMMENTS = wordSet('wobei woraufhin worauf weswegen womit wodurch wonach');
const RELATIVES = wordSet(
  'der die das dem den deren dessen denen welche welcher welches wo wer was',
);
/** A separable infinitive: "einzustellen". */
const INFINITIVE = /^(?!zu)\p{Ll}{2,6}zu\p{Ll}{3,}n$/u;

/** Whether a token is a mark that parts clauses; the colon of "12:30" is none. */
export function parts({ reading }: Capitals, i: number): boolean {
  if (isQuoted(reading, i)) return false;
  const word = lowerAt(reading, i);
  return (
    word === ',' ||
    word === ';' ||
    (word === ':' &&
      reading.tokens[i + 1] !== undefined &&
      reading.tokens[i + 1]!.start > reading.tokens[i]!.end)
  );
}

/** The end of the clause that token `i` stands in. */
export function clauseEnd(at: Sentence, i: number): number {
  let end = i;
  while (end < at.body[1] && !parts(at, end)) end++;
  return end;
}

/** The start of the clause that token `i` stands in. */
export function clauseStart(at: Sentence, i: number): number {
  let start = i;
  while (start > at.body[0] && !parts(at, start - 1)) start--;
  return start;
}

/** Whether some words stand in the reported mood or hold a quotation, or with `ending` end in one. */
export function isReported(
  { reading, grammar }: Capitals,
  [from, to]: Run,
  ending = false,
): boolean {
  if (ending && to > from && isQuoted(reading, to - 1)) return true;
  for (let i = from; i < to; i++) {
    if (isQuoted(reading, i)) {
      if (!ending) return true;
      continue;
    }
    const word = lowerAt(reading, i);
    if (isCapital(reading, i) && i > from) continue;
    if (grammar.reportiveMood.has(word) || grammar.conditional.has(word)) return true;
  }
  return false;
}

/** Whether what follows the comma at `i` is reported by the cue before it. */
export function opensContent(at: Sentence, i: number, weak = false): boolean {
  const { reading, language, grammar } = at;
  const first = i + 1;
  const next = lowerAt(reading, first);
  if (isQuoted(reading, first) || /^(?:da[sß]s?|ob)$/.test(next)) {
    return next !== 'das' || isReported(at, [first, clauseEnd(at, first)]);
  }
  if (language.complementisers.has(next)) return !weak;
  if (next === 'so' || next === 'um' || next === 'ohne' || next === 'sondern') return false;
  if (COMMENTS.has(next) || language.cues.has(next)) return false;
  const end = clauseEnd(at, first);
  const relative =
    RELATIVES.has(next) ||
    (grammar.prepositions.has(next) && RELATIVES.has(lowerAt(reading, first + 1)));
  for (let k = first; k < end; k++) {
    if (isQuoted(reading, k)) continue;
    const word = lowerAt(reading, k);
    const second = !relative || k < end - 1;
    if (k > first && isCapital(reading, k)) continue;
    if (second && (grammar.reportiveMood.has(word) || grammar.conditional.has(word))) return true;
    if (weak) continue;
    const to = k > first && word === 'zu' && /n$/.test(lowerAt(reading, k + 1));
    if ((to && !isCapital(reading, k + 1)) || INFINITIVE.test(word)) return true;
    if (!relative && grammar.finite.has(word) && k > first && k < end - 1) return true;
  }
  return false;
}

/** Where content that starts at `from` ends: before another cue, a comment or a quotation of its own. */
export function contentEnd(at: Sentence, from: number): number {
  const { reading, grammar, body } = at;
  const start = clauseStart(at, Math.max(body[0], from - 1));
  const subordinate = start === body[0] && grammar.subordinators.has(lowerAt(reading, start));
  for (let i = from + 1; i < body[1]; i++) {
    if (isQuoted(reading, i)) continue;
    const word = lowerAt(reading, i);
    const next = lowerAt(reading, i + 1);
    if (word === ':' && parts(at, i) && isQuoted(reading, i + 1)) return i;
    if (word === ';') return i;
    const joins = word === 'und' || word === 'aber';
    if (!joins && word !== ',') continue;
    const then = lowerAt(reading, i + 2);
    if (word === ',' && (COMMENTS.has(next) || next === 'so' || next === 'doch')) return i;
    if (word === ',' && next === 'wie' && hasCue(at, i + 2)) return i;
    if (isFiniteCue(at, i + 1)) return i;
    if (word === ',' && (next === 'und' || next === 'aber') && isFiniteCue(at, i + 2)) return i;
    if (word === ',' && subordinate && grammar.finite.has(next) && then !== ',') return i;
  }
  return body[1];
}

/** Whether a clause holds a cue. */
function hasCue(at: Sentence, from: number): boolean {
  for (let i = from; i < at.body[1] && !parts(at, i); i++) {
    if (at.language.cues.has(lowerAt(at.reading, i)) && !isCapital(at.reading, i)) return true;
  }
  return false;
}

/** Whether a token is a cue at the start of its clause and goes on with a subject or an object. */
function isFiniteCue({ reading, language, grammar, body }: Sentence, i: number): boolean {
  const word = lowerAt(reading, i);
  if (!language.cues.has(word) || isCapital(reading, i) || isQuoted(reading, i)) return false;
  if (i + 1 >= body[1]) return false;
  const next = lowerAt(reading, i + 1);
  return !/^(?:ge\p{Ll}+t|be\p{Ll}+t)$/u.test(word) || !(grammar.finite.has(next) || next === ',');
}

/** The content right of a cue whose last word is at `i`: past a colon, "dass", or a comma. */
export function contentAfter(at: Sentence, i: number, weak: boolean): Run | null {
  const { reading, body } = at;
  const run = (start: number): Run | null => {
    const [from, to] = trimmed(reading, [start, contentEnd(at, start)]);
    return to > from ? [from, to] : null;
  };
  for (let k = i + 1; k < Math.min(body[1], i + REACH); k++) {
    const word = lowerAt(reading, k);
    if (isQuoted(reading, k)) {
      if (opensQuotation(reading, k) && (k === i + 1 || lowerAt(reading, k - 1) === ':')) {
        return run(k);
      }
      continue;
    }
    if (parts(at, k) && (word === ':' ? !weak : opensContent(at, k, weak))) return run(k + 1);
    if (/^da(?:ss|ß)$/.test(word)) return run(k);
  }
  return null;
}
