import { quoteOf } from '../src/annotations/annotation.ts';
import type { AnnotationRow } from '../src/store/database.ts';

/** Some words of a paragraph, and the annotation on them, if any. */
export interface Part {
  readonly words: string;
  readonly row: AnnotationRow | null;
}

/**
 * Paragraphs cut where annotations begin and end: at the one place where their very words stand, a
 * paragraph of a longer quote at a time. Of two over the same words the first is shown.
 */
export function marksIn(
  paragraphs: readonly string[],
  rows: readonly AnnotationRow[],
): readonly (readonly Part[])[] {
  const pieces = rows.flatMap((row) =>
    quoteOf(row.annotation)
      .split(/\n+/)
      .map((words) => ({ row, words: words.trim() }))
      .filter(({ words }) => words !== ''),
  );
  return paragraphs.map((text) => {
    const found = pieces
      .map(({ row, words }) => ({ row, start: text.indexOf(words), length: words.length }))
      .filter(({ start }) => start >= 0)
      .sort((one, other) => one.start - other.start);
    const parts: Part[] = [];
    let at = 0;
    for (const { row, start, length } of found) {
      if (start < at) continue;
      if (start > at) parts.push({ words: text.slice(at, start), row: null });
      at = start + length;
      parts.push({ words: text.slice(start, at), row });
    }
    if (at < text.length) parts.push({ words: text.slice(at), row: null });
    return parts;
  });
}
