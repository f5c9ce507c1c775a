import type { Sentence } from './content-clause.ts';
import { type Frame, ownersOf } from './frame.ts';
import { isQuoted, lowerAt } from './phrases.ts';
import { isHeading, paragraphAt, type Reading, type Run, sentenceAt } from './reading.ts';
import { likelySubject } from './subject.ts';
import { isTerm, wordsIn } from './terms.ts';

/** How sure, in quarters: a guess, since nothing is learnt from the German news they are measured on. */
const CONFIDENCE = 0.5;

/** A quotation of this many words is speech, whatever stands beside it. */
const SPEECH_WORDS = 6;
/** In a claim this many are. */
const FRAGMENT_WORDS = 2;

/** Verbs that give something a name, which need not be long to be speech. */
const NAMING = /^(?:n[ae]nnt|bezeichne|genannt)/;

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

/** For each sentence of the Reading the index of the one of `sentences` that it is part of. */
function placesOf(reading: Reading, sentences: readonly Sentence[]): Int32Array {
  const places = new Int32Array(reading.sentences.length).fill(-1);
  sentences.forEach(({ body }, index) => {
    places.fill(index, reading.sentenceOf[body[0]], reading.sentenceOf[body[1] - 1]! + 1);
  });
  return places;
}

/** A list for each sentence of what starts in it. */
function bySentence<Item>(
  count: number,
  items: readonly Item[],
  placeOf: (item: Item) => number,
): Item[][] {
  const lists: Item[][] = Array.from({ length: count }, () => []);
  for (const item of items) lists[placeOf(item)]?.push(item);
  return lists;
}

/**
 * Frames with one for each quotation that is speech: each stands for itself, also when it is a
 * fragment in a claim. It has the source of the claim it stands in, else of its sentence, else of the
 * sentence before. `tellers` holds who may speak on after each sentence.
 */
export function withQuotations(
  reading: Reading,
  sentences: readonly Sentence[],
  frames: readonly Frame[],
  tellers: readonly (Run | null)[],
): Frame[] {
  const owner = ownersOf(frames);
  const places = placesOf(reading, sentences);
  const placeAt = (token: number): number => places[reading.sentenceOf[token]!]!;
  const told = bySentence(sentences.length, frames, ({ cue, content }) =>
    placeAt(cue?.[0] ?? content[0]![0]),
  );
  const quoted = bySentence(
    sentences.length,
    runsOf(reading).filter(([from, to]) => to > from),
    ([from]) => placeAt(from),
  );
  const out = frames.filter((frame) => !isAllQuoted(reading, frame) && frame.pass !== 'named');
  let last: { source: Run; paragraph: number } | null = null;
  sentences.forEach((sentence, index) => {
    const paragraph = paragraphAt(reading, sentence.body[0]);
    const here = told[index]!;
    for (const run of quoted[index]!) {
      let own: Frame | null = null;
      for (let i = run[0]; i < run[1]; i++) own ??= owner.get(i) ?? null;
      const beside = own ?? here.at(-1) ?? null;
      if (!isSpeech(sentence, run, own, beside)) continue;
      const near = last !== null && paragraph - last.paragraph <= 1 ? last.source : null;
      const source =
        beside === null
          ? (subjectOf(sentence, run[0]) ?? near ?? soonIn(told, index))
          : beside.source;
      const cue = beside?.cue ?? null;
      const [content, pass, confidence] = [[run], 'quoted', CONFIDENCE] as const;
      out.push({ cue, source, content, via: null, pass, confidence });
      if (source !== null) last = { source, paragraph };
    }
    const source = here.findLast((frame) => frame.source !== null)?.source ?? tellers[index];
    if (source !== null && source !== undefined) last = { source, paragraph };
  });
  return out;
}

/** The source of the sentence after one that starts to quote: “A.” “B,” said X. */
function soonIn(told: readonly (readonly Frame[])[], index: number): Run | null {
  return told[index + 1]?.find((frame) => frame.source !== null)?.source ?? null;
}

/** The subject of the author's sentence that a quotation stands in, or null when it starts one. */
function subjectOf(sentence: Sentence, quotation: number): Run | null {
  const { body } = sentence;
  if (quotation <= body[0] + 1) return null;
  const colon = lowerAt(sentence.reading, quotation - 1) === ':';
  return likelySubject(sentence, body[0], colon ? quotation - 1 : quotation);
}

/** Whether a quotation is speech and no name, title or word that the author doubts. */
function isSpeech(
  { reading, grammar }: Sentence,
  [from, to]: Run,
  own: Frame | null,
  beside: Frame | null,
): boolean {
  const quotation = reading.quotations[reading.quotationOf[from]!]!;
  if (isHeading(reading.paragraphs[paragraphAt(reading, from)]!.role)) return false;
  const inner = reading.text.slice(...quotation.inner);
  const words = wordsIn(inner);
  const before = lowerAt(reading, from - 1);
  const starts = /^[.?!…:”“"»]?$/.test(before) || from === sentenceAt(reading, from)[0];
  const sentence = starts && (/[.,?!…]\s*$/.test(inner) || /^[,.]$/.test(lowerAt(reading, to)));
  const term = isTerm(inner);
  const lead = lowerAt(reading, before === ':' ? from - 2 : from - 1);
  if (own === null && grammar.titled.has(lead)) return false;
  if (own?.pass === 'named') {
    const verb = own.cue === null ? '' : lowerAt(reading, own.cue[0]);
    return NAMING.test(verb) || before === 'als' || (words > 1 ? !term : sentence);
  }
  if (quotation.marks === 'single') return sentence && words > 2;
  if (words >= SPEECH_WORDS) return !term || sentence;
  if (sentence && words > 1 && (!term || before === ':')) return true;
  if (term) return false;
  if (own !== null) return words >= FRAGMENT_WORDS;
  return beside !== null && words > 3;
}
