import { accountAt } from './account.ts';
import { closesQuotation, trimmed } from './clause.ts';
import {
  clauseEnd,
  clauseStart,
  contentAfter,
  isReported,
  type Sentence,
} from './content-clause.ts';
import { type Cue, cueAt, HEARD, tellerOf } from './cue-verb.ts';
import type { Frame } from './frame.ts';
import type { Language } from './languages/language.ts';
import { apposed, nominal } from './noun-phrase.ts';
import { isQuoted, lowerAt } from './phrases.ts';
import { withQuotations } from './quoted-speech.ts';
import type { Reading, Run } from './reading.ts';
import { withMood } from './reported-mood.ts';
import { canLead, subjectAfter } from './subject.ts';
import { actAt } from './telling-act.ts';
import { nounAt } from './telling-noun.ts';
import { sentencesOf } from './whole-sentences.ts';

/**
 * Rules for languages that put the verb second, a comma before what is reported, and have a mood for
 * it: German. "Die Stadt teilte am Montag mit, der Hafen sei zu."
 */

/** How sure, in quarters: a guess, since nothing is learnt from the German news they are measured on. */
const CONFIDENCE = { after: 0.75, inverted: 0.75, wie: 0.5, pointed: 0.75 } as const;

/** The frames of a Reading in such a language, in order of their sentences. */
export function findVerbSecond(reading: Reading, language: Language): Frame[] {
  const grammar = language.verbSecond;
  if (grammar === undefined) return [];
  const sentences = sentencesOf(reading).map((body) => ({ reading, language, grammar, body }));
  const frames: Frame[][] = [];
  const tellers = sentences.map((sentence) => tellerIn(sentence));
  sentences.forEach((sentence, index) => {
    const silent = frames.at(-1)?.length === 0;
    frames.push(framesIn(sentence, silent ? (sentences[index - 1] ?? null) : null));
  });
  return withQuotations(reading, sentences, withMood(sentences, frames, tellers), tellers);
}

/** Who may be the teller of the sentences after one that itself tells nothing. */
function tellerIn(at: Sentence): Run | null {
  for (let i = at.body[0]; i < at.body[1]; i++) {
    const cue = isQuoted(at.reading, i) ? null : cueAt(at, i);
    if (cue !== null) return tellerOf(at, cue, at.body[1]);
  }
  return null;
}

/** The frames of one sentence; `before` is the sentence that "Das sagte …" points back to. */
function framesIn(at: Sentence, before: Sentence | null): Frame[] {
  const { reading, body } = at;
  const frames: Frame[] = [];
  const cues: Cue[] = [];
  const add = (frame: Frame | null): void => {
    if (frame !== null && !frames.some((other) => overlap(other, frame))) frames.push(frame);
  };
  for (let i = body[0]; i < body[1]; i++) {
    if (isQuoted(reading, i)) continue;
    add(accountAt(at, i));
    add(trailingAt(at, i));
    const cue = cueAt(at, i);
    if (cue !== null) {
      cues.push(cue);
      add(wieClause(at, cue) ?? toldBy(at, cue) ?? pointedBack(at, cue, before));
    }
    add(nounAt(at, i));
  }
  for (const cue of frames.length > 0 ? [] : cues) {
    const acts = actAt(at, cue);
    if (acts.length > 0) return [...acts];
  }
  return frames;
}

function overlap(one: Frame, two: Frame): boolean {
  return one.content.some(([s, e]) => two.content.some(([from, to]) => s < to && from < e));
}

function frameOf(
  verb: number,
  source: Run | null,
  content: readonly Run[],
  pass: keyof typeof CONFIDENCE,
): Frame | null {
  const kept = content.filter(([from, to]) => to > from);
  const cue: Run = [verb, verb + 1];
  return kept.length === 0
    ? null
    : { cue, source, content: kept, via: null, pass, confidence: CONFIDENCE[pass] };
}

