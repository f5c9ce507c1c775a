import type { Span } from '../span.ts';

/**
 * Up to this length, in UTF-16 units, a passage is quoted whole; of a longer one only beginning and
 * end, which keeps the link short and survives an edit between them.
 */
const LONGEST_WHOLE = 150;
/** How much of beginning and end is quoted, in UTF-16 units, made up to whole words. */
const ENDS = 40;
/** Words of context on each side, tried in this order until the passage is told from its twins. */
const CONTEXTS = [0, 3, 6, 12, 24];

/** What a text directive says (https://wicg.github.io/scroll-to-text-fragment/); '' for nothing. */
interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/**
 * The address with a text fragment that opens the page at these words of its text, in which `\n`
 * breaks lines. Browsers match whole words, so a part of a word gives the word. A passage that even
 * 24 words on each side do not tell apart opens at its first twin. Null when the span holds nothing.
 */
export function linkTo(address: string, text: string, span: Span): string | null {
  const directive = directiveFor(text, span);
  if (!directive) return null;
  const { prefix, start, end, suffix } = directive;
  const parts = [
    prefix && `${encoded(prefix)}-`,
    encoded(start),
    encoded(end),
    suffix && `-${encoded(suffix)}`,
  ];
  // An older directive goes; a fragment that is a route stays, for scripts see no directive.
  const [plain = ''] = address.split(':~:');
  const route = plain.includes('#') ? plain : `${plain}#`;
  return `${route}:~:text=${parts.filter((part) => part !== '').join(',')}`;
}

/** `-` would be taken for a mark of prefix or suffix; the others end a link where it is pasted. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[-!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function directiveFor(text: string, span: Span): Directive | null {
  const [from, to] = wholeWords(text, span);
  if (from >= to) return null;
  const quoted = quote(text, from, to);
  const folded = fold(text);
  const isFirst = (directive: Directive) => {
    const found = firstMatch(folded, directive);
    return found?.[0] === from && found[1] === to;
  };
  let directive = { prefix: '', suffix: '', ...quoted };
  for (const count of CONTEXTS) {
    directive = {
      prefix: wordsBefore(text, from, count),
      suffix: wordsAfter(text, to, count),
      ...quoted,
    };
    if (isFirst(directive)) break;
  }
  return directive;
}

/** The passage whole, or its beginning and its end: neither may cross a line. */
function quote(text: string, from: number, to: number): { start: string; end: string } {
  const whole = text.slice(from, to);
  if (whole.length <= LONGEST_WHOLE && !whole.includes('\n')) return { start: whole, end: '' };
  const first = lineAt(text, from);
  const last = lineAt(text, to - 1);
  const startTo = endOfWord(text, Math.min(from + ENDS, first[1]) - 1);
  const endFrom = startOfWord(text, Math.max(to - ENDS, last[0]));
  return { start: text.slice(from, startTo).trim(), end: text.slice(endFrom, to).trim() };
}

/** The span without white space at its edges, made up to whole words. */
function wholeWords(text: string, [start, end]: Span): Span {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && isBlank(text, from)) from++;
  while (from < to && isBlank(text, to - 1)) to--;
  return from < to ? [startOfWord(text, from), endOfWord(text, to - 1)] : [from, from];
}

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** The line that holds the character at an offset, without its break. */
function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return [text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end];
}

let segmenter: Intl.Segmenter | null = null;
/**
 * Words by the dictionaries of the browser, as it will look for them: not every script has spaces. Made
 * when first asked for: reading the dictionaries is most of what a page's first script would do.
 */
const wordsOf = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return segmenter.segment(text);
};
/** Segmented at a time, in UTF-16 units around a place: a line may be a whole book. */
const NEARBY = 400;

interface Word {
  readonly span: Span;
  readonly isWord: boolean;
}

/** The word, or what stands between two, that holds the character at an offset. */
function wordAt(text: string, at: number): Word {
  const line = lineAt(text, at);
  const from = Math.max(line[0], at - NEARBY);
  const nearby = text.slice(from, Math.min(line[1], at + NEARBY));
  const found = wordsOf(nearby).containing(at - from);
  if (!found) return { span: [at, at + 1], isWord: false };
  const start = from + found.index;
  return { span: [start, start + found.segment.length], isWord: found.isWordLike === true };
}

function startOfWord(text: string, at: number): number {
  const { span, isWord } = wordAt(text, at);
  return isWord ? span[0] : at;
}

function endOfWord(text: string, at: number): number {
  const { span, isWord } = wordAt(text, at);
  return isWord ? span[1] : at + 1;
}

/** The last words of the nearest line before an offset that has any. */
function wordsBefore(text: string, to: number, count: number): string {
  let end = to;
  while (end > 0 && isBlank(text, end - 1)) end--;
  if (end === 0 || count === 0) return '';
  const [first] = lineAt(text, end - 1);
  let start = end;
  for (let left = count; start > first && left > 0; ) {
    const { span, isWord } = wordAt(text, start - 1);
    if (isWord) left -= 1;
    start = span[0];
  }
  return text.slice(start, end).trim();
}

/** The first words of the nearest line after an offset that has any. */
function wordsAfter(text: string, from: number, count: number): string {
  let start = from;
  while (start < text.length && isBlank(text, start)) start++;
  if (start === text.length || count === 0) return '';
  const [, last] = lineAt(text, start);
  let end = start;
  for (let left = count; end < last && left > 0; ) {
    const { span, isWord } = wordAt(text, end);
    if (isWord) left -= 1;
    end = span[1];
  }
  return text.slice(start, end).trim();
}

/** Each character as browsers compare it: without case and accent, one kind of quotation mark. */
function fold(text: string): string {
  return text.replace(/[^\x20-\x40\x5b-\x7e\n\u3040-\u9fff]/g, (character) => {
    const [base = ''] = character.normalize('NFKD').toLowerCase();
    if (/\s/.test(base)) return base === '\n' ? base : ' ';
    if ('‘’‚‛`´'.includes(base)) return "'";
    return '“”„‟«»'.includes(base) ? '"' : base;
  });
}

/** A directive's first match in folded text. Whole words are not asked for: first among more is first. */
function firstMatch(folded: string, directive: Directive): Span | null {
  const prefix = fold(directive.prefix);
  const start = fold(directive.start);
  const end = fold(directive.end);
  const suffix = fold(directive.suffix);
  /** Where words end that the suffix follows; -1 where it does not. */
  const closed = (words: string, at: number): number =>
    startsAfter(folded, suffix, at + words.length) ? at + words.length : -1;
  for (let at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
    if (!endsBefore(folded, prefix, at)) continue;
    let to = end === '' ? closed(start, at) : -1;
    if (end !== '') {
      // Beginning and end may lie far apart: the first end that fits closes the passage.
      let last = folded.indexOf(end, at + start.length);
      while (last >= 0 && closed(end, last) < 0) last = folded.indexOf(end, last + 1);
      if (last < 0) return null;
      to = closed(end, last);
    }
    if (to >= 0) return [at, to];
  }
  return null;
}

function endsBefore(folded: string, prefix: string, at: number): boolean {
  let end = at;
  while (end > 0 && isBlank(folded, end - 1)) end--;
  return prefix === '' || folded.endsWith(prefix, end);
}

function startsAfter(folded: string, suffix: string, at: number): boolean {
  let start = at;
  while (start < folded.length && isBlank(folded, start)) start++;
  return suffix === '' || folded.startsWith(suffix, start);
}
