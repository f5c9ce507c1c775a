import type { Sentence } from './content-clause.ts';
import type { Cue } from './cue-verb.ts';
import { isMain, tellerOf } from './cue-verb.ts';
import type { Frame } from './frame.ts';
import { isQuoted, lowerAt, quotationEnd } from './phrases.ts';
import type { Run } from './reading.ts';

/** How sure, in quarters: a guess, since nothing is learnt from the German news they are measured on. */
const CONFIDENCE = 0.5;

/**
 * A sentence that tells what somebody said without a clause for it: the quotations in it, else the
 * sentence when its verb is one that tells what was said.
 */
export function actAt(at: Sentence, cue: Cue): readonly Frame[] {
  const { reading, body, grammar } = at;
  const source = tellerOf(at, cue, body[1]);
  if (source === null) return [];
  const run: Run = [cue.at, cue.at + 1];
  const frame = (content: Run, pass: string): Frame => {
    return { cue: run, source, content: [content], via: null, pass, confidence: CONFIDENCE };
  };
  const quoted: Frame[] = [];
  for (let i = body[0]; i < body[1]; i++) {
    if (!isQuoted(reading, i)) continue;
    const end = quotationEnd(reading, i, body[1]);
    const inSource = source[0] <= i && i < source[1];
    if (!inSource) quoted.push(frame([i, end], 'named'));
    i = end - 1;
  }
  if (quoted.length > 0) return quoted;
  // The perfect tells that somebody spoke, not what was said.
  if (cue.at !== cue.finite || !isMain(at, cue)) return [];
  const word = lowerAt(reading, cue.at);
  const topic = grammar.topical.has(word) && /^vo[nm]$/.test(lowerAt(reading, cue.at + 1));
  return grammar.acts.has(word) || topic ? [frame(body, 'act')] : [];
}
