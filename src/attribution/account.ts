import { trimmed } from './clause.ts';
import { clauseEnd, type Sentence } from './content-clause.ts';
import type { Frame } from './frame.ts';
import { nominal, nominalBefore } from './noun-phrase.ts';
import { lowerAt, matchPhrase } from './phrases.ts';
import type { Run } from './reading.ts';

/** How sure, in quarters: a guess, since nothing is learnt from the German news they are measured on. */
const CONFIDENCE = 0.75;

/** Small words before a noun of report: "nach ersten Angaben". */
const LEAD = 5;

/** Someone's account as a phrase in what it tells: "laut …", "nach Angaben …", "… zufolge". */
export function accountAt(at: Sentence, i: number): Frame | null {
  const { reading, language, grammar, body } = at;
  if (grammar.accordingAfter.has(lowerAt(reading, i))) {
    const source = nominalBefore(at, i, body[0]);
    return source === null ? null : frame(at, [source[0], i + 1], [i, i + 1], source);
  }
  const length = matchPhrase(reading, i, language.according);
  if (length === 0) return null;
  const run = nominal(at, i + length, body[1]);
  if (run === null) return null;
  if (lowerAt(reading, i) === 'nach' && !isReport(at, run)) return null;
  // "… zufolge" may follow, or "nach" be the end of "meiner Meinung nach".
  if (grammar.accordingAfter.has(lowerAt(reading, run[1]))) return null;
  return frame(at, [i, run[1]], [i, i + length], run);
}

/** Whether a noun phrase is headed by a noun for someone's words, alone or as the end of another. */
function isReport({ reading, grammar }: Sentence, [from, to]: Run): boolean {
  for (let i = from; i < Math.min(to, from + LEAD); i++) {
    const word = lowerAt(reading, i);
    if (reading.tokens[i]!.word.shape === 'lower') continue;
    for (let cut = 0; cut + 4 <= word.length; cut++) {
      if (grammar.reportNouns.has(word.slice(cut))) return true;
    }
    return false;
  }
  return false;
}

/** All of the sentence but the phrase is content; a phrase set off by commas loses them. */
function frame(at: Sentence, [from, to]: Run, cue: Run, source: Run): Frame | null {
  const { reading, language, body } = at;
  let start = body[0];
  if (/^(?:und|aber|doch|denn)$/.test(lowerAt(reading, start))) start++;
  let rest = to;
  if (from <= start + 1 && lowerAt(reading, to) === ',') {
    // "Laut der Polizei, die …, war": the relative clause belongs to the source.
    if (language.relatives.has(lowerAt(reading, to + 1))) rest = clauseEnd(at, to + 1);
  }
  const content = [trimmed(reading, [start, from]), trimmed(reading, [rest, body[1]])].filter(
    ([s, e]) => e > s,
  );
  if (content.length === 0) return null;
  return { cue, source, content, via: null, pass: 'according', confidence: CONFIDENCE };
}
