/** Which of a page's annotations are shown: by their words, colour, tag and kind. */
import { COLOURS, type Colour, noteOf, quoteOf } from '../annotations/annotation.ts';
import { statementOf, tagsOf } from '../annotations/body.ts';
import type { AnnotationRow } from '../store/database.ts';

/** What an annotation is to the reader: words alone, words with a note, a kept statement. */
export const KEPT_KINDS = ['highlight', 'note', 'statement'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** What is asked for; null asks for nothing, and so does a blank search. */
export interface Filter {
  readonly sought: string;
  readonly colour: Colour | null;
  readonly tag: string | null;
  readonly kind: KeptKind | null;
}
export const NO_FILTER: Filter = { sought: '', colour: null, tag: null, kind: null };

/** Letters without case and marks, so that "Zurich" finds "Zürich". */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** Tags that differ in case are one (docs/glossary.md). */
const tagKey = (tag: string) => tag.toLowerCase();

/** A kept statement is one with or without a note. */
export function kindOf({ annotation }: AnnotationRow): KeptKind {
  if (statementOf(annotation.body)) return 'statement';
  return noteOf(annotation) === '' ? 'highlight' : 'note';
}

/** The annotations that are all that is asked for; words are looked for in quote, note and tags. */
export function filterRows(
  rows: readonly AnnotationRow[],
  { sought, colour, tag, kind }: Filter,
): readonly AnnotationRow[] {
  const folded = fold(sought.trim());
  return rows.filter((row) => {
    const { annotation } = row;
    const tags = tagsOf(annotation.body);
    const words = `${quoteOf(annotation)}\n${noteOf(annotation)}\n${tags.join('\n')}`;
    return (
      (colour === null || annotation.target.styleClass === colour) &&
      (tag === null || tags.some((one) => tagKey(one) === tagKey(tag))) &&
      (kind === null || kindOf(row) === kind) &&
      fold(words).includes(folded)
    );
  });
}

/** What there is to choose among. */
export interface Choices {
  readonly colours: readonly Colour[];
  readonly tags: readonly string[];
  readonly kinds: readonly KeptKind[];
}

/** The colours, tags and kinds that some annotations have, each once; tags in alphabetical order. */
export function choicesOf(rows: readonly AnnotationRow[]): Choices {
  const colours = new Set(rows.map(({ annotation }) => annotation.target.styleClass));
  const kinds = new Set(rows.map(kindOf));
  const tags = new Map(
    rows.flatMap(({ annotation }) => tagsOf(annotation.body).map((tag) => [tagKey(tag), tag])),
  );
  return {
    colours: COLOURS.filter((one) => colours.has(one)),
    kinds: KEPT_KINDS.filter((one) => kinds.has(one)),
    tags: [...tags.values()].sort((one, other) => one.localeCompare(other)),
  };
}
