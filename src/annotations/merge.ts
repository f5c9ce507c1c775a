import { diff3Merge } from 'node-diff3';

/** Ends of lines and of sentences: what stands between two is one piece. */
const PIECES = /(?<=\n)|(?<=[.!?。！？…]["”’»)]?[ \u00a0])/u;

/**
 * Merges two texts that were changed apart from one `base`, line by line and sentence by sentence;
 * null where both changed the same piece, or pieces next to each other: then a reader must choose.
 * (Khanna, Kunal and Pierce: A formal investigation of diff3. FSTTCS 2007.)
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  const regions = diff3Merge(piecesOf(mine), piecesOf(base), piecesOf(theirs));
  let merged = '';
  for (const { ok } of regions) {
    if (!ok) return null;
    merged += ok.join('');
  }
  return merged;
}

const piecesOf = (text: string): string[] => (text === '' ? [] : text.split(PIECES));
