import type { Frame } from './frame.ts';
import type { Language } from './languages/language.ts';
import { lowerAt, sentenceSubject } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/**
 * The learned frames with what rules know better: speech that one teller quotes from another, and
 * quotations that no learned frame has. In no order.
 */
export function combine(
  reading: Reading,
  learned: readonly Frame[],
  ruled: readonly Frame[],
  language: Language,
): Frame[] {
  const relays = ruled.filter(({ via }) => via !== null);
  const relayed = tokensOf(relays);
  const kept = unnested(learned).filter(
    ({ content }) => !content.some((run) => touches(relayed, run)),
  );
  const taken = new Set<number>([-1]);
  for (const i of tokensOf([...kept, ...relays])) taken.add(reading.quotationOf[i]!);
  const isFree = ([from, to]: Run): boolean =>
    !taken.has(reading.quotationOf[from]!) || !taken.has(reading.quotationOf[to - 1]!);
  const missed = ruled.filter(({ via, content }) => via === null && content.some(isFree));
  return withSources(reading, [...kept, ...relays, ...missed], ruled, language);
}

/** All tokens in the content of some frames. */
function tokensOf(frames: readonly Frame[]): Set<number> {
  const tokens = new Set<number>();
  for (const { content } of frames) {
    for (const [from, to] of content) for (let i = from; i < to; i++) tokens.add(i);
  }
  return tokens;
}

function touches(tokens: ReadonlySet<number>, [from, to]: Run): boolean {
  for (let i = from; i < to; i++) if (tokens.has(i)) return true;
  return false;
}

/**
 * Of two frames of which one is told inside what the other tells, the outer: the inner speaker's words
 * reach the reader as the outer's.
 */
function unnested(frames: readonly Frame[]): Frame[] {
  const owner = new Map<number, Frame>();
  for (const frame of frames) {
    for (const [from, to] of frame.content) for (let i = from; i < to; i++) owner.set(i, frame);
  }
  return frames.filter((frame) => {
    const outer = frame.cue === null ? undefined : owner.get(frame.cue[0]);
    return outer === undefined || outer === frame;
  });
}

/**
 * Frames without a source take that of the last frame before them in their sentence, whose verb
 * shares its subject: "she laughed, said that …, adding that …"; else the one the rules give their cue.
 */
function withSources(
  reading: Reading,
  frames: readonly Frame[],
  ruled: readonly Frame[],
  language: Language,
): Frame[] {
  const byCue = new Map(ruled.map(({ cue, source }) => [cue?.[1] ?? -1, source]));
  const placed = frames
    .map((frame) => ({ frame, at: frame.cue?.[0] ?? frame.content[0]![0] }))
    .sort((a, b) => a.at - b.at);
  let last: Frame | null = null;
  return placed.map(({ frame, at }) => {
    const sentence = reading.sentenceOf[at];
    if (frame.source === null) {
      const shared: Run | null = last?.source ?? null;
      const near = shared !== null && reading.sentenceOf[shared[0]] === sentence;
      const ruledSource = byCue.get(frame.cue?.[1] ?? -1) ?? null;
      const source = near ? shared : (ruledSource ?? sentenceSubject(reading, language, at));
      return {
        ...frame,
        source: isPassive(reading, frame.cue) ? (near ? shared : ruledSource) : source,
      };
    }
    last = frame;
    return frame;
  });
}

/** "It was reported": the one who tells is not the subject. */
function isPassive(reading: Reading, cue: Run | null): boolean {
  return (
    cue !== null &&
    cue[1] - cue[0] > 1 &&
    /^(?:is|are|was|were|been|be)$/.test(lowerAt(reading, cue[0]))
  );
}
