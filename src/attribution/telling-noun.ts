import { trimmed } from './clause.ts';
import {
  clauseEnd,
  clauseStart,
  isReported,
  opensContent,
  type Sentence,
} from './content-clause.ts';
import type { Frame } from './frame.ts';
import { apposed, nominal } from './noun-phrase.ts';
import { isCapital, isQuoted, lowerAt } from './phrases.ts';
import type { Run } from './reading.ts';
import { subjectAfter, subjectBefore } from './subject.ts';

/** How sure, in quarters: a guess, since nothing is learnt from the German news they are measured on. */
const CONFIDENCE = 0.25;

/** "die Forderung der Stadt, den Hafen zu schließen": the content of a noun, and whose it is. */
export function nounAt(at: Sentence, i: number): Frame | null {
  const { reading, language, grammar, body } = at;
  if (!grammar.nouns.has(lowerAt(reading, i)) || !isCapital(reading, i)) return null;
  let [, comma] = apposed(at, nominal(at, i, body[1]) ?? [i, i + 1], body[1]);
  // The verb may stand between: "Er ist der Meinung gewesen, dass …".
  const after = comma;
  if (lowerAt(reading, comma) !== ',') comma = clauseEnd(at, i);
  // "In dem Bericht heißt es, …" is told by its verb.
  for (let k = after; k < comma; k++) if (language.cues.has(lowerAt(reading, k))) return null;
  if (comma - i > 12 || lowerAt(reading, comma) !== ',' || !opensContent(at, comma)) return null;
  let end = clauseEnd(at, comma + 1);
  if (language.relatives.has(lowerAt(reading, comma + 1)) && !isReported(at, [comma, end])) {
    return null;
  }
  while (end < body[1] && lowerAt(reading, end) === ',') {
    const next = lowerAt(reading, end + 1);
    if (grammar.finite.has(next) || language.cues.has(next)) break;
    end = clauseEnd(at, end + 1);
  }
  const source = ownerOf(at, i, comma);
  const content = trimmed(reading, [comma, end]);
  if (content[1] <= content[0]) return null;
  const cue: Run = [i, i + 1];
  return { cue, source, content: [content], via: null, pass: 'noun', confidence: CONFIDENCE };
}

/** Whose word it is: a genitive or "von" after the noun, or the subject of its clause. */
function ownerOf(at: Sentence, noun: number, comma: number): Run | null {
  const { reading, language, grammar } = at;
  const from = /^vo[nm]$/.test(lowerAt(reading, noun + 1)) ? noun + 2 : noun + 1;
  const owner = from < comma ? nominal(at, from, comma) : null;
  if (owner !== null && !grammar.prepositions.has(lowerAt(reading, noun + 1))) return owner;
  if (owner !== null && from === noun + 2) return owner;
  const start = clauseStart(at, noun);
  for (let k = start; k < comma; k++) {
    if (isQuoted(reading, k)) continue;
    const word = lowerAt(reading, k);
    if (grammar.finite.has(word) || (language.cues.has(word) && !isCapital(reading, k))) {
      return subjectBefore(at, k, start) ?? subjectAfter(at, k, noun);
    }
  }
  return subjectBefore(at, noun, start);
}
