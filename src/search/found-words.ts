import type { Span } from '../span.ts';
import { isBoundary } from './boundary.ts';
import { foldWithOffsets, unfoldSpan } from './fold.ts';
import type { Query, Term } from './query.ts';

/** A field of an annotation; `tag` is one of its tags. */
export type FieldName = 'speaker' | 'outlet' | 'tag' | 'title' | 'quote' | 'note';

/**
 * Where a query's words stand in the text of a field, for showing them: spans in UTF-16 units of
 * that text, in their order, none touching another.
 */
export function foundWords(query: Query, field: FieldName, text: string): readonly Span[] {
  const folded = foldWithOffsets(text);
  const spans: Span[] = [];
  for (const term of query.terms) {
    const words = wordsFor(term, field);
    if (words === null) continue;
    const ends = (at: number) => at + words.length;
    for (
      let at = folded.text.indexOf(words);
      at !== -1;
      at = folded.text.indexOf(words, ends(at))
    ) {
      if (isShown(term, folded.text, at, ends(at))) spans.push(unfoldSpan(folded, at, ends(at)));
    }
  }
  return joined(spans);
}

/** The words that a term looks for in a field; null when it looks for none there. */
function wordsFor(term: Term, field: FieldName): string | null {
  if (term.isNot) return null;
  if (term.kind === 'words') return term.text;
  return term.kind === 'field' && term.field === field ? term.text : null;
}

function isShown(term: Term, text: string, start: number, end: number): boolean {
  if (term.kind === 'field') return isBoundary(text, start);
  if (term.kind !== 'words' || !term.isExact) return true;
  return isBoundary(text, start) && (term.isOpen || isBoundary(text, end));
}

/** Spans in their order, those that overlap or touch as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: [number, number][] = [];
  for (const [start, end] of spans.toSorted((one, other) => one[0] - other[0])) {
    const last = whole.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else whole.push([start, end]);
  }
  return whole;
}
