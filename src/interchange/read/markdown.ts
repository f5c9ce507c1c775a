/**
 * Markdown that Hearsay wrote. In its own layout what was changed since is taken in; by a template of the
 * reader's own it comes back as it was written, where that has a place for records.
 */
import * as v from 'valibot';
import { colourSchema, linkSchema, verificationSchema } from '../../annotations/check.ts';
import { headLines, obsidianTag, readBack, shownIn } from '../markdown-layout.ts';
import {
  type AnnotationRecord,
  hasWholeRecords,
  recordIn,
  type Shown,
  saidSum,
  wholeRecordsIn,
  wordsSum,
} from '../markdown-record.ts';
import { partItem } from './own-annotation.ts';
import { type Place, problem } from './problem.ts';
import type { TextReader } from './reader.ts';
import { type Item, itemOf, refusal } from './told.ts';

export const MARKDOWN: TextReader = {
  format: 'markdown',
  claims: (head) => /^<!-- hearsay \{"article":/m.test(head) || hasWholeRecords(head),
  async *items(text, { now }) {
    const lines = text.replace(/\r\n?/g, '\n').split('\n');
    if (hasWholeRecords(text)) return yield* wholesIn(lines);
    const end = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
    let page: Page | null = null;
    // Above the first article stand the properties of the note, and whatever the reader put there.
    let loose: Loose = { lines: [], tags: tagsIn(lines.slice(0, end)) };
    for (const { line, record, lines: own } of sectionsOf(lines, end)) {
      const article = v.safeParse(articleSchema, record);
      const annotation = v.safeParse(annotationSchema, record);
      if (article.success) {
        if (page) yield* pageNote(page, now);
        const head = new Set(headLines(article.output));
        const typed = own.filter((one) => one === '' || !head.has(one));
        page = { ...article.output, line, loose: { ...loose, lines: [...loose.lines, ...typed] } };
        loose = { lines: [], tags: [] };
      } else if (page && annotation.success) {
        yield itemIn(own, annotation.output, page, { line, now });
      } else if (record === null) loose = { ...loose, lines: own };
      else yield refusal(problem('field', { line, field: '' }));
    }
    if (page) yield* pageNote(page, now);
  },
};

const text = v.string();
const articleSchema = v.object({
  article: v.pipe(text, v.url()),
  title: text,
  outlet: v.nullable(text),
  tags: v.exactOptional(v.array(text)),
});
const optional = v.exactOptional(text);
const annotationSchema = v.object({
  ...{ id: text, created: text, modified: text, colour: colourSchema },
  ...{
    prefix: optional,
    suffix: optional,
    words: optional,
    said: text,
    quote: optional,
    note: optional,
  },
  ...{ speaker: optional, evidence: optional, tags: v.exactOptional(v.array(text)) },
  isUnnamed: v.exactOptional(v.literal(true)),
  verification: v.exactOptional(verificationSchema),
});

const wholeSchema = v.object({
  of: articleSchema,
  ...{ id: text, created: text, modified: text, colour: colourSchema },
  ...{ quote: text, prefix: text, suffix: text, note: text, tags: v.array(text) },
  ...{ speaker: text, evidence: text },
  isUnnamed: v.exactOptional(v.literal(true)),
  verification: v.exactOptional(verificationSchema),
});

/** Whether a text that begins like this is Markdown of somebody's. */
export const looksLikeMarkdown = (head: string): boolean =>
  /^---\r?\n/.test(head) || /^(?:#{1,6}|>) /m.test(head);

/** Annotations that are recorded as a whole; what a template made of them is not read. */
function* wholesIn(lines: readonly string[]): Generator<Item, undefined> {
  for (const [index, line] of lines.entries()) {
    const at = { line: index + 1, field: '' };
    for (const record of wholeRecordsIn(line)) {
      const parsed = v.safeParse(wholeSchema, record);
      const item = parsed.success ? wholeItem(parsed.output, at) : null;
      yield item ?? refusal(problem('field', at));
    }
  }
}

function wholeItem(record: v.InferOutput<typeof wholeSchema>, at: Place): Item | null {
  const { of, speaker, evidence, verification, isUnnamed, modified } = record;
  const part = {
    ...{ ...record, source: of.article, basedOn: modified },
    speaker: speaker === '' ? null : { name: speaker, isUnnamed: isUnnamed === true },
    verification: verification ?? null,
    evidence: v.is(linkSchema, evidence) ? evidence : null,
  };
  const item = partItem(part, of, at);
  return item && { ...item, problems: [...item.problems, problem('template', at)] };
}

/** An article of the file. */
interface Page extends v.InferOutput<typeof articleSchema> {
  readonly line: number;
  readonly loose: Loose;
}

/** Lines that stand at no annotation, and tags of the file as a whole. */
interface Loose {
  readonly lines: readonly string[];
  readonly tags: readonly string[];
}

interface Section {
  /** The record's, from 1. */
  readonly line: number;
  /** What it records; null above the first, undefined where it is broken. */
  readonly record: unknown;
  readonly lines: readonly string[];
}

/** The lines from `start` on, parted at the records. */
function* sectionsOf(lines: readonly string[], start: number): Generator<Section, undefined> {
  let [begun, record]: [number, unknown] = [start, null];
  for (let at = start; at < lines.length; at++) {
    const next = recordIn(lines[at]!);
    if (next === null) continue;
    yield { line: begun, record, lines: lines.slice(begun, at) };
    [begun, record] = [at + 1, next];
  }
  yield { line: begun, record, lines: lines.slice(begun) };
}

function itemIn(
  lines: readonly string[],
  record: v.InferOutput<typeof annotationSchema>,
  page: Page,
  { line, now }: { readonly line: number; readonly now: string },
): Item {
  const at = { line, field: '' };
  const found = shownIn(lines, record.verification !== undefined);
  const shown = whole(found.shown, record);
  const verification = found.isVerified ? (record.verification ?? null) : null;
  const isChanged =
    record.said !== saidSum(found.shown) || verification !== (record.verification ?? null);
  const { speaker, evidence } = shown;
  const part = {
    ...{ prefix: '', suffix: '', ...record, ...shown },
    source: page.article,
    speaker: speaker === '' ? null : { name: speaker, isUnnamed: record.isUnnamed === true },
    verification,
    evidence: v.is(linkSchema, evidence) ? evidence : null,
    modified: isChanged ? now : record.modified,
    basedOn: record.modified,
  };
  const item = partItem(part, page, at) ?? refusal(problem('field', at));
  const isOther = record.words !== undefined && record.words !== wordsSum(found.shown);
  return isOther ? { ...item, problems: [...item.problems, problem('words', at)] } : item;
}

/**
 * What an annotation says by its lines and its record: the record has what the lines could not show, and
 * counts for as long as they show what they did when it was written.
 */
function whole(found: Shown, record: AnnotationRecord): Shown {
  const { quote, note, tags, speaker, evidence } = { ...found, ...record };
  const was = { quote, note, tags, speaker, evidence };
  const before = readBack(was, record.verification !== undefined);
  const isAsBefore = (name: keyof Shown) =>
    JSON.stringify(found[name]) === JSON.stringify(before[name]);
  const left = tags.filter((tag) => found.tags.includes(obsidianTag(tag)));
  const known = new Set(left.map(obsidianTag));
  return {
    // The words are the page's, whatever became of them in the file.
    quote,
    note: isAsBefore('note') ? note : found.note,
    tags: isAsBefore('tags') ? tags : [...left, ...found.tags.filter((tag) => !known.has(tag))],
    speaker: isAsBefore('speaker') ? speaker : found.speaker,
    evidence: isAsBefore('evidence') ? evidence : found.evidence,
  };
}

/** What the reader put into the file that stands at no annotation: a note on the page as a whole. */
async function* pageNote(page: Page, now: string): AsyncGenerator<Item, undefined> {
  const tags = page.loose.tags.filter((tag) => !page.tags?.includes(tag));
  const note = page.loose.lines.join('\n').trim();
  if (note === '' && tags.length === 0) return;
  const told = {
    ...{ format: 'markdown', id: null, address: page.article, title: page.title },
    ...{ author: page.outlet ?? '', quote: '', note, tags, created: '' },
    at: { line: page.line, field: '' },
  };
  yield await itemOf(told, now);
}

/** Tags among the properties of a note in Obsidian: a list in brackets, or one below the other. */
function tagsIn(properties: readonly string[]): readonly string[] {
  const begun = properties.findIndex((line) => /^tags:/.test(line));
  if (begun < 0) return [];
  const after = properties.slice(begun + 1);
  const end = after.findIndex((line) => !/^\s*-\s|^\s*$/.test(line));
  const listed = after.slice(0, end < 0 ? after.length : end);
  const values = [
    properties[begun]!.slice('tags:'.length),
    ...listed.map((line) => line.replace(/^\s*-\s/, '')),
  ];
  return values.flatMap((value) => value.match(/[\p{L}\p{M}\p{N}_/-]+/gu) ?? []);
}
