import type { Span } from '../span.ts';

/** A stretch of a paragraph in quotation marks. Offsets into the text given to `attribute`. */
export interface Quotation {
  /** With its marks. */
  readonly start: number;
  readonly end: number;
  /** Without its marks. */
  readonly inner: Span;
  readonly marks: 'double' | 'single';
  /** False when it runs to the end of its paragraph for want of a closing mark. */
  readonly closed: boolean;
  /** True when it goes on from a quotation left open at the end of the paragraph before. */
  readonly continues: boolean;
}

/** The closing marks that answer each opening mark. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '"': '"',
  '”': '”"',
  '「': '」',
  '『': '』',
};

const LETTER = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–\-/:;,>‘'¿¡]/;

const isLetter = (c: string | undefined): boolean => c !== undefined && LETTER.test(c);
const isSpace = (c: string | undefined): boolean => c === undefined || /\s/.test(c);
const opensAfter = (c: string | undefined): boolean => c === undefined || BEFORE_OPENING.test(c);

/** One mark found by the scan: where, how long, and what closes it; or none. */
interface Opening {
  readonly at: number;
  readonly length: number;
  readonly closers: string;
}

/** The double mark that opens at `i`, judged by the characters around it. */
function openingAt(text: string, i: number, from: number, to: number): Opening | null {
  const c = text[i] ?? '';
  const before = i > from ? text[i - 1] : undefined;
  const after = i + 1 < to ? text[i + 1] : undefined;
  const open = (length: number, closers: string): Opening => ({ at: i, length, closers });
  if (c === '`' && after === '`') return open(2, "''");
  if (c === "'" && after === "'") {
    return opensAfter(before) && !isSpace(text[i + 2]) && i + 2 < to ? open(2, "''") : null;
  }
  const closers = CLOSERS[c];
  if (closers === undefined) return null;
  // A straight mark, or a closing mark where an opening one is due, must lean on the next word.
  if (c === '"') return opensAfter(before) && !isSpace(after) ? open(1, closers) : null;
  if (c === '”' || c === '»') {
    return opensAfter(before) && !isSpace(after) ? open(1, closers) : null;
  }
  return open(1, closers);
}

/** The length of the closing mark at `i`, or 0. */
function closingAt(text: string, i: number, to: number, closers: string): number {
  const c = text[i] ?? '';
  if (closers === "''") {
    if (c !== "'" || text[i + 1] !== "'") return 0;
    return text[i + 2] === "'" && !isLetter(text[i + 3]) ? 3 : 2;
  }
  if (!closers.includes(c)) return 0;
  // A straight mark after a space and before a letter opens a nested one, it closes nothing.
  if (c === '"' && i + 1 < to && isLetter(text[i + 1]) && isSpace(text[i - 1])) return 0;
  if (c === '“' && i + 1 < to && isLetter(text[i + 1]) && isSpace(text[i - 1])) return 0;
  return 1;
}

/**
 * Single quotations of a stretch that holds no double ones. An apostrophe at the end of a word may
 * be a plural possessive, so a closing mark after punctuation is preferred to one after a letter.
 */
function singleQuotations(text: string, from: number, to: number, out: Quotation[]): void {
  let open = -1;
  let strong = -1;
  let weak = -1;
  const finish = (): void => {
    const close = strong >= 0 ? strong : weak;
    if (open >= 0 && close > open + 1) {
      out.push({
        start: open,
        end: close + 1,
        inner: [open + 1, close],
        marks: 'single',
        closed: true,
        continues: false,
      });
    }
    open = strong = weak = -1;
  };
  for (let i = from; i < to; i++) {
    const c = text[i];
    if (c !== "'" && c !== '’' && c !== '‘' && c !== '‚') continue;
    const before = i > from ? text[i - 1] : undefined;
    const after = i + 1 < to ? text[i + 1] : undefined;
    if (c !== '’' && opensAfter(before) && isLetter(after) && !/['’‘]/.test(before ?? '')) {
      if (open < 0 || strong >= 0 || weak >= 0) {
        finish();
        open = i;
      }
    } else if (open >= 0 && strong < 0 && !isSpace(before) && !isLetter(after)) {
      if (/[.,?!…;]/.test(before ?? '')) strong = i;
      else if (weak < 0 || /s/i.test(text[weak - 1] ?? '')) weak = i;
    }
  }
  finish();
}

/**
 * The quotations of a text, paragraph by paragraph, in order and without overlap; marks nested in a
 * quotation belong to it. One pass over the characters: the cost is linear in the text, whatever
 * its marks. An opening mark that is never answered runs to the end of its paragraph, and is taken
 * up by the next paragraph when that starts with an opening mark, as newspapers do.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const out: Quotation[] = [];
  let carried = false;
  for (const [from, to] of paragraphs) {
    let open: Opening | null = null;
    let gap = from;
    let first = true;
    let continues = false;
    const double = (start: Opening, innerEnd: number, end: number, closed: boolean): void => {
      out.push({
        start: start.at,
        end,
        inner: [start.at + start.length, innerEnd],
        marks: 'double',
        closed,
        continues,
      });
      continues = false;
    };
    for (let i = from; i < to; i++) {
      if (open === null) {
        const opening = openingAt(text, i, from, to);
        if (opening === null) {
          if (!isSpace(text[i])) first = false;
          continue;
        }
        singleQuotations(text, gap, i, out);
        continues = carried && first;
        first = false;
        open = opening;
        i += opening.length - 1;
      } else {
        const length = closingAt(text, i, to, open.closers);
        if (length === 0) continue;
        const empty = text.slice(open.at + open.length, i).trim() === '';
        if (!empty) double(open, i, i + length, true);
        open = null;
        i += length - 1;
        gap = i + 1;
      }
    }
    carried = open !== null;
    if (open !== null) double(open, to, to, false);
    else singleQuotations(text, gap, to, out);
  }
  return out;
}
