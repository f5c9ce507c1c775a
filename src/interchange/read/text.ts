import { Unreadable } from './problem.ts';

/** How many of the first bytes tell in what a file is written. */
const SNIFFED = 4;

/**
 * The text of a file, piece by piece: UTF-8, or UTF-16 that says so by its first two bytes; either
 * without the mark of its byte order (Unicode 23.8). Throws `Unreadable` with the line of the first
 * byte that is no UTF-8.
 */
export async function* textOf(
  bytes: ReadableStream<Uint8Array>,
): AsyncGenerator<string, undefined> {
  const reader = bytes.getReader();
  let decoder: TextDecoder | null = null;
  let head: Uint8Array = new Uint8Array();
  let line = 1;
  for (;;) {
    // Under gzip, bytes that are damaged or end too early cannot be had at all.
    const next = await reader.read().catch(() => null);
    if (!next) throw new Unreadable('damaged', { line, field: '' });
    const { done, value } = next;
    let piece = value ?? new Uint8Array();
    if (decoder === null) {
      head = joined(head, piece);
      if (head.length < SNIFFED && !done) continue;
      decoder = new TextDecoder(encodingOf(head), { fatal: true });
      piece = head;
    }
    let text: string;
    try {
      text = decoder.decode(piece, { stream: !done });
    } catch {
      throw new Unreadable('encoding', {
        line: line + linesBeforeFault(decoder, piece),
        field: '',
      });
    }
    line += countLines(text);
    if (text !== '') yield text;
    if (done) return;
  }
}

/** A text as a whole; throws `Unreadable` where it is longer than `longest` characters. */
export async function wholeText(pieces: AsyncIterable<string>, longest: number): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length > longest) {
      throw new Unreadable('size', { line: 0, field: '' }, [String(longest)]);
    }
  }
  return text;
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Lines that end in these bytes before what cannot be decoded. */
function linesBeforeFault({ encoding }: TextDecoder, bytes: Uint8Array): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.indexOf('\ufffd');
  return countLines(at < 0 ? text : text.slice(0, at));
}

export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
