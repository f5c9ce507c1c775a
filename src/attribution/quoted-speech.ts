import type { Sentence } from './content-clause.ts';
import type { Frame } from './frame.ts';
import { nominal, subjectBefore } from './noun-phrase.ts';
import { isQuoted, lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';
import { isTerm } from './terms.ts';

/** Share of these whose content and source were both right, on German news, rounded. */
const CONFIDENCE = 0.6;

/** A quotation of this many words is speech, whatever stands beside it. */
const SPEECH_WORDS = 6;
/** In a claim this many are. */
const FRAGMENT_WORDS = 2;

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The runs of tokens of a Reading's quotations, in order. */
function runsOf({ quotationOf, quotations }: Reading): Run[] {
  const runs: [number, number][] = quotations.map(() => [0, 0]);
  for (let i = 0; i < quotationOf.length; i++) {
    const run = runs[quotationOf[i]!];
    if (run === undefined) continue;
    if (run[1] === 0) run[0] = i;
    run[1] = i + 1;
  }
  return runs;
}

/** Whether at most one word of the content stands outside quotation marks. */
function isAllQuoted(reading: Reading, { content }: Frame): boolean {
  let outside = 0;
  let inside = 0;
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      if (reading.tokens[i]!.word.shape === 'mark') continue;
      if (isQuoted(reading, i)) inside++;
      else outside++;
    }
  }
  return inside > 0 && outside <= 1;
}

/**
 * Frames with one for each quotation that is speech: each stands for itself, also when it is a
 * fragment in a claim. It has the source of the claim it stands in or, on its own, of the one before.
 */
export function withQuotations(
  reading: Reading,
  sentences: readonly Sentence[],
  frames: readonly Frame[],
): Frame[] {
  const owner = new Int32Array(reading.tokens.length).fill(-1);
  const bySentence = new Map<number, Frame>();
  frames.forEach((frame, index) => {
    for (const [from, to] of frame.content) owner.fill(index, from, to);
    const first = frame.cue?.[0] ?? frame.content[0]![0];
    bySentence.set(reading.sentenceOf[first]!, frame);
  });
  const sentenceAt = new Map(
    sentences.flatMap((sentence) => {
      const list: [number, Sentence][] = [];
      const last = reading.sentenceOf[sentence.body[1] - 1]!;
      for (let s = reading.sentenceOf[sentence.body[0]]!; s <= last; s++) list.push([s, sentence]);
      return list;
    }),
  );
  const out = frames.filter((frame) => !isAllQuoted(reading, frame) && frame.pass !== 'named');
  let last: { frame: Frame; paragraph: number } | null = null;
  let next = 0;
  runsOf(reading).forEach(([from, to], index) => {
    if (to === 0) return;
    const paragraph = reading.paragraphOf[reading.sentenceOf[from]!]!;
    while (next < frames.length && frames[next]!.content[0]![0] < from) {
      const frame = frames[next++]!;
      const at = reading.paragraphOf[reading.sentenceOf[frame.content[0]![0]]!]!;
      if (frame.source !== null) last = { frame, paragraph: at };
    }
    let own: Frame | null = null;
    for (let i = from; i < to; i++) own ??= frames[owner[i]!] ?? null;
    const told = own ?? bySentence.get(reading.sentenceOf[from]!) ?? null;
    const sentence = sentenceAt.get(reading.sentenceOf[from]!);
    if (!isSpeech(reading, index, [from, to], own, told)) return;
    let source = own?.source ?? told?.source ?? null;
    if (own === null && told === null) {
      source = sentence === undefined ? null : subjectOf(sentence, from);
      source ??= last !== null && paragraph - last.paragraph <= 1 ? last.frame.source : null;
      const soon = frames[next];
      if (
        source === null &&
        soon !== undefined &&
        reading.paragraphOf[reading.sentenceOf[soon.content[0]![0]]!] === paragraph
      )
        source = soon.source;
    }
    const frame: Frame = {
      cue: own?.cue ?? told?.cue ?? null,
      source,
      content: [[from, to]],
      via: null,
      pass: 'quoted',
      confidence: CONFIDENCE,
    };
    out.push(frame);
    if (source !== null) last = { frame, paragraph };
  });
  return out;
}

/** The subject of the author's sentence that a quotation stands in, or null when it starts one. */
function subjectOf(sentence: Sentence, quotation: number): Run | null {
  const { body } = sentence;
  if (quotation <= body[0] + 1) return null;
  const run = nominal(sentence, body[0], quotation);
  return run === null ? null : subjectBefore(sentence, run[1], body[0]);
}

function isSpeech(
  reading: Reading,
  index: number,
  [from, to]: Run,
  own: Frame | null,
  told: Frame | null,
): boolean {
  const quotation = reading.quotations[index]!;
  const { role } = reading.paragraphs[reading.paragraphOf[reading.sentenceOf[from]!]!]!;
  if (role === 'heading' || role === 'title') return false;
  const inner = reading.text.slice(...quotation.inner);
  const words = wordsIn(inner);
  const before = lowerAt(reading, from - 1);
  const starts =
    /^[.?!…:”“"»]?$/.test(before) || from === reading.sentences[reading.sentenceOf[from]!]![0];
  const sentence = starts && (/[.,?!…]\s*$/.test(inner) || /^[,.]$/.test(lowerAt(reading, to)));
  const term = isTerm(inner);
  if (own?.pass === 'named') return words > 1 ? !term : told !== null && sentence;
  if (quotation.marks === 'single') return sentence && words > 2;
  if (words >= SPEECH_WORDS) return !term || sentence;
  if (sentence && words > 1 && (!term || before === ':')) return true;
  if (term) return false;
  if (own !== null) return words >= FRAGMENT_WORDS;
  return told !== null && words > 3;
}
