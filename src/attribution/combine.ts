import { type Frame, ownersOf } from './frame.ts';
import type { Language } from './languages/language.ts';
import { agentAfter, isPassive } from './passive.ts';
import {
  isCapital,
  isQuoted,
  lowerAt,
  matchPhrase,
  phraseBefore,
  quotationEnd,
  sentenceSubject,
} from './phrases.ts';
import { type Reading, type Run, sentenceAt } from './reading.ts';
import { isUntold } from './untold.ts';

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
  const relays = ruled.filter(isKnownBetter);
  const relayed = reachOf(relays);
  const kept = unnested(learned).filter(
    (frame) =>
      !isUntold(reading, language, frame) && !frame.content.some((run) => touches(relayed, run)),
  );
  // Of two that claim a quotation, who says nothing else has said it.
  const alone = new Set(kept.flatMap(({ content }) => (content[1] ? [] : [content[0]![0]])));
  const owned = kept.map((frame) => {
    const content = frame.content.filter(([from]) => !frame.content[1] || !alone.has(from));
    return content.length === 0 ? frame : { ...frame, content };
  });
  const taken = new Set<number>([-1]);
  for (const i of ownersOf([...owned, ...relays]).keys()) taken.add(reading.quotationOf[i]!);
  const isFree = ([from, to]: Run): boolean =>
    !taken.has(reading.quotationOf[from]!) || !taken.has(reading.quotationOf[to - 1]!);
  const byCue = new Map(owned.map((frame) => [frame.cue?.[1] ?? -1, frame]));
  const more = new Map<Frame, Run[]>();
  const missed: Frame[] = [];
  for (const frame of ruled) {
    const same = byCue.get(frame.cue?.[1] ?? -1);
    const half = same === undefined ? null : otherHalf(reading, language, same, frame);
    if (same !== undefined && half !== null) more.set(same, [half]);
    const free = frame.content.filter(isFree);
    if (isKnownBetter(frame) || free.length === 0) continue;
    if (same === undefined) missed.push({ ...frame, content: free });
    else more.set(same, free);
  }
  const grown = owned.map((frame) => ({
    ...frame,
    content: [...frame.content, ...(more.get(frame) ?? [])],
  }));
  const sourced = withSources(reading, [...grown, ...relays, ...missed], ruled, language);
  return (
    sourced
      // "Who asked not to be named" gives its subject to the verb after it, and is no claim.
      .filter(({ content }) => matchPhrase(reading, content[0]![0], language.anonymity) === 0)
      .map((frame) => still(reading, apart(reading, language, untangled(reading, frame))))
  );
}

/**
 * A frame whose source is whole and no content: a name before a description set off by a comma is
 * taken in, and content that lies in the source is dropped; when that is all of it, the source is wrong.
 */
function apart(reading: Reading, language: Language, frame: Frame): Frame {
  if (frame.source === null) return frame;
  const source = withName(reading, language, frame.source, frame.cue);
  const content = frame.content.filter(([from, to]) => to <= source[0] || from >= source[1]);
  return content.length === 0 ? { ...frame, source: null } : { ...frame, source, content };
}

/** A frame whose source tells what it does meanwhile, without that: "Ruiz, speaking in Oslo". */
function still(reading: Reading, frame: Frame): Frame {
  if (frame.source === null) return frame;
  const [from, to] = frame.source;
  for (let i = from + 1; i < to - 1; i++) {
    if (lowerAt(reading, i) !== ',' || isCapital(reading, i + 1)) continue;
    if (/^[a-z]{3,}(?:ing|ed)$/.test(lowerAt(reading, i + 1))) {
      return { ...frame, source: [from, i] };
    }
  }
  return frame;
}

