import { type JsonPart, JsonParts } from './json-parts.ts';
import { looksLikeMarkdown } from './markdown.ts';
import { type Place, type Problem, problem, Unreadable } from './problem.ts';
import type { JsonReader, ReadFormat, ReadOptions, TextReader } from './reader.ts';
import { JSON_READERS, OPENED, TEXT_READERS } from './readers.ts';
import { textOf, wholeText } from './text.ts';
import type { Item } from './told.ts';

/** Characters of a file by which its format is known. */
const HEAD = 65_536;
/** Characters of plain text that are held at once. */
const LONGEST_TEXT_FILE = 100_000_000;
/** Annotations of one file: what a browser takes in within a few minutes, all or nothing. */
export const MOST_ITEMS = 200_000;

/** What is found in a file, some at a time. */
export interface Found {
  readonly format: ReadFormat;
  readonly items: readonly Item[];
}

/**
 * Reads a file's annotations, whatever its format: that is known by what stands in it, never by its
 * name. Throws `Unreadable` where the file as a whole is not to be taken in; what is wrong with one
 * annotation is said in its item.
 */
export async function* readFile(
  bytes: ReadableStream<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Found, undefined> {
  let count = 0;
  const seen = new Map<string, Place>();
  for await (const { format, items } of readAny(bytes, options)) {
    count += items.length;
    if (count > MOST_ITEMS) {
      throw new Unreadable('many', items[0]?.at ?? NOWHERE, [String(MOST_ITEMS)]);
    }
    yield { format, items: items.map((item) => onceOnly(item, seen)) };
  }
  if (count === 0) throw new Unreadable('empty', NOWHERE);
}

const NOWHERE: Place = { line: 0, field: '' };

/** An id that another of the file has already is taken in once: which of two is meant nobody knows. */
function onceOnly(item: Item, seen: Map<string, Place>): Item {
  if (!item.draft) return item;
  const { id } = item.draft.annotation;
  const first = seen.get(id);
  if (!first) {
    seen.set(id, item.at);
    return item;
  }
  const twice: Problem = problem('twice', item.at, String(first.line));
  return { draft: null, at: item.at, problems: [twice] };
}

async function* readAny(
  bytes: ReadableStream<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Found, undefined> {
  const text = textOf(bytes);
  let head = '';
  for (;;) {
    const { done, value } = await text.next();
    head += value ?? '';
    if (done || head.length >= HEAD) break;
  }
  const pieces = withHead(head, text);
  if (head.trim() === '') throw new Unreadable('empty', NOWHERE);
  if (/^\s*[[{]/.test(head)) return yield* readJson(pieces, options);
  const reader = TEXT_READERS.find((one) => one.claims(head.slice(0, HEAD)));
  if (reader) return yield* readText(reader, pieces, options);
  throw new Unreadable(looksLikeMarkdown(head) ? 'unrecorded' : 'unknown', { line: 1, field: '' });
}

async function* withHead(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** Items given at once. */
const SOME = 500;

async function* readText(
  { format, items }: TextReader,
  pieces: AsyncIterable<string>,
  options: ReadOptions,
): AsyncGenerator<Found, undefined> {
  let some: Item[] = [];
  for await (const item of items(await wholeText(pieces, LONGEST_TEXT_FILE), options)) {
    some.push(item);
    if (some.length < SOME) continue;
    yield { format, items: some };
    some = [];
  }
  if (some.length > 0) yield { format, items: some };
}

/** Elements that wait for what stands after their list: members of an object have no order. */
const MOST_WAITING = 20_000;

async function* readJson(
  pieces: AsyncIterable<string>,
  options: ReadOptions,
): AsyncGenerator<Found, undefined> {
  const json = new JsonParts((pattern) => OPENED.has(pattern));
  let reader: JsonReader | undefined;
  let waiting: JsonPart[] = [];
  async function itemsOf(parts: readonly JsonPart[], isAll: boolean): Promise<Item[]> {
    const items: Item[] = [];
    for (const part of parts) {
      reader ??= JSON_READERS.find((one) => one.claims(part));
      if (!reader && isAll)
        throw new Unreadable('unknown', { line: part.line, field: part.pattern });
      const found = (await reader?.items(part, { ...options, isAll })) ?? null;
      if (found === null) waiting.push(part);
      else items.push(...found);
    }
    return items;
  }
  for await (const piece of pieces) {
    const parts = waiting.concat(json.feed(piece));
    waiting = [];
    const items = await itemsOf(parts, parts.length > MOST_WAITING);
    if (reader && items.length > 0) yield { format: reader.format, items };
  }
  const value = json.end();
  const rest = json.hasList ? waiting : [{ pattern: '', value, line: 1, around: [] }];
  const items = await itemsOf(rest, true);
  if (reader && items.length > 0) yield { format: reader.format, items };
}
