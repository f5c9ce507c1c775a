import type { AnnotationRow } from '../src/store/database.ts';

/** Some words of a paragraph, and the annotation on them, if any. */
export interface Part {
  readonly words: string;
  readonly row: AnnotationRow | null;
}

/** Words of an annotation in one paragraph. */
interface Piece {
  readonly row: AnnotationRow;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Paragraphs cut where annotations begin and end: where their very words stand after what stood before
 * them, or else where they stand first; a longer quote paragraph by paragraph. Of two over the same
 * words the first is shown.
 */
export function marksIn(
  paragraphs: readonly string[],
  rows: readonly AnnotationRow[],
): readonly (readonly Part[])[] {
  const pieces = rows.flatMap((row) => piecesOf(paragraphs, row));
  return paragraphs.map((text, index) => {
    const own = pieces
      .filter(({ paragraph }) => paragraph === index)
      .sort((one, other) => one.start - other.start);
    const parts: Part[] = [];
    let at = 0;
    for (const { row, start, end } of own) {
      if (start < at) continue;
      if (start > at) parts.push({ words: text.slice(at, start), row: null });
      parts.push({ words: text.slice(start, end), row });
      at = end;
    }
    if (at < text.length) parts.push({ words: text.slice(at), row: null });
    return parts;
  });
}

function piecesOf(paragraphs: readonly string[], row: AnnotationRow): Piece[] {
  const quote = row.annotation.target.selector.find(({ type }) => type === 'TextQuoteSelector');
  if (quote?.type !== 'TextQuoteSelector') return [];
  let before = quote.prefix.split('\n').at(-1) ?? '';
  let from = 0;
  return quote.exact.split(/\n+/).flatMap((line) => {
    const words = line.trim();
    const found = words === '' ? null : placeOf(paragraphs, words, before, from);
    if (!found) return [];
    // What follows in the quote stands in the next paragraph, and at its beginning.
    before = '';
    from = found.paragraph + 1;
    return [{ row, ...found, end: found.start + words.length }];
  });
}

/** The first place of words, from a paragraph on, that comes after others; or the first of all. */
function placeOf(paragraphs: readonly string[], words: string, before: string, from: number) {
  let first: { readonly paragraph: number; readonly start: number } | null = null;
  for (let paragraph = from; paragraph < paragraphs.length; paragraph++) {
    const text = paragraphs[paragraph]!;
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
      first ??= { paragraph, start };
      if (text.slice(0, start).endsWith(before)) return { paragraph, start };
    }
  }
  return first;
}
