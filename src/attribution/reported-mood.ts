import type { Sentence } from './content-clause.ts';
import type { Frame } from './frame.ts';
import { isCapital, isQuoted, lowerAt } from './phrases.ts';
import { paragraphAt, type Run } from './reading.ts';
import { likelySubject } from './subject.ts';

/** How sure, in quarters: a guess, since nothing is learnt from the German news they are measured on. */
const CONFIDENCE = { mood: 0.5, hearsay: 0.25 } as const;

/** A source carries over at most this many sentences in which nobody speaks. */
const CARRIED = 6;

/** How a sentence without a cue shows that it is reported. */
type Mood = 'reported' | 'conditional' | null;

function moodOf({ reading, grammar, body: [from, to] }: Sentence): Mood {
  let mood: Mood = null;
  for (let i = from; i < to; i++) {
    if (isQuoted(reading, i) || isCapital(reading, i)) continue;
    if (lowerAt(reading, i + 1) === 'ich') continue;
    const word = lowerAt(reading, i);
    if (grammar.reportiveMood.has(word)) return 'reported';
    if (grammar.conditional.has(word)) mood = 'conditional';
  }
  return mood;
}

/** "Er soll drei Menschen geholfen haben": hearsay without a teller. */
function isHearsay({ reading, body: [from, to] }: Sentence): boolean {
  if (!/^(?:haben|sein|worden)$/.test(lowerAt(reading, to - 1))) return false;
  for (let i = from; i < to; i++) {
    if (!isQuoted(reading, i) && /^soll(?:en)?$/.test(lowerAt(reading, i))) return true;
  }
  return false;
}

/**
 * Sentences without a cue that their mood shows to be reported, given to the source before them;
 * neighbours in one paragraph are one attribution. `frames` holds those of each sentence.
 */
export function withMood(
  sentences: readonly Sentence[],
  frames: readonly (readonly Frame[])[],
  tellers: readonly (Run | null)[],
): Frame[] {
  const out: Frame[] = [];
  let source: Run | null = null;
  let silent = CARRIED + 1;
  let open: { frame: Frame; paragraph: number } | null = null;
  sentences.forEach((sentence, index) => {
    const told = frames[index]!;
    const { reading, body } = sentence;
    const paragraph = paragraphAt(reading, body[0]);
    if (told.length > 0) {
      out.push(...told);
      source = told.findLast((frame) => frame.source !== null)?.source ?? source;
      silent = 0;
      open = null;
      return;
    }
    const mood = moodOf(sentence);
    const hearsay = isHearsay(sentence);
    const carries = mood === 'reported' || (mood === 'conditional' && silent === 0);
    if (!carries && !hearsay) {
      open = null;
      const teller = tellers[index] ?? null;
      silent = teller === null ? silent + 1 : 1;
      source = teller ?? source;
      return;
    }
    const before = index > 0 && silent > CARRIED ? sentences[index - 1]! : null;
    const carried = silent <= CARRIED ? source : before && likelySubject(before, ...before.body);
    if (carries) silent = 0;
    if (open !== null && open.paragraph === paragraph && open.frame.source === carried) {
      out.pop();
      const content: Run = [open.frame.content[0]![0], body[1]];
      open = { frame: { ...open.frame, content: [content] }, paragraph };
    } else {
      const pass = hearsay ? 'hearsay' : 'mood';
      const frame: Frame = {
        cue: null,
        source: carried,
        content: [body],
        via: null,
        pass,
        confidence: CONFIDENCE[pass],
      };
      open = { frame, paragraph };
    }
    out.push(open.frame);
  });
  return out;
}
