import type { Span } from '../span.ts';
import type { AttributionInput } from './attribution.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { firstFrom } from './search.ts';
import { type Token, tokenise } from './tokens.ts';

/** A run of tokens of a Reading, end exclusive. */
export type Run = readonly [from: number, to: number];

/** A paragraph of what is read: its place in the text, its role, its tokens and sentences. */
export interface Paragraph {
  readonly span: Span;
  readonly role: string;
  readonly tokens: Run;
  /** Indices into `sentences`, end exclusive. */
  readonly sentences: Run;
}

/** Whether a paragraph of this role stands over others and is no prose. */
export const isHeading = (role: string): boolean => role === 'heading' || role === 'title';

/** A text made ready for the passes: paragraphs, sentences, tokens and quotations. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  /** Each a run of tokens; sentences never cross a paragraph. */
  readonly sentences: readonly Run[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array;
  /** Index of the paragraph of each sentence. */
  readonly paragraphOf: Int32Array;
  readonly quotations: readonly Quotation[];
  /** Index of the quotation each token stands in, or -1. Marks stand in their quotation. */
  readonly quotationOf: Int32Array;
}

const ENDS = new Set(['.', '?', '!', '...', '…', '؟', '۔']);
const CLOSING = new Set(['"', '”', '’', "'", "''", ')', ']', '»', '“', '«', '›']);

/** Blocks whose text is no prose of the article and is not searched. */
const UNREAD_ROLES = new Set(['caption', 'pull-quote']);

function paragraphSpans(input: AttributionInput): { span: Span; role: string }[] {
  if (input.blocks !== undefined) {
    return input.blocks
      .filter(({ role }) => !UNREAD_ROLES.has(role))
      .map((block) => ({ ...block }));
  }
  const spans: { span: Span; role: string }[] = [];
  let start = 0;
  while (start <= input.text.length) {
    const found = input.text.indexOf('\n', start);
    const end = found < 0 ? input.text.length : found;
    if (input.text.slice(start, end).trim() !== '') {
      spans.push({ span: [start, end], role: 'paragraph' });
    }
    start = end + 1;
  }
  return spans;
}

/** Whether a sentence can start with this token. */
function startsSentence(token: Token): boolean {
  const { shape, lower } = token.word;
  return shape !== 'lower' && !/^[,;:.)\]?!%]/.test(lower) && lower !== '—' && lower !== '--';
}

/** A sentence is cut at this many tokens, so that no pass pays more than that for each token. */
const LONGEST_SENTENCE = 250;

/** Ends of the sentences of a run of tokens, as token indices, end exclusive. */
function splitSentences(tokens: readonly Token[], [from, to]: Run): Run[] {
  const runs: Run[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (i - start >= LONGEST_SENTENCE) {
      runs.push([start, i]);
      start = i;
    }
    if (!ENDS.has(tokens[i]!.word.lower)) continue;
    let next = i + 1;
    while (
      next < to &&
      (ENDS.has(tokens[next]!.word.lower) ||
        (CLOSING.has(tokens[next]!.word.lower) && tokens[next]!.start === tokens[next - 1]!.end))
    ) {
      next++;
    }
    if (next >= to) break;
    const spaced = tokens[next]!.start > tokens[next - 1]!.end;
    const arabic = /^\p{Lo}/u.test(tokens[next]!.word.lower);
    if (spaced && (startsSentence(tokens[next]!) || arabic)) {
      runs.push([start, next]);
      start = next;
    }
    i = next - 1;
  }
  if (start < to) runs.push([start, to]);
  return runs;
}

/** Reads a text: tokens, sentences, quotations. Linear in its length. */
export function read(input: AttributionInput): Reading {
  const { text } = input;
  const blocks = paragraphSpans(input);
  const tokens: Token[] = [];
  const sentences: Run[] = [];
  const paragraphs: Paragraph[] = [];
  const owners: number[] = [];
  for (const { span, role } of blocks) {
    const run: Run = [tokens.length, tokens.length];
    for (const token of tokenise(text, span[0], span[1])) tokens.push(token);
    const all: Run = [run[0], tokens.length];
    const first = sentences.length;
    for (const sentence of splitSentences(tokens, all)) {
      sentences.push(sentence);
      owners.push(paragraphs.length);
    }
    paragraphs.push({ span, role, tokens: all, sentences: [first, sentences.length] });
  }
  const quotations = findQuotations(
    text,
    blocks.map(({ span }) => span),
  );
  const sentenceOf = new Int32Array(tokens.length);
  sentences.forEach(([from, to], index) => {
    sentenceOf.fill(index, from, to);
  });
  return {
    text,
    tokens,
    paragraphs,
    sentences,
    sentenceOf,
    paragraphOf: Int32Array.from(owners),
    quotations,
    quotationOf: placeQuotations(tokens, quotations),
  };
}

function placeQuotations(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const places = new Int32Array(tokens.length).fill(-1);
  let q = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { start } = tokens[i]!;
    while (q < quotations.length && quotations[q]!.end <= start) q++;
    const quotation = quotations[q];
    if (quotation === undefined) break;
    if (quotation.start <= start) places[i] = q;
  }
  return places;
}

/** The span of a run of tokens, in UTF-16 offsets into the text. */
export function spanOf(reading: Reading, [from, to]: Run): Span {
  return [reading.tokens[from]!.start, reading.tokens[to - 1]!.end];
}

/** The sentence that a token stands in. */
export const sentenceAt = (reading: Reading, token: number): Run =>
  reading.sentences[reading.sentenceOf[token]!]!;

/** Index of the paragraph that a token stands in. */
export const paragraphAt = (reading: Reading, token: number): number =>
  reading.paragraphOf[reading.sentenceOf[token]!]!;

/** The token that holds an offset of the text, or the first after it. */
export function tokenAt(reading: Reading, offset: number): number {
  return firstFrom(reading.tokens.length, (i) => reading.tokens[i]!.end <= offset);
}
