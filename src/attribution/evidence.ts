import type { Span } from '../span.ts';
import type { Attribution } from './attribution.ts';

/** What part of an attribution some words are. */
export type Part = 'source' | 'cue' | 'content';

/** Some words of the evidence, in order; `part` null for words beside the attribution. */
export interface EvidencePart {
  readonly words: string;
  readonly part: Part | null;
}

/** Characters looked back and ahead for where the sentence begins and ends. */
const AROUND = 160;
/** Of longer content the middle is left out, so that source and cue stay in sight. */
const LONGEST_CONTENT = 240;
const HEAD = 150;
const TAIL = 70;

/** After these a sentence may end, with quotation marks and brackets that close behind them. */
const SENTENCE_END = /[.!?…。！？؟۔]["'”’»)\]]*\s/g;

/**
 * The sentence that an attribution rests on, from `text`, cut into its parts: that with the cue, or
 * with the source or the content where there is none. Spans of other lines of the text are left out;
 * long content is shortened in the middle.
 */
export function evidenceOf(
  text: string,
  { content, source, cue }: Pick<Attribution, 'content' | 'source' | 'cue'>,
): EvidencePart[] {
  const lead = cue?.[0] ?? source?.[0] ?? content[0];
  if (!lead) return [];
  const line: Span = [text.lastIndexOf('\n', lead[0] - 1) + 1, endOfLine(text, lead[1])];
  const parts = (['content', 'source', 'cue'] as const)
    .flatMap(
      (part) =>
        ({ content, source, cue })[part]?.map((span) => ({ part, span: cut(span, line) })) ?? [],
    )
    .filter(({ span: [start, end] }) => start < end)
    .sort((one, other) => one.span[0] - other.span[0]);
  const first = Math.min(...parts.map(({ span }) => span[0]));
  const last = Math.max(...parts.map(({ span }) => span[1]));
  const found: EvidencePart[] = [];
  let at = sentenceStart(text, first, line[0]);
  for (const { part, span } of parts) {
    // A source may stand within content that is retold: the outer one is shown.
    const start = Math.max(at, span[0]);
    if (start >= span[1]) continue;
    if (at < start) found.push({ words: text.slice(at, start), part: null });
    found.push({ words: shorten(text.slice(start, span[1])), part });
    at = span[1];
  }
  const end = sentenceEnd(text, last, line[1]);
  if (at < end) found.push({ words: text.slice(at, end), part: null });
  return found;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const cut = ([start, end]: Span, [from, to]: Span): Span => [
  Math.max(start, from),
  Math.min(end, to),
];

function sentenceStart(text: string, at: number, least: number): number {
  const from = Math.max(least, at - AROUND);
  const before = text.slice(from, at);
  const ends = [...before.matchAll(SENTENCE_END)];
  const end = ends.at(-1);
  return end ? from + end.index + end[0].length : from;
}

function sentenceEnd(text: string, at: number, most: number): number {
  const to = Math.min(most, at + AROUND);
  // The words themselves may end the sentence.
  if (/[.!?…。！？؟۔]["'”’»)\]]*$/.test(text.slice(Math.max(0, at - 3), at))) return at;
  const [end] = text.slice(at, to).matchAll(SENTENCE_END);
  return end ? at + end.index + end[0].trimEnd().length : to;
}

const shorten = (words: string): string =>
  words.length <= LONGEST_CONTENT ? words : `${words.slice(0, HEAD)} … ${words.slice(-TAIL)}`;
