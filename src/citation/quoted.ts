import type { Wording } from './citation.ts';

/** Marks that a quotation may stand in. Where there are others than our own, the language is another. */
const MARKS = /[“”„‟«»「」『』]/g;

/**
 * A text in quotation marks. Marks of the same kind within become inner ones, as manuals of style ask,
 * and those around all of it are not doubled; apostrophes and the marks of other languages stay.
 */
export function quoted(text: string, marks: Wording['marks']): string {
  const [open, close, innerOpen, innerClose] = marks;
  const isOther = (mark: string) => !marks.some((own) => own.includes(mark));
  if (text.match(MARKS)?.some(isOther)) return open + text + close;
  // Straight marks open after white space or an opening bracket, and close elsewhere.
  const turned = spaced(
    text.replace(/(^|[\s([{—–-])"(?=\S)/g, `$1${open.trim()}`).replaceAll('"', close.trim()),
    marks,
  );
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

/** French marks stand apart from their words, by a space that newspapers write in several ways. */
function spaced(text: string, [open, close]: Wording['marks']): string {
  if (open === open.trim()) return text;
  const opened = text.replace(new RegExp(`${open.trim()}[^\\S\\n]?`, 'g'), open);
  return opened.replace(new RegExp(`[^\\S\\n]?${close.trim()}`, 'g'), close);
}
