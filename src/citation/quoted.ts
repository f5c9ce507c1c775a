import type { Wording } from './citation.ts';

/** Marks that a quotation within may stand in. Where there are others, the language is another one. */
const OTHER_MARKS = /[«»„‟「」『』]/;

/**
 * A text in quotation marks. Marks of the same kind within become inner ones, as manuals of style ask,
 * and those around all of it are not doubled; apostrophes and the marks of other languages stay.
 */
export function quoted(text: string, marks: Wording['marks']): string {
  const [open, close, innerOpen, innerClose] = marks;
  if (OTHER_MARKS.test(text)) return open + text + close;
  // Straight marks open after white space or an opening bracket, and close elsewhere.
  const turned = text.replace(/(^|[\s([{—–-])"(?=\S)/g, `$1${open}`).replaceAll('"', close);
  const inside = turned.slice(open.length, -close.length);
  const isWhole =
    turned.startsWith(open) &&
    turned.endsWith(close) &&
    turned.length > open.length + close.length &&
    !inside.includes(open) &&
    !inside.includes(close);
  if (isWhole) return turned;
  return open + turned.replaceAll(open, innerOpen).replaceAll(close, innerClose) + close;
}
