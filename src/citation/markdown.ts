import type { Citation, Run } from './citation.ts';

/** A citation as Markdown (CommonMark 0.31): a block quotation, and a paragraph with who said it and where. */
export function writeMarkdown({ quote, said, entry }: Citation): string {
  const block = quote.map((words) => `> ${escapedLine(words)}`).join('\n>\n');
  const lines = [said && `— ${escaped(said)}`, withSafeStart(entry.map(writeRun).join(''))];
  // Two spaces would break a line as well, and are lost where editors trim lines.
  const tail = lines.filter((line) => line !== '').join('\\\n');
  return [block, tail].filter((part) => part !== '').join('\n\n');
}

function writeRun({ text, italic, href }: Run): string {
  const words = italic ? `*${escaped(text)}*` : escaped(text);
  return href === undefined ? words : `[${words}](${destination(href)})`;
}

/**
 * Marks that open or close something wherever they stand, in CommonMark or in what is often read with
 * it: strikethrough, tables, formulas, tags, highlights, superscripts and comments.
 */
const MARKS = /[\\`*_[\]<>~|$#^]|&(?=#?\w+;)|={2,}|%{2,}/g;
/** Marks that make something of a line that they begin: lists, headings, fences, rules. */
const LINE_START = /^(?:[-+=:]|\d{1,9}(?=[.)]))/;

const escaped = (text: string): string =>
  text.replace(MARKS, (marks) => marks.replace(/./g, '\\$&'));

/** A line of text as Markdown that shows it as it is. */
export const escapedLine = (text: string): string => withSafeStart(escaped(text));

/** The line with its beginning made harmless: a mark is escaped, or the one after a number. */
const withSafeStart = (line: string): string =>
  line.replace(LINE_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));

/** An address as a link's destination: what would end it, or be read as an entity, is encoded. */
export const destination = (href: string): string =>
  href
    .replace(/[\s<>\\`()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
