import { isQuoted, lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/** No sentence is joined beyond this many tokens. */
const LONGEST = 250;

/** "am 17. Januar", "dem 3. Oktober": the full stop of an ordinal ends no sentence. */
const BEFORE_ORDINAL = /^(?:am|vom|zum|im|beim|dem|den|der|des|das|die|bis|und|seit|ab|zur|–|-|,)$/;
/** Abbreviations that are followed by more of the sentence. */
const ABBREVIATION =
  /^(?:art|st|bzw|ca|nr|abs|rund|mind|max|vgl|geb|jh|ehem|sogen|bspw|div|u|z|d|v)$/;

/** The sentences of a Reading without their last marks, those joined that an ordinal cut in two. */
export function sentencesOf(reading: Reading): Run[] {
  const runs: Run[] = [];
  for (const sentence of reading.sentences) {
    const last = runs.at(-1);
    if (last !== undefined && goesOn(reading, last, sentence)) {
      runs[runs.length - 1] = [last[0], sentence[1]];
    } else runs.push(sentence);
  }
  return runs.map((run) => bodyOf(reading, run)).filter(([from, to]) => to > from);
}

function goesOn(reading: Reading, last: Run, next: Run): boolean {
  const end = last[1] - 1;
  const { sentenceOf, paragraphOf, tokens } = reading;
  if (lowerAt(reading, end) !== '.' || next[1] - last[0] > LONGEST) return false;
  if (paragraphOf[sentenceOf[end]!] !== paragraphOf[sentenceOf[next[0]]!]) return false;
  if (isQuoted(reading, end) !== isQuoted(reading, next[0])) return false;
  const before = tokens[end - 1]?.word;
  if (before?.shape === 'number' && /^\d{1,2}$/.test(before.lower)) {
    return BEFORE_ORDINAL.test(lowerAt(reading, end - 2));
  }
  return ABBREVIATION.test(before?.lower ?? '');
}

/** The tokens of a sentence without its closing punctuation. */
export function bodyOf(reading: Reading, [from, to]: Run): Run {
  let end = to;
  while (end > from && /^[.?!…]+$/.test(lowerAt(reading, end - 1)) && !isQuoted(reading, end - 1)) {
    end--;
  }
  return [from, end];
}