/** "…, so Ana Ruiz": a word that stands for the verb. */
function trailingAt(at: Sentence, i: number): Frame | null {
  const { reading, grammar, body } = at;
  if (!grammar.trailingCues.has(lowerAt(reading, i)) || i === body[0]) return null;
  const mark = lowerAt(reading, i - 1);
  if (!closesQuotation(reading, i - 1) && !/^[,–—-]$/.test(mark)) return null;
  const run = canLead(at, i + 1) ? nominal(at, i + 1, body[1]) : null;
  if (run === null) return null;
  const source = apposed(at, run, body[1]);
  const left = trimmed(reading, [body[0], i]);
  const next = lowerAt(reading, source[1]);
  if (source[1] < body[1] && grammar.reportiveMood.has(next)) return null;
  const comma = clauseEnd(at, source[1]);
  return frameOf(i, source, [left, ...goingOn(at, comma)], 'inverted');
}

/** What is told on after the teller: "…, sagte sie, der Hafen sei zu". */
function goingOn(at: Sentence, comma: number): Run[] {
  const { reading, body } = at;
  if (comma >= body[1]) return [];
  const reported = isReported(at, [comma, clauseEnd(at, comma + 1)]);
  return reported ? [trimmed(reading, [comma, body[1]])] : [];
}

/** "Wie die Stadt mitteilte, …": a clause of telling inside what it tells. */
function wieClause(at: Sentence, cue: Cue): Frame | null {
  const { reading, body } = at;
  const start = clauseStart(at, cue.finite);
  const wie = /^(?:so|denn|und|aber)$/.test(lowerAt(reading, start)) ? start + 1 : start;
  const so = start > body[0] && lowerAt(reading, start) === 'so' && cue.finite === start + 1;
  if (!so && (lowerAt(reading, wie) !== 'wie' || cue.at <= wie + 1)) return null;
  const end = clauseEnd(at, cue.last);
  const left = trimmed(reading, [body[0], start]);
  const right = trimmed(reading, [end, body[1]]);
  const source = so ? subjectAfter(at, cue.finite, end) : subjectAfter(at, wie, cue.at);
  return frameOf(cue.at, source, [left, right], 'wie');
}

/** The frame of a cue whose content is a clause or a quotation beside it, or null. */
function toldBy(at: Sentence, cue: Cue): Frame | null {
  const { reading, language, grammar, body } = at;
  const word = lowerAt(reading, cue.at);
  const weak = language.weakCues.has(word) && cue.last === cue.at;
  const after = contentAfter(at, cue.last, weak);
  const start = clauseStart(at, cue.finite);
  const closed =
    closesQuotation(reading, cue.finite - 1) || /^[–—-]$/.test(lowerAt(reading, cue.finite - 1));
  if ((cue.finite === start && start > body[0]) || closed) {
    const heard = HEARD.test(word);
    const subject = heard ? tellerOf(at, cue, body[1]) : subjectAfter(at, cue.finite, body[1]);
    const left = trimmed(reading, [body[0], cue.finite]);
    const opens = lowerAt(reading, body[0]);
    const quoted = after === null ? closed : isQuoted(reading, body[0]);
    const told = quoted || /^(?:da[sß]s|ob)$/.test(opens) || isReported(at, left, true);
    const plain = after === null && !weak && !grammar.acts.has(word) && isClause(at, left);
    if (subject !== null && (told || plain)) {
      const comma = clauseEnd(at, Math.max(subject[1], cue.last + 1));
      return frameOf(cue.at, subject, [left, ...goingOn(at, comma)], 'inverted');
    }
  }
  return after === null ? null : frameOf(cue.at, tellerOf(at, cue, after[0] - 1), [after], 'after');
}

/** Whether some words are a main clause of their own: they start with no phrase and hold its verb. */
function isClause({ reading, grammar }: Sentence, [from, to]: Run): boolean {
  const opens = lowerAt(reading, from);
  if (grammar.subordinators.has(opens) || grammar.prepositions.has(opens)) return false;
  for (let i = from; i < to; i++) {
    const verb = grammar.finite.has(lowerAt(reading, i)) && !isQuoted(reading, i);
    if (verb && lowerAt(reading, i + 1) !== ',') return true;
  }
  return false;
}

/** "Das sagte Ana Ruiz am Montag": the sentence before is what was said. */
function pointedBack(at: Sentence, cue: Cue, before: Sentence | null): Frame | null {
  const { reading, body } = at;
  const points = /^(?:das|dies|darauf|davon)$/.test(lowerAt(reading, body[0]));
  if (!points || cue.finite !== body[0] + 1 || before === null) return null;
  const source = subjectAfter(at, cue.finite, body[1]);
  return source === null ? null : frameOf(cue.at, source, [before.body], 'pointed');
}
