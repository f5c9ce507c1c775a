/** Markdown (CommonMark 0.31) by the reader's own template: one file, or one an article for Obsidian. */
import Mustache from 'mustache';
import { stringify } from 'yaml';
import { cleaned, onOneLine, paragraphsOf } from '../citation/clean.ts';
import { destination, escapedLine } from '../citation/markdown.ts';
import { fieldsOf } from './fields.ts';
import { fileNamer } from './file-name.ts';
import type { AnnotatedArticle, Format, KeptAnnotation, WriteOptions } from './format.ts';

/**
 * The template of one article (Mustache). `{{name}}` is escaped, so that Markdown shows it as it is, and
 * `{{{name}}}` is not: the note, which is Markdown, the link and what stands at the head of a file.
 */
export const DEFAULT_TEMPLATE = `{{{frontmatter}}}# {{title}}

{{#outlet}}
{{outlet}} ·
{{/outlet}}
<{{{link}}}>
{{#annotations}}

{{#lines}}
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
{{/annotations}}
`;

const MEDIA_TYPE = 'text/markdown';
const EXTENSION = 'md';

export const MARKDOWN_FORMAT: Format = {
  id: 'markdown',
  name: 'format_markdown',
  extension: EXTENSION,
  mediaType: MEDIA_TYPE,
  hasTemplate: true,
  async *write(articles, options) {
    let isFirst = true;
    for await (const annotated of articles) {
      yield `${isFirst ? '' : '\n'}${render(annotated, '', options)}`;
      isFirst = false;
    }
  },
};

export const MARKDOWN_FILES_FORMAT: Format = {
  id: 'markdown-files',
  name: 'format_markdown_files',
  extension: EXTENSION,
  mediaType: MEDIA_TYPE,
  hasTemplate: true,
  async *writeFiles(articles, options) {
    const nameOf = fileNamer(EXTENSION);
    for await (const annotated of articles) {
      const { title, source } = annotated.article;
      const text = render(annotated, frontmatterOf(annotated, options), options);
      yield { name: nameOf(title === '' ? new URL(source).host : title), text };
    }
  },
};

/** What is wrong with a template, in Mustache's words; null for a good one. */
export function faultOf(template: string): string | null {
  try {
    Mustache.parse(template);
    return null;
  } catch (error) {
    return String((error as Error).message);
  }
}

function render(annotated: AnnotatedArticle, frontmatter: string, options: WriteOptions): string {
  const { title, outlet, source } = annotated.article;
  const view = {
    frontmatter,
    title: onOneLine(title) || new URL(source).host,
    outlet: onOneLine(outlet ?? ''),
    address: source,
    link: destination(source),
    exported: options.now.slice(0, 10),
    annotations: annotated.annotations.map((kept) => viewOf(kept, options)),
  };
  return Mustache.render(options.template ?? DEFAULT_TEMPLATE, view, undefined, {
    escape: escaped,
  });
}

/** What a template may say of an annotation. */
function viewOf(kept: KeptAnnotation, { say }: WriteOptions) {
  const { uuid, quote, note, tags, speaker, verification, evidence, ...fields } = fieldsOf(kept);
  const paragraphs = paragraphsOf(quote);
  return {
    id: uuid,
    quote: paragraphs.join('\n'),
    // A blank line between two paragraphs of a quotation is one of it.
    lines: paragraphs.flatMap((one, index) => (index === 0 ? [one] : ['', one])),
    note: cleaned(note),
    tags: tags.map((tag) => onOneLine(tag)),
    hashtags: tags.map((tag) => `#${obsidianTag(tag)}`).join(' '),
    speaker: onOneLine(speaker),
    verification: verification ? say(`verification_${verification}`) : '',
    evidence: evidence === '' ? '' : destination(evidence),
    colour: fields.colour,
    created: fields.created.slice(0, 10),
    modified: fields.modified.slice(0, 10),
  };
}

const escaped = (value: unknown): string => String(value).split('\n').map(escapedLine).join('\n');

/** The properties of a note in Obsidian: YAML 1.2, texts in double quotes so that none is taken for more. */
function frontmatterOf({ article, annotations }: AnnotatedArticle, { now }: WriteOptions): string {
  const tags = annotations.flatMap((kept) => fieldsOf(kept).tags).map(obsidianTag);
  const properties = {
    title: onOneLine(article.title),
    source: article.source,
    ...(article.outlet === null ? {} : { outlet: onOneLine(article.outlet) }),
    created: now.slice(0, 10),
    tags: [...new Set(tags)],
  };
  const yaml = stringify(properties, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n\n`;
}

/** A tag as Obsidian knows it: letters, digits, `_`, `-` and `/`, and not digits alone. */
function obsidianTag(tag: string): string {
  const plain = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, '');
  return /^[\d-]*$/.test(plain) ? `_${plain}` : plain;
}
