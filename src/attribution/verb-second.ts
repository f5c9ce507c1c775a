import { type Place, trimmed } from './clause.ts';
import type { Frame } from './frame.ts';
import type { Language } from './languages/language.ts';
import { isCapital, isQuoted, lowerAt, phraseBefore } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/**
 * Rules for languages that put the verb second, a comma before what is reported, and have a mood for
 * it: German. "Die Stadt teilte am Montag mit, der Hafen sei zu."
 */
const CONFIDENCE = { verb: 0.6, mood: 0.4 } as const;

/** How far after the cue, in tokens, the comma before the content may stand. */
const REACH = 25;

/** Small words that go on with a noun phrase. */
const INNER = new Set(
  'der des die den dem das von vom und für in im am an zum zur einer eines einem ein eine bei aus'.split(
    ' ',
  ),
);
const ADJECTIVE = /(?:en|er|em|es|e)$/;

/** A noun phrase without verbs from token `start`: it ends where a verb or a mark stands. */
export function nominal(
  reading: Reading,
  language: Language,
  start: number,
  ceiling: number,
): Run | null {
  let end = start;
  let named = false;
  for (let i = start; i < ceiling && i - start < REACH; i++) {
    const word = lowerAt(reading, i);
    if (language.auxiliaries.has(word) || language.reportiveMood.has(word)) break;
    const capital = isCapital(reading, i) || isQuoted(reading, i);
    if (!capital && reading.tokens[i]!.word.shape === 'mark') break;
    const inner = INNER.has(word);
    if (!capital && !inner && named && !nounFollows(reading, i, word)) break;
    if (capital) {
      named = true;
      end = i + 1;
    }
  }
  return end > start ? [start, end] : null;
}

const nounFollows = (reading: Reading, i: number, word: string): boolean =>
  ADJECTIVE.test(word) && INNER.has(lowerAt(reading, i - 1)) && isCapital(reading, i + 1);

/** Whether a comma at `i` is followed by something reported. */
function reportsAfter({ reading, language, body }: Place, i: number): boolean {
  const next = lowerAt(reading, i + 1);
  if (language.complementisers.has(next) || isQuoted(reading, i + 1)) return true;
  for (let k = i + 1; k < body[1] && lowerAt(reading, k) !== ','; k++) {
    if (isQuoted(reading, k)) continue;
    if (language.reportiveMood.has(lowerAt(reading, k))) return true;
    if (lowerAt(reading, k) === 'zu' && k > i + 1) return true;
  }
  return false;
}

/** The content after a cue: past a colon, or past the comma that something reported follows. */
function contentAfter(place: Place, i: number): Run | null {
  const { reading, body } = place;
  for (let k = i + 1; k < Math.min(body[1], i + REACH); k++) {
    if (isQuoted(reading, k)) {
      return lowerAt(reading, k - 1) === ':' || k === i + 1 ? trimmed(reading, [k, body[1]]) : null;
    }
    const word = lowerAt(reading, k);
    if (word === ':' || (word === ',' && reportsAfter(place, k))) {
      const run = trimmed(reading, [k + 1, body[1]]);
      return run[1] > run[0] ? run : null;
    }
  }
  return null;
}

/** Whether what stands before the verb is no subject but an adverb or a phrase of time or place. */
function startsInverted({ reading, language, body }: Place, i: number): boolean {
  const first = lowerAt(reading, body[0]);
  if (i === body[0]) return true;
  if (language.tails.has(first) || /^(?:wie|so|um|seit|aus|von|durch|trotz)$/.test(first))
    return true;
  return (
    i - body[0] === 1 && /(?:hin|falls|dem|rdings|weise|lich|her|nach|bei|mit|em)$/.test(first)
  );
}

/** The frame of a cue verb at token `i`, or null. */
export function verbSecondAt(place: Place, i: number): Frame | null {
  const { reading, language, body, floor } = place;
  const frame = (source: Run | null, content: readonly Run[]): Frame | null =>
    source === null || content.length === 0
      ? null
      : {
          cue: [i, i + 1],
          source,
          content,
          via: null,
          pass: 'verb-second',
          confidence: CONFIDENCE.verb,
        };
  const wie = wordBefore(reading, 'wie', i, floor);
  if (wie !== null) {
    const source = wie + 1 < i ? phraseBefore(reading, language, i, wie + 1) : null;
    const after = trimmed(reading, [i + 1, body[1]]);
    const before = trimmed(reading, [body[0], wie]);
    const content = [before, after].filter(([from, to]) => to - from > 1);
    return frame(source, content);
  }
  const content = contentAfter(place, i);
  if (content === null) return null;
  return frame(subjectOf(place, i, content[0] - 1), [content]);
}

/** The subject of the cue at `i`: before the finite verb, or right after it when that comes second. */
function subjectOf(place: Place, i: number, ceiling: number): Run | null {
  const { reading, language, body, floor } = place;
  let verb = i;
  for (let k = Math.max(floor, body[0]) + 1; k < i; k++) {
    if (isQuoted(reading, k) || !language.auxiliaries.has(lowerAt(reading, k))) continue;
    verb = k;
    break;
  }
  if (startsInverted(place, verb)) {
    const right = nominal(reading, language, verb + 1, verb < i ? i : ceiling);
    if (right !== null) return right;
    if (language.pronouns.has(lowerAt(reading, verb + 1))) return [verb + 1, verb + 2];
  }
  return phraseBefore(reading, language, verb, floor);
}

/** The last place of a word between `floor` and `i` with no comma after it, or null. */
function wordBefore(reading: Reading, word: string, i: number, floor: number): number | null {
  for (let k = i - 1; k >= Math.max(floor, i - REACH); k--) {
    if (isQuoted(reading, k) || lowerAt(reading, k) === ',') return null;
    if (lowerAt(reading, k) === word) return k;
  }
  return null;
}

/** Sentences that a reported mood carries on from the frame before, at most two sentences back. */
export function withReportedOn(
  reading: Reading,
  language: Language,
  frames: readonly Frame[],
): Frame[] {
  const out = [...frames];
  const bySentence = new Map<number, Frame>();
  for (const frame of frames) {
    for (const [from, to] of [...frame.content, ...(frame.cue === null ? [] : [frame.cue])]) {
      bySentence.set(reading.sentenceOf[from]!, frame);
      bySentence.set(reading.sentenceOf[to - 1]!, frame);
    }
  }
  reading.sentences.forEach((sentence, index) => {
    const before = bySentence.get(index - 1) ?? bySentence.get(index - 2);
    if (before === undefined || bySentence.has(index)) return;
    if (!inMood(reading, language, sentence)) return;
    const last = out.at(-1);
    const goesOn = last?.pass === 'mood' && last.content[0]![1] === sentence[0];
    const joined =
      goesOn && reading.paragraphOf[index] === reading.paragraphOf[index - 1] ? last : null;
    if (joined !== null) out.pop();
    const frame: Frame = {
      cue: null,
      source: before.source,
      content: [[joined === null ? sentence[0] : joined.content[0]![0], sentence[1]]],
      via: null,
      pass: 'mood',
      confidence: CONFIDENCE.mood,
    };
    out.push(frame);
    bySentence.set(index, frame);
  });
  return out;
}

function inMood(reading: Reading, language: Language, [from, to]: Run): boolean {
  for (let i = from; i < to; i++) {
    if (isQuoted(reading, i)) continue;
    if (language.reportiveMood.has(lowerAt(reading, i))) return true;
  }
  return false;
}
