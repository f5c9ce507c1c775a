import { foldText } from './fold.ts';
import { unmarked } from './unmarked.ts';

/** What can be found of an annotation, as the reader sees it. */
export interface Fields {
  readonly speaker: string;
  readonly outlet: string;
  readonly tags: readonly string[];
  readonly title: string;
  readonly quote: string;
  readonly note: string;
}

/** An annotation made ready for searching. */
export interface Entry {
  readonly id: string;
  /** Sequence of the journal's step that made this state: the newest comes first. */
  readonly seq: number;
  /**
   * The fields folded, a line each: speaker, outlet, tags (a tab between two), title, quote, note,
   * and the note without the marks of its Markdown where it has any.
   * The short ones come first, so that the field of a place is soon known.
   */
  readonly text: string;
  /** Where the quote begins in `text`. */
  readonly quoteAt: number;
  /** Host of the page, in lower case. */
  readonly site: string;
  /** When it was made: milliseconds since 1970. */
  readonly made: number;
  /** Sum of `FLAGS`. */
  readonly flags: number;
  /** In the trash: not found. */
  readonly isDeleted: boolean;
}

/** The line of `text` in which a field with an operator of its own stands. */
export const LINES = { speaker: 0, outlet: 1, tag: 2 } as const;

/** The fields as one folded text. Folding leaves no line breaks or tabs. */
export function foldFields(fields: Fields): Pick<Entry, 'text' | 'quoteAt'> {
  const about = [
    foldText(fields.speaker),
    foldText(fields.outlet),
    fields.tags.map(foldText).join('\t'),
    foldText(fields.title),
    '',
  ].join('\n');
  const plain = unmarked(fields.note);
  const notes = [fields.note, ...(plain === null ? [] : [plain])];
  const text = `${about}${[fields.quote, ...notes].map(foldText).join('\n')}`;
  return { text, quoteAt: about.length };
}
