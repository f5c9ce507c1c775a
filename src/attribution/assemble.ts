import type { Span } from '../span.ts';
import type { Evidence, Frame } from './frame.ts';
import type { Language } from './languages/language.ts';
import { lowerAt, sentenceSubject } from './phrases.ts';
import type { Quotation } from './quotations.ts';
import { isHeading, paragraphAt, type Reading, type Run, spanOf, tokenAt } from './reading.ts';
import { speakerAfter, speakerBefore } from './speaker-beside.ts';
import { isTerm, wordsIn } from './terms.ts';

/** An attribution before its speaker is resolved; spans count in the text. */
export interface Draft {
  readonly content: readonly Span[];
  readonly source: Run | null;
  /** Who speaks where the source does not say: "A:" in an interview. */
  readonly who?: Run | 'author' | null;
  readonly cue: Run | null;
  readonly via: Run | null;
  readonly pass: string;
  readonly confidence: number;
  readonly evidence?: Evidence;
}

/** Confidence of a quotation that nothing gives a speaker; measured like those of the rules. */
const ALONE = 0.1;

/** Confidence of a quotation with its speaker right beside it. */
const BESIDE = 0.8;

/** A quotation of fewer words needs a cue to be speech and not a term. */
const SPEECH_WORDS = 4;
/** Characters before a quotation in which the mark before it is looked for. */
const BEFORE = 16;
/** An uncued quotation inside a sentence of the author's needs this many words. */
const PARTIAL_WORDS = 7;

/** Draft under construction: its content grows as quotations join it. */
interface Growing {
  content: Span[];
  readonly draft: Omit<Draft, 'content'>;
  /** Last paragraph that its content reaches. */
  paragraph: number;
}

/** A clock time before what is told: "14:20 “…”", "2.35pm GMT – The …". */
const CLOCK =
  /^\s*[[(]?\d{1,2}(?::\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|(?:\.\d\d)? ?[ap]\.?m\.?)(?: [A-Z]{2,4})?[\])]?\s*[-–—:|]?\s+(?=[\p{Lu}"“‘'])/u;
/** Characters that such a time can take. */
const CLOCK_REACH = 40;

/** Where the words of a run start: after the time that its paragraph starts with. */
function startOf(reading: Reading, run: Run): number {
  const [start] = spanOf(reading, run);
  const paragraph = reading.paragraphs[paragraphAt(reading, run[0])]!;
  const [from] = paragraph.span;
  if (start - from > CLOCK_REACH) return start;
  const time = CLOCK.exec(reading.text.slice(from, from + 2 * CLOCK_REACH))?.[0].length ?? 0;
  return from + time < spanOf(reading, run)[1] ? Math.max(start, from + time) : start;
}

/** The span of a content run, grown to the whole of each quotation that it starts or ends in. */
function snapped(reading: Reading, run: Run): Span {
  const [, end] = spanOf(reading, run);
  const start = startOf(reading, run);
  const first = reading.quotations[reading.quotationOf[run[0]]!];
  const last = reading.quotations[reading.quotationOf[run[1] - 1]!];
  return [
    first === undefined || first.start > start ? start : first.start,
    last === undefined || last.end < end ? end : last.end,
  ];
}

/** Spans in order, those that touch or overlap made one. */
function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && span[0] <= last[1]) {
      out[out.length - 1] = [last[0], Math.max(last[1], span[1])];
    } else out.push(span);
  }
  return out;
}

/**
 * Joins frames and quotations: content takes in whole quotations; a quotation without a frame goes
 * to the attribution before it, in its paragraph or in the one before when it starts its own; terms
 * and scare quotes are dropped. In order of content.
 */
export function assemble(
  reading: Reading,
  frames: readonly Frame[],
  language: Language | null,
): Draft[] {
  const growing: Growing[] = frames.map(({ content, ...draft }) => ({
    content: merged(content.map((run) => snapped(reading, run))),
    draft,
    paragraph: 0,
  }));
  dropRepeats(growing);
  for (const item of growing) item.paragraph = paragraphOf(reading, item.content.at(-1)![1] - 1);
  growing.sort((a, b) => a.content[0]![0] - b.content[0]![0]);
  joinQuotations(reading, growing, language);
  growing.sort((a, b) => a.content[0]![0] - b.content[0]![0]);
  return growing.map(({ content, draft }) => ({ ...draft, content }));
}

/** Of two frames that claim the same content, the first stays. */
function dropRepeats(growing: Growing[]): void {
  const seen = new Set<string>();
  for (let i = growing.length - 1; i >= 0; i--) {
    const key = growing[i]!.content.join(';');
    if (seen.has(key)) growing.splice(i, 1);
    seen.add(key);
  }
}

function paragraphOf(reading: Reading, offset: number): number {
  return paragraphAt(reading, Math.min(tokenAt(reading, offset), reading.tokens.length - 1));
}

/** Where every quotation goes that no frame's content holds. */
function joinQuotations(reading: Reading, growing: Growing[], language: Language | null): void {
  let next = 0;
  let latest: Growing | null = null;
  const covered = coverage(growing);
  const placed: Growing[] = [];
  for (const [index, quotation] of reading.quotations.entries()) {
    while (next < growing.length && growing[next]!.content[0]![0] <= quotation.start) {
      const item = growing[next]!;
      if (latest === null || item.content.at(-1)![1] >= latest.content.at(-1)![1]) latest = item;
      next++;
    }
    if (covered(quotation)) continue;
    const paragraph = paragraphOf(reading, quotation.start);
    const following = growing[next] ?? null;
    const told = toldBeside(reading, language, quotation, paragraph);
    if (told !== null) {
      placed.push(told);
      latest = told;
      continue;
    }
    const found = placeQuotation(reading, index, paragraph, latest, following);
    if (found === null || found === following) continue;
    if (found === latest) continue;
    latest = withSource(reading, found, language, latest);
    placed.push(latest);
  }
  growing.push(...placed);
}

