import type { Block } from '../page-text/page-text.ts';

/** What is counted in the words of one block. */
export interface Measures {
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

/** Counts in one block of the page text. */
export function measure(text: string, { span, linked }: Block): Measures {
  const words = text.slice(...span);
  const length = words.length;
  const sentences = length < 20 ? 0 : (words.match(SENTENCE_END)?.length ?? 0);
  const dense = length < 20 ? 0 : (words.match(DENSE)?.length ?? 0);
  const said = length + 2 * dense;
  const density = linked / Math.max(1, length);
  const isLong =
    (said >= SENTENCE_LENGTH && density < 0.5 && sentences > 0) ||
    (said >= PARAGRAPH_LENGTH && density < 0.3);
  return { words, length, linked, sentences, isLong };
}
