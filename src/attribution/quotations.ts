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
  '“': '”"“',
  '„': '“”"',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '"': '"”',
  '”': '”"',
  '「': '」',
  '『': '』',
};

const LETTER = /[\p{L}\p{N}]/u;
/** Also between words that nothing is seen between: zero-width spaces, joiners and direction marks. */
const SPACE = /[\s\u200b-\u200f\u2060]/;
const BEFORE_OPENING = /[\s\u200b-\u200f\u2060([{—–\-/:;,>‘'¿¡]/;

const isLetter = (c: string | undefined): boolean => c !== undefined && LETTER.test(c);
const isSpace = (c: string | undefined): boolean => c === undefined || SPACE.test(c);
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
  const leans = opensAfter(before) && !isSpace(after);
  return leans || !/["”»]/.test(c) ? open(1, closers) : null;
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
  const opens = i + 1 < to && isLetter(text[i + 1]) && isSpace(text[i - 1]);
  return opens && /["“]/.test(c) ? 0 : 1;
}

/** The end of a sentence or clause before a closing mark, or a nested quotation's own mark. */
const ENDS_CLAUSE = /[.,?!…;”"]/;

/** Whether the single mark at `i` opens a quotation, judged by the characters around it. */
function opensSingle(text: string, i: number, from: number, to: number): boolean {
  const before = i > from ? text[i - 1] : undefined;
  const after = i + 1 < to ? text[i + 1] : undefined;
  return text[i] !== '’' && opensAfter(before) && isLetter(after) && !/['’‘]/.test(before ?? '');
}

/**
 * Goes on from a single mark at `open` that a double quotation followed before it was closed: 'It said
 * "come" and we came,' he said. The outer quotation then takes the place of those nested in it. Only a
 * mark after punctuation closes it, since an apostrophe may stand anywhere. Gives the mark that is
 * still open after the stretch, or -1.
 */
function closeOuter(
  text: string,
  open: number,
  from: number,
  to: number,
  out: Quotation[],
): number {
  for (let i = from; open >= 0 && i < to; i++) {
    const c = text[i];
    if (c !== "'" && c !== '’' && c !== '‘') continue;
    if (opensSingle(text, i, from, to)) return -1;
    const after = i + 1 < to ? text[i + 1] : undefined;
    if (c === '‘' || isLetter(after) || !ENDS_CLAUSE.test(text[i - 1] ?? '')) continue;
    while ((out.at(-1)?.start ?? -1) >= open) out.pop();
    out.push(single(open, i));
    return -1;
  }
  return open;
}

const single = (open: number, close: number): Quotation => ({
  start: open,
  end: close + 1,
  inner: [open + 1, close],
  marks: 'single',
  closed: true,
  continues: false,
});

/**
 * Single quotations of a stretch that holds no double ones. An apostrophe at the end of a word may
 * be a plural possessive, so a closing mark after punctuation is preferred to one after a letter.
 * Gives the last opening mark when nothing but such an apostrophe answers it in the stretch, else -1.
 */
function singleQuotations(text: string, from: number, to: number, out: Quotation[]): number {
  let open = -1;
  let strong = -1;
  let weak = -1;
  const finish = (): void => {
    const close = strong >= 0 ? strong : weak;
    if (open >= 0 && close > open + 1) out.push(single(open, close));
  };
  for (let i = from; i < to; i++) {
    const c = text[i];
    if (c !== "'" && c !== '’' && c !== '‘' && c !== '‚') continue;
    const before = i > from ? text[i - 1] : undefined;
    const after = i + 1 < to ? text[i + 1] : undefined;
    if (opensSingle(text, i, from, to)) {
      if (open < 0 || strong >= 0 || weak >= 0) {
        finish();
        open = i;
        strong = weak = -1;
      }
    } else if (open >= 0 && strong < 0 && !isSpace(before) && !isLetter(after)) {
      if (/[.,?!…;]/.test(before ?? '')) strong = i;
      else if (weak < 0 || /s/i.test(text[weak - 1] ?? '')) weak = i;
    }
  }
  finish();
  return strong >= 0 ? -1 : open;
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
    let outer = -1;
    let nested = false;
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
    // The single quotations of the stretch since the last double one.
    const endGap = (end: number): number => {
      const was = outer;
      const still = closeOuter(text, was, gap, end, out);
      const closed = was >= 0 && still < 0;
      const begun = singleQuotations(
        text,
        closed ? Math.max(gap, out.at(-1)?.end ?? gap) : gap,
        end,
        out,
      );
      return still >= 0 ? still : begun;
    };
    for (let i = from; i < to; i++) {
      if (open === null) {
        const opening = openingAt(text, i, from, to);
        if (opening === null) {
          if (!isSpace(text[i])) first = false;
          continue;
        }
        outer = endGap(i);
        continues = carried && first;
        first = false;
        open = opening;
        nested = false;
        i += opening.length - 1;
      } else {
        // Curly marks between straight ones close themselves; else a curly one may close a straight one.
        if (text[i] === '“' && text[open.at] === '"' && opensAfter(text[i - 1])) nested = true;
        const length = closingAt(text, i, to, open.closers);
        if (length === 0) continue;
        if (nested && text[i] === '”') {
          nested = false;
          continue;
        }
        const empty = text.slice(open.at + open.length, i).trim() === '';
        if (!empty) double(open, i, i + length, true);
        open = null;
        i += length - 1;
        gap = i + 1;
      }
    }
    carried = open !== null;
    if (open !== null) double(open, to, to, false);
    else endGap(to);
  }
  return out;
}
