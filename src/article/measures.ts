import type { Block } from '../page-text/page-text.ts';

/** What is counted in the words of one block. */
export interface Measures {
  /** Of a block longer than any paragraph, its beginning. */
  readonly words: string;
  /** UTF-16 units: of the block, and inside links. */
  readonly length: number;
  readonly linked: number;
  readonly sentences: number;
  /** Running text: long enough, mostly outside links, with the end of a sentence in it. */
  readonly isLong: boolean;
}

const SENTENCE_END = /[.!?。！？…][”"’»)\]]*(?=\s|$)|[。！？]/g;

/** A paragraph of one sentence has this many characters; with a sentence end it is running text. */
const SENTENCE_LENGTH = 80;
/** This many without a sentence end in sight are running text all the same. */
const PARAGRAPH_LENGTH = 140;
/** Of Chinese, Japanese and Korean a third of the characters say as much. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** As much of a block is looked at: no paragraph is so long, but a page may be one block. */
const MOST_WORDS = 50_000;

/** Counts in one block of the page text. */
export function measure(text: string, { span: [start, end], linked }: Block): Measures {
  const length = end - start;
  const words = text.slice(start, Math.min(end, start + MOST_WORDS));
  const times = length / Math.max(1, words.length);
  const count = (pattern: RegExp) =>
    length < 20 ? 0 : Math.round((words.match(pattern)?.length ?? 0) * times);
  const sentences = count(SENTENCE_END);
  const dense = count(DENSE);
  const said = length + 2 * dense;
  const density = linked / Math.max(1, length);
  const isLong =
    (said >= SENTENCE_LENGTH && density < 0.5 && sentences > 0) ||
    (said >= PARAGRAPH_LENGTH && density < 0.3);
  return { words, length, linked, sentences, isLong };
}
