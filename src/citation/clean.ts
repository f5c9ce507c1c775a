/**
 * Characters that show nothing and change what stands after them: controls, and those that turn the
 * direction of text (Unicode Standard Annex #9, embeddings, overrides and isolates). Halves of surrogate
 * pairs are no characters at all.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
/** Code points without a meaning of their own: pages draw icons with them, and Hearsay marks places. */
const PRIVATE = /\p{Co}/gu;

/** A text without what cannot be seen; tabs and ends of lines stay. */
export const cleaned = (text: string): string => text.replace(UNSEEN, '');

/** The paragraphs of a quotation: its lines without what cannot be seen, empty ones left out. */
export const paragraphsOf = (quote: string): readonly string[] =>
  quote
    .replace(UNSEEN, '')
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A name or a title on one line. */
export const onOneLine = (text: string): string =>
  text.replace(UNSEEN, '').replace(PRIVATE, '').replace(/\s+/g, ' ').trim();

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u058f\u0900-\u1fff]/;

/**
 * A text set apart from what stands around it (FIRST STRONG ISOLATE) where it runs the other way than
 * a line of this direction; else as it is.
 */
export function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  const other = direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  return other.test(text) ? `\u2068${text}\u2069` : text;
}
