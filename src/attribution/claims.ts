import {
  clauseEnd,
  closesBefore,
  closesQuotation,
  contentAfter,
  contentBefore,
  continuation,
  type Place,
  precedingQuotation,
  SHORTEST,
  trimmed,
} from './clause.ts';
import type { Frame } from './frame.ts';
import { headlineFrame } from './headline.ts';
import type { Language } from './languages/language.ts';
import { agentAfter, holdsBe, isPassive } from './passive.ts';
import { isCapital, isQuoted, lowerAt, matchPhrase, phraseAfter, phraseBefore } from './phrases.ts';
import type { Reading, Run } from './reading.ts';
import { isUntold } from './untold.ts';
import { findVerbSecond } from './verb-second.ts';
import { bodyOf } from './whole-sentences.ts';

/**
 * Confidence of each rule: the share of its attributions whose content and source were both right on
 * English news that people annotated, rounded.
 */
const CONFIDENCE = {
  according: 0.75,
  relay: 0.7,
  hearsay: 0.7,
  before: 0.55,
  after: 0.85,
  inverted: 0.5,
} as const;

/** "According to X, …" and "…, according to X". */
function accordingAt(place: Place, i: number, length: number): Frame | null {
  const { reading, language, body } = place;
  const source = phraseAfter(reading, language, i + length, body[1], 'stop');
  if (source === null) return null;
  const leads = i - body[0] <= 1;
  let rest = source[1];
  if (leads && language.relatives.has(lowerAt(reading, rest + 1))) {
    for (let k = rest + 2; k < body[1]; k++) {
      if (lowerAt(reading, k) !== ',' || isQuoted(reading, k)) continue;
      rest = k;
      break;
    }
  }
  const after = trimmed(reading, [rest, body[1]]);
  const before = leads ? [] : contentBefore(place, i);
  const isList = lowerAt(reading, rest) === ',' && after[1] - after[0] > SHORTEST;
  const content = leads || isList ? [...before, after] : before;
  const kept = content.filter(([from, to]) => to - from >= SHORTEST);
  if (kept.length === 0) return null;
  const cue: Run = [i, i + length];
  return {
    cue,
    source,
    content: kept,
    via: null,
    pass: 'according',
    confidence: CONFIDENCE.according,
  };
}

/** "X quoted Y as saying …", "Y was quoted as saying …". */
function relayAt(place: Place, i: number, length: number): Frame | null {
  const { reading, language, floor } = place;
  let verb = i - 1;
  while (verb >= floor && !language.cues.has(lowerAt(reading, verb))) verb--;
  if (verb < floor || i - verb > 25) return null;
  const subjectEnd = skipAuxiliaries(place, verb);
  const teller = phraseBefore(reading, language, subjectEnd, floor);
  const passive = teller !== null && holdsBe(reading, [subjectEnd, verb]);
  const quoted = verb + 1 < i ? phraseAfter(reading, language, verb + 1, i, 'through') : null;
  const other = passive ? agentAfter(reading, language, verb + 1, i) : quoted;
  const [source, via] = passive || other === null ? [teller, other] : [other, teller];
  const content = contentAfter(place, i + length, true);
  if (source === null || content.length === 0) return null;
  const cue: Run = [other === null ? verb : i, i + length];
  return { cue, source, content, via, pass: 'relay', confidence: CONFIDENCE.relay };
}

/** The token after the subject: leftwards from a cue over auxiliaries and adverbs. */
function skipAuxiliaries({ reading, language, floor }: Place, cue: number): number {
  let i = cue;
  while (i > floor) {
    const word = lowerAt(reading, i - 1);
    const adverb = language.code === 'en' && word.endsWith('ly') && !isCapital(reading, i - 1);
    if (isQuoted(reading, i - 1) || !(language.auxiliaries.has(word) || adverb)) break;
    i--;
  }
  return i;
}

/** "…, said X" and "X said …" and "…, X said". */
function verbAt(place: Place, i: number): Frame | null {
  const { reading, language, body, floor } = place;
  const strong = !language.weakCues.has(lowerAt(reading, i));
  const subjectEnd = skipAuxiliaries(place, i);
  const cue: Run = [subjectEnd, i + 1];
  const before = lowerAt(reading, subjectEnd - 1);
  const afterQuotation = closesQuotation(reading, subjectEnd - 1);
  const inverts =
    afterQuotation || (subjectEnd > floor && (before === ',' || before === '–' || before === '—'));
  const opensSource = afterQuotation || closesBefore(place, subjectEnd) || startsName(place, i + 1);
  if ((inverts || subjectEnd === body[0]) && opensSource) {
    const source = phraseAfter(reading, language, i + 1, body[1], 'through');
    const left = subjectEnd > floor ? contentBefore(place, subjectEnd) : precedingQuotation(place);
    const quoted = afterQuotation || closesQuotation(reading, subjectEnd - 2);
    if (source !== null && left.length > 0 && (strong || quoted)) {
      const right = continuation(place, source[1]);
      const content = [...left, ...right];
      return { cue, source, content, via: null, pass: 'inverted', confidence: CONFIDENCE.inverted };
    }
  }
  const subject = phraseBefore(reading, language, subjectEnd, floor);
  const source = subject ?? phraseAfter(reading, language, i + 1, body[1], 'through');
  if (source === null) return null;
  const start = Math.min(source[0], subjectEnd);
  const led = lowerAt(reading, start - 1) === ',' || closesQuotation(reading, start - 1);
  const from = subject === null ? source[1] : i + 1;
  const right = contentAfter(place, from, strong && !led);
  if (led || start === body[0]) {
    const left = start > floor && led ? contentBefore(place, start) : precedingQuotation(place);
    const holdsQuote = left.some(([s, e]) => isQuoted(reading, s) || isQuoted(reading, e - 1));
    const nothingRight = right.length === 0 && from >= body[1] - 6;
    if (
      left.length > 0 &&
      (holdsQuote || (strong && nothingRight)) &&
      (right.length === 0 || led)
    ) {
      const content = [...left, ...(right.length > 0 ? right : continuation(place, from))];
      return { cue, source, content, via: null, pass: 'after', confidence: CONFIDENCE.after };
    }
  }
  if (right.length === 0) return null;
  return { cue, source, content: right, via: null, pass: 'before', confidence: CONFIDENCE.before };
}