/** A content that runs on over its speaker to the cue, without it: “…,” Ruiz, the director, | said. */
function untangled(reading: Reading, frame: Frame): Frame {
  const { cue } = frame;
  if (cue === null) return frame;
  for (const [k, [from, to]] of frame.content.entries()) {
    const meets = to <= cue[0] && cue[0] - to <= 1;
    if (!meets || !isQuoted(reading, from) || isQuoted(reading, to - 1)) continue;
    const end = quotationEnd(reading, from, to);
    const closes = /^[,?!]$/.test(lowerAt(reading, end - 2));
    if (!closes || !isCapital(reading, end) || isQuoted(reading, end)) continue;
    const speaker: Run = [end, lowerAt(reading, to - 1) === ',' ? to - 1 : to];
    const content = frame.content.with(k, [from, end]);
    return { ...frame, content, source: frame.source ?? speaker };
  }
  return frame;
}

/** "director of the port" after "Ana Ruiz," is part of one source with the name. */
function withName(reading: Reading, language: Language, source: Run, cue: Run | null): Run {
  // "An official, who was there, said": of the verb after the comma, the official is the subject.
  if (cue !== null && source[1] < cue[0] && language.relatives.has(lowerAt(reading, source[0]))) {
    const [floor] = sentenceAt(reading, source[0]);
    const clause = Array.from({ length: cue[0] - source[1] }, (_, k) => source[1] + k);
    const ends = clause.some((i) => lowerAt(reading, i) === ',');
    return (ends ? phraseBefore(reading, language, source[0], floor) : null) ?? source;
  }
  const starts = lowerAt(reading, source[0] - 1) === ',' && !isCapital(reading, source[0]);
  if (!starts) return source;
  const [floor] = sentenceAt(reading, source[0]);
  const whole = phraseBefore(reading, language, source[1], floor);
  if (whole === null || whole[0] >= source[0] || !isCapital(reading, whole[0])) return source;
  return [whole[0], source[1]];
}

/** What follows a phrase between commas that the learned content ends at: "The ferry, according to X, | sank". */
function otherHalf(
  reading: Reading,
  language: Language,
  learned: Frame,
  { pass, content }: Frame,
): Run | null {
  const half = content[1];
  if (pass !== 'according' || half === undefined || learned.content.length > 1) return null;
  if (learned.content[0]![1] > learned.cue![0]) return null;
  const next = lowerAt(reading, half[0]);
  const parts =
    language.boundaries.has(next) || language.tails.has(next) || language.relatives.has(next);
  return parts || next.endsWith('ing') || isQuoted(reading, half[0]) ? null : half;
}

/** Whether rules know better than the chains who tells what: who quotes whom, what nobody tells, headlines. */
const isKnownBetter = ({ via, pass }: Frame): boolean =>
  via !== null || pass === 'hearsay' || pass === 'headline';

/** All tokens from the first teller of a relay to the end of what is told. */
function reachOf(relays: readonly Frame[]): Set<number> {
  const tokens = new Set(ownersOf(relays).keys());
  for (const { source, via, cue } of relays) {
    if (cue === null) continue;
    const from = Math.min(cue[0], via?.[0] ?? cue[0], source?.[0] ?? cue[0]);
    for (let i = from; i < cue[1]; i++) tokens.add(i);
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
  const owner = ownersOf(frames);
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
    if (frame.pass === 'hearsay') return frame;
    const sentence = reading.sentenceOf[at]!;
    const passive = isPassive(reading, frame.cue);
    const end = reading.sentences[sentence]![1];
    const agent = passive ? agentAfter(reading, language, frame.cue![1], end) : null;
    if (agent !== null && (frame.source === null || isSubject(frame))) {
      return { ...frame, source: agent };
    }
    if (frame.source === null) {
      const shared: Run | null = last?.source ?? null;
      const near = shared !== null && reading.sentenceOf[shared[0]] === sentence;
      const ruledSource = byCue.get(frame.cue?.[1] ?? -1) ?? null;
      const subject = passive ? null : sentenceSubject(reading, language, at);
      return { ...frame, source: near ? shared : (ruledSource ?? subject) };
    }
    last = frame;
    return passive && isSubject(frame) ? { ...frame, source: null } : frame;
  });
}

/** Whether the source stands before its cue. */
const isSubject = ({ source, cue }: Frame): boolean =>
  source !== null && cue !== null && source[1] <= cue[0];