/** A quotation whose speaker stands right after it, though no frame has it: “…,” the mayor fumed. */
function toldBeside(
  reading: Reading,
  language: Language | null,
  quotation: Quotation,
  paragraph: number,
): Growing | null {
  const goesOn = /[,?!…—–-]['’]?\s*$/.test(reading.text.slice(...quotation.inner));
  if (language === null || !quotation.closed || !goesOn) return null;
  const at = tokenAt(reading, quotation.end);
  if (at >= reading.paragraphs[paragraph]!.tokens[1]) return null;
  const beside = speakerAfter(reading, language, at);
  if (beside === null) return null;
  const draft = { ...beside, via: null, pass: 'beside', confidence: BESIDE };
  return { content: [[quotation.start, quotation.end]], draft, paragraph };
}

/** An unframed quotation with the source that its place suggests. `before` is what was told before it. */
function withSource(
  reading: Reading,
  item: Growing,
  language: Language | null,
  before: Growing | null,
): Growing {
  const first = tokenAt(reading, item.content[0]![0]);
  if (language === null || first === 0) return item;
  const given = (beside: Partial<Draft>): Growing => ({
    ...item,
    draft: { ...item.draft, ...beside },
  });
  // Inside a sentence of the author's: its subject.
  if (reading.sentenceOf[first - 1] === reading.sentenceOf[first]) {
    return given({ source: sentenceSubject(reading, language, first) });
  }
  const opens = first === reading.paragraphs[item.paragraph]!.tokens[0];
  if (opens && lowerAt(reading, first - 1) === ':') {
    return given(speakerBefore(reading, language, first) ?? {});
  }
  // On its own: whoever spoke last, in the paragraph or in the one before.
  const near = before !== null && item.paragraph - before.paragraph <= (opens ? 1 : 0);
  return near ? given({ source: before.draft.source }) : item;
}

/** A test whether content of the frames holds a quotation, asked in order of quotations. */
function coverage(growing: readonly Growing[]): (quotation: Quotation) => boolean {
  const spans = merged(growing.flatMap(({ content }) => content));
  let at = 0;
  return ({ start, end }) => {
    while (at < spans.length && spans[at]![1] <= start) at++;
    const span = spans[at];
    return span !== undefined && span[0] < end;
  };
}

/** The attribution that takes an unframed quotation: the one before, a new one, or none. */
function placeQuotation(
  reading: Reading,
  index: number,
  paragraph: number,
  latest: Growing | null,
  following: Growing | null,
): Growing | null {
  const quotation = reading.quotations[index]!;
  const { span, tokens, role } = reading.paragraphs[paragraph]!;
  const inner = reading.text.slice(...quotation.inner);
  const words = wordsIn(inner);
  const whole: Span = [quotation.start, quotation.end];
  const near = latest !== null && latest.paragraph === paragraph ? latest : null;
  const before = reading.text.slice(Math.max(span[0], quotation.start - BEFORE), quotation.start);
  const first = tokenAt(reading, quotation.start);
  const leads = first === tokens[0];
  if (isHeading(role)) return null;
  if (quotation.continues && latest !== null && paragraph - latest.paragraph <= 1) {
    return grow(latest, whole, paragraph);
  }
  const startsNew = /[.?!…'"”’»]\s*$/.test(before) || leads;
  const sentence = startsNew && (/[.,?!…]\s*$/.test(inner) || !quotation.closed);
  if (words < SPEECH_WORDS && !sentence) return null;
  if (quotation.marks === 'single' && !sentence) return null;
  if (isTerm(inner) && !sentence) return null;
  if (near !== null && sentence && isQuotation(reading, near)) return grow(near, whole, paragraph);
  const soon = following !== null && following.paragraph === paragraph ? following : null;
  if (soon !== null && leads && sentence && near === null && isQuotation(reading, soon)) {
    return grow(soon, whole, paragraph);
  }
  if (!sentence && words < PARTIAL_WORDS) return null;
  const carries = leads && sentence && latest !== null && paragraph - latest.paragraph === 1;
  if (carries && isQuotation(reading, latest)) return grow(latest, whole, paragraph);
  return {
    content: [whole],
    draft: { source: null, cue: null, via: null, pass: 'marks', confidence: ALONE },
    paragraph,
  };
}

/** Whether some content of an attribution stands in quotation marks. */
function isQuotation(reading: Reading, item: Growing): boolean {
  return item.content.some(([start, end]) => {
    const first = reading.quotationOf[tokenAt(reading, start)];
    const last = reading.quotationOf[tokenAt(reading, end - 1)];
    return (first ?? -1) !== -1 || (last ?? -1) !== -1;
  });
}

function grow(item: Growing, span: Span, paragraph: number): Growing {
  const last = item.content.at(-1);
  // Quotations come in order, so most only follow what is there; merging each anew would be quadratic.
  if (last !== undefined && span[0] > last[1]) item.content.push(span);
  else item.content = merged([...item.content, span]);
  item.paragraph = Math.max(item.paragraph, paragraph);
  return item;
}
