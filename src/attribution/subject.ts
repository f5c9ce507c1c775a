import { apposed, type Capitals, INFLECTED, nominal } from './noun-phrase.ts';
import { isCapital, isQuoted, lowerAt } from './phrases.ts';
import { type Run, sentenceAt } from './reading.ts';

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
  const first = sentenceAt(reading, start)[0] === start;
  if (isAdverb(at, start) && (first || !isCapital(reading, start))) return null;
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
