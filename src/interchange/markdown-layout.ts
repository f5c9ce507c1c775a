/** How Markdown lays out an article with its annotations, and what of them can be read off that again. */
import Mustache from 'mustache';
import { cleaned, onOneLine, paragraphsOf } from '../citation/clean.ts';
import { destination, escapedLine } from '../citation/markdown.ts';
import type { ArticleRecord, Shown } from './markdown-record.ts';
import { withoutRecords } from './markdown-record.ts';

const HEAD = `# {{title}}

{{#outlet}}
{{outlet}} ·
{{/outlet}}
<{{{link}}}>
`;

/** One annotation, below its record. */
const ANNOTATION = `{{#lines}}
>{{#.}} {{.}}{{/.}}
{{/lines}}
{{#quote}}

^{{{id}}}
{{/quote}}
{{#speaker}}

— {{speaker}}
{{/speaker}}
{{#note}}

{{{note}}}
{{/note}}
{{#verification}}

*{{verification}}*{{#evidence}} · <{{{evidence}}}>{{/evidence}}
{{/verification}}
{{#hashtags}}

{{{hashtags}}}
{{/hashtags}}
`;

/**
 * The template of one article (Mustache). `{{name}}` is escaped, so that Markdown shows it as it is, and
 * `{{{name}}}` is not: the note, which is Markdown, the link, and what is for programs.
 */
export const DEFAULT_TEMPLATE = `{{{frontmatter}}}{{{record}}}${HEAD}{{#annotations}}

{{#record}}
{{{record}}}
{{/record}}
${ANNOTATION}{{/annotations}}
`;

/** What a template may say of an article, beside its annotations. */
export function headOf({ article, title, outlet }: ArticleRecord) {
  return {
    title: withoutRecords(onOneLine(title)) || new URL(article).host,
    outlet: withoutRecords(onOneLine(outlet ?? '')),
    address: article,
    link: destination(article),
  };
}

/** What a template may say of an annotation, of what is read off it again. */
export function viewOf(shown: Shown, id: string, verification: string) {
  const { quote, note, tags, speaker, evidence } = shown;
  const paragraphs = paragraphsOf(quote);
  return {
    id,
    quote: withoutRecords(paragraphs.join('\n')),
    // A blank line between two paragraphs of a quotation is one of it.
    lines: paragraphs.flatMap((one, index) => (index === 0 ? [one] : ['', one])),
    note: withoutRecords(cleaned(note).replace(/\r\n?/g, '\n')),
    tags: tags.map((tag) => withoutRecords(onOneLine(tag))),
    hashtags: tags.map((tag) => `#${obsidianTag(tag)}`).join(' '),
    speaker: withoutRecords(onOneLine(speaker)),
    verification,
    evidence: evidence === '' ? '' : destination(evidence),
  };
}

/** A text by a template. */
export const fill = (template: string, view: object): string =>
  Mustache.render(template, view, undefined, { escape: escaped });

const escaped = (value: unknown): string => String(value).split('\n').map(escapedLine).join('\n');

/** The lines at the head of an article. */
export const headLines = (record: ArticleRecord): readonly string[] =>
  fill(HEAD, headOf(record)).split('\n');

/** What would be read off an annotation that shows this. */
export function readBack(shown: Shown, isVerified: boolean): Shown {
  const view = viewOf(shown, '_', isVerified ? '_' : '');
  return shownIn(fill(ANNOTATION, view).split('\n'), isVerified).shown;
}

/** What the lines of an annotation show; `isVerified` where they are expected to say of its truth. */
export function shownIn(
  lines: readonly string[],
  isVerified: boolean,
): { readonly shown: Shown; readonly isVerified: boolean } {
  let rest = trimmed(lines);
  const end = rest.findIndex((line) => !line.startsWith('>'));
  const quoted = rest.slice(0, end < 0 ? rest.length : end);
  rest = trimmed(rest.slice(quoted.length));
  if (quoted.length > 0 && /^\^[\w-]+\s*$/.test(rest[0] ?? '')) rest = trimmed(rest.slice(1));
  const [, said] = /^— (.+)$/.exec(rest[0] ?? '') ?? [];
  if (said !== undefined) rest = trimmed(rest.slice(1));
  const tagged = rest.findLastIndex((line) => HASHTAGS.test(line));
  const tags = tagged < 0 ? [] : rest[tagged]!.split(/\s+/);
  rest = without(rest, tagged);
  const verified = isVerified ? rest.findLastIndex((line) => VERIFICATION.test(line)) : -1;
  const [, link = ''] = VERIFICATION.exec(rest[verified] ?? '') ?? [];
  rest = without(rest, verified);
  const shown = {
    quote: paragraphsOf(quoted.map((line) => unescaped(line.slice(1))).join('\n')).join('\n'),
    note: rest.join('\n'),
    tags: tags.filter((tag) => tag !== '').map((tag) => tag.slice(1)),
    speaker: unescaped(said ?? '').trim(),
    evidence: link.replaceAll('&amp;', '&'),
  };
  return { shown, isVerified: verified >= 0 };
}

const HASHTAGS = /^#[\p{L}\p{M}\p{N}_/-]+(?:\s+#[\p{L}\p{M}\p{N}_/-]+)*\s*$/u;
const VERIFICATION = /^\*[^*]+\*(?: · <([^<>]*)>)?\s*$/;

/** Without its backslashes before marks (CommonMark 0.31, 2.4). */
const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Lines without one of them, and a blank one in its stead between two. */
function without(lines: readonly string[], at: number): readonly string[] {
  if (at < 0) return lines;
  const [before, after] = [trimmed(lines.slice(0, at)), trimmed(lines.slice(at + 1))];
  return before.length > 0 && after.length > 0 ? [...before, '', ...after] : [...before, ...after];
}

/** Lines without blank ones at both ends. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** A tag as Obsidian knows it: letters, digits, `_`, `-` and `/`, and not digits alone. */
export function obsidianTag(tag: string): string {
  const plain = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, '');
  return /^[\d-]*$/.test(plain) ? `_${plain}` : plain;
}
