import { clauseEnd, clauseStart, parts, type Sentence } from './content-clause.ts';
import { nominal } from './noun-phrase.ts';
import { isCapital, isQuoted, lowerAt } from './phrases.ts';
import type { Run } from './reading.ts';
import { subjectAfter, subjectBefore } from './subject.ts';

/** A verb of telling in a sentence. */
export interface Cue {
  /** The verb itself. */
  readonly at: number;
  /** Its finite part, which an auxiliary can be. */
  readonly finite: number;
  /** Its last word, which a particle can be. */
  readonly last: number;
}

/** A particle stands at most this many tokens after its verb. */
const PARTICLE_REACH = 40;
/** These particles may stand anywhere after their verb, the others at the end of its clause. */
const LOOSE = /^(?:von|als|für)$/;
/** "heißt es": a cue whose subject says nothing. */
export const HEARD = /^h(?:ei|ie)ß/;
const PASSIVE = /^(?:wurden?|wird|werden|worden)$/;
const RELATIVE = /^(?:der|die|das|welche[rs]?)$/;

/** The cue verb at token `i` with its particle and its auxiliary; null when there is none or it is denied. */
export function cueAt(at: Sentence, i: number): Cue | null {
  const { reading, language, grammar, body } = at;
  const word = lowerAt(reading, i);
  if (!language.cues.has(word) || grammar.trailingCues.has(word)) return null;
  if (isCapital(reading, i) && i > body[0]) return null;
  if (lowerAt(reading, i - 1) === 'zu' || isDenied(at, i)) return null;
  const end = clauseEnd(at, i + 1);
  const particles = grammar.particles.get(word);
  const last = particles === undefined ? i : particleAfter(at, i, particles);
  if (last === null) return null;
  const goesOn = i + 1 < end && /ten?$/.test(word);
  for (let k = i - 1; k >= body[0] && !parts(at, k) && !goesOn; k--) {
    if (!isQuoted(reading, k) && grammar.finite.has(lowerAt(reading, k))) {
      // "Er habe gesagt": what is told of telling is told by somebody else.
      return grammar.reportiveMood.has(lowerAt(reading, k)) ? null : { at: i, finite: k, last };
    }
  }
  return { at: i, finite: i, last };
}

/** A description of the subject may stand between: "gab Ana Ruiz, die Leiterin, bekannt". */
function particleAfter(at: Sentence, i: number, particles: ReadonlySet<string>): number | null {
  const { reading, language, body } = at;
  for (let k = i + 1; k < Math.min(body[1], i + PARTICLE_REACH); k++) {
    const word = lowerAt(reading, k);
    if (word === ':' || language.complementisers.has(word)) return null;
    if (isQuoted(reading, k) || !particles.has(word)) continue;
    const next = lowerAt(reading, k + 1);
    const closes =
      k + 1 >= body[1] ||
      parts(at, k + 1) ||
      isQuoted(reading, k + 1) ||
      /^(?:da[sß]s?|und|[-–—(])$/.test(next);
    if (closes || LOOSE.test(word)) return k;
  }
  // At the end of its clause the verb has them before it: "als Erfolg bezeichnet hat".
  for (let k = i - 1; k >= body[0] && !parts(at, k); k--) {
    const word = lowerAt(reading, k);
    if (LOOSE.test(word) && particles.has(word) && !isQuoted(reading, k)) return i;
  }
  return null;
}

function isDenied({ reading, language, body }: Sentence, cue: number): boolean {
  for (let i = Math.max(body[0], cue - 2); i < Math.min(cue + 3, body[1]); i++) {
    if (lowerAt(reading, i) === ',' || isQuoted(reading, i)) {
      if (i > cue) return false;
      continue;
    }
    if (language.negations.has(lowerAt(reading, i))) return true;
  }
  return false;
}

/** Who tells: the subject of a cue, or in the passive whom "von" names; null when nobody is named. */
export function tellerOf(at: Sentence, { at: verb, finite }: Cue, ceiling: number): Run | null {
  const { reading, grammar, body } = at;
  if (
    finite < verb &&
    PASSIVE.test(lowerAt(reading, finite)) &&
    !/^zitiert$/.test(lowerAt(reading, verb))
  ) {
    for (let i = body[0]; i < verb; i++) {
      if (!/^vo[nm]$/.test(lowerAt(reading, i)) || isQuoted(reading, i) || i < finite) continue;
      return nominal(at, i + 1, verb);
    }
    return null;
  }
  const start = clauseStart(at, finite);
  const opens = lowerAt(reading, start);
  if (
    start > body[0] &&
    RELATIVE.test(opens) &&
    clauseEnd(at, finite) <= Math.max(verb, finite) + 2
  ) {
    return [start, start + 1];
  }
  if (start > body[0] && isObjectRelative(at, start)) return subjectAfter(at, start, verb);
  // "als" starts a clause with its verb last, or a phrase: "Als Grund nannte sie …".
  const last = clauseEnd(at, finite) <= Math.max(verb, finite) + 2;
  if (grammar.subordinators.has(opens) && finite > start + 1 && last) {
    return subjectAfter(at, start, verb);
  }
  if (HEARD.test(lowerAt(reading, verb))) return documentOf(at, finite);
  if (/^(?:und|oder|sowie|aber)$/.test(lowerAt(reading, finite - 1)))
    return sharedSubject(at, finite);
  return subjectBefore(at, finite, body[0]) ?? subjectAfter(at, finite, ceiling);
}

/** "den Ute Kranz leitet": a relative clause whose subject is another. */
const isObjectRelative = ({ reading }: Sentence, i: number): boolean =>
  /^(?:den|dem|denen|deren|dessen|welche[mn])$/.test(lowerAt(reading, i));

/** Whether a cue tells in a main clause. */
export function isMain(at: Sentence, { finite }: Cue): boolean {
  const start = clauseStart(at, finite);
  const opens = lowerAt(at.reading, start);
  if (at.grammar.subordinators.has(opens)) return false;
  return start === at.body[0] || !(RELATIVE.test(opens) || isObjectRelative(at, start));
}

/** Where "heißt es" was read: "in dem Bericht". */
function documentOf(at: Sentence, verb: number): Run | null {
  const { reading, grammar, body } = at;
  for (const start of [body[0], verb + 2]) {
    if (!grammar.prepositions.has(lowerAt(reading, start)) || start === verb) continue;
    const run = nominal(at, start + 1, body[1]);
    if (run !== null) return run;
  }
  return null;
}

/** The subject that a verb after "und" shares with the verb before it. */
function sharedSubject(at: Sentence, verb: number): Run | null {
  const { reading, grammar, language, body } = at;
  let start = body[0];
  if (grammar.subordinators.has(lowerAt(reading, start))) start = clauseEnd(at, start) + 1;
  for (let k = start; k < verb; k++) {
    if (isQuoted(reading, k)) continue;
    const word = lowerAt(reading, k);
    if (!grammar.finite.has(word) && !language.cues.has(word)) continue;
    return subjectBefore(at, k, start) ?? subjectAfter(at, k, verb);
  }
  if (language.pronouns.has(lowerAt(reading, start))) return [start, start + 1];
  return nominal(at, start, verb) ?? subjectAfter(at, start, verb);
}