/** Whether a token can start a source that stands after its cue. */
function startsName({ reading, language }: Place, i: number): boolean {
  const word = lowerAt(reading, i);
  const small = language.determiners.has(word) || language.pronouns.has(word);
  return !isQuoted(reading, i) && (small || isCapital(reading, i)) && !language.tails.has(word);
}

/**
 * The frames of a Reading by rules alone, in order. A cue that is denied or inside a quotation makes
 * none, and what one frame has used is no subject for the next.
 */
export function findFrames(reading: Reading, language: Language): Frame[] {
  if (language.verbSecond !== undefined) return findVerbSecond(reading, language);
  const frames = reading.paragraphs.flatMap(
    (paragraph) => headlineFrame(reading, language, paragraph) ?? [],
  );
  for (const sentence of reading.sentences) {
    const body = bodyOf(reading, sentence);
    let floor = body[0];
    for (let i = body[0]; i < body[1]; i++) {
      if (isQuoted(reading, i)) continue;
      const place: Place = { reading, language, body, floor };
      const frame = frameAt(place, i);
      if (frame === null || isUntold(reading, language, frame)) continue;
      frames.push(frame);
      const reach = Math.max(frame.cue?.[1] ?? 0, frame.source?.[1] ?? 0);
      i = Math.max(i, reach - 1);
      floor = reach;
    }
  }
  return frames;
}

function frameAt(place: Place, i: number): Frame | null {
  const { reading, language, floor } = place;
  const according = matchPhrase(reading, i, language.according);
  if (according > 0) return accordingAt(place, i, according);
  const relay = matchPhrase(reading, i, language.relays);
  if (relay > 0) return relayAt(place, i, relay);
  const hears = language.code === 'en' && HEARSAY.test(lowerAt(reading, i));
  if (!hears && !language.cues.has(lowerAt(reading, i))) return null;
  if (isRelayed(place, i)) return null;
  if (isCapital(reading, i) && i > place.body[0]) return null;
  for (let k = i - 1; k >= Math.max(floor, i - 3) && lowerAt(reading, k) !== ','; k--) {
    if (language.negations.has(lowerAt(reading, k)) && !isQuoted(reading, k)) return null;
  }
  const frame = hearsayAt(place, i) ?? verbAt(place, i);
  if (frame === null || !isPassive(reading, frame.cue) || frame.pass === 'hearsay') return frame;
  return { ...frame, source: agentAfter(reading, language, i + 1, place.body[1]) };
}

/** What is told by nobody in particular: "The duke is said to have …". */
const HEARSAY = /^(?:said|understood|believed|reported|thought|alleged|rumou?red)$/;

/** "X is said to …": all but the verb is told. */
function hearsayAt(place: Place, i: number): Frame | null {
  const { reading, language, body } = place;
  if (!HEARSAY.test(lowerAt(reading, i)) || lowerAt(reading, i + 1) !== 'to') return null;
  const subjectEnd = skipAuxiliaries(place, i);
  const subject = phraseBefore(reading, language, subjectEnd, place.floor);
  if (subject === null || !holdsBe(reading, [subjectEnd, i])) return null;
  const rest = trimmed(reading, [i + 2, clauseEnd(place, i + 2)]);
  if (rest[1] - rest[0] < SHORTEST || i + 2 >= body[1]) return null;
  const [cue, content]: [Run, Run[]] = [
    [subjectEnd, i + 2],
    [subject, rest],
  ];
  return { cue, source: null, content, via: null, pass: 'hearsay', confidence: CONFIDENCE.hearsay };
}

/** Whether a relay follows in the clause, so that this verb only introduces it. */
function isRelayed({ reading, language, body }: Place, i: number): boolean {
  if (language.relays.length === 0) return false;
  for (let k = i + 1; k < Math.min(body[1], i + 25); k++) {
    if (isQuoted(reading, k)) return false;
    if (matchPhrase(reading, k, language.relays) > 0) return true;
  }
  return false;
}
