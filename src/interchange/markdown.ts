/** Markdown (CommonMark 0.31) by the reader's own template: one file, or one an article for Obsidian. */
import Mustache from 'mustache';
import { stringify } from 'yaml';
import { onOneLine } from '../citation/clean.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { fileNamer } from './file-name.ts';
import type {
  AnnotatedArticle,
  ArticleFacts,
  Format,
  KeptAnnotation,
  WriteOptions,
} from './format.ts';
import {
  DEFAULT_TEMPLATE,
  fill,
  headOf,
  obsidianTag,
  readBack,
  viewOf,
} from './markdown-layout.ts';
import {
  type AnnotationRecord,
  recordLine,
  type Shown,
  saidSum,
  type WholeRecord,
  wordsSum,
} from './markdown-record.ts';

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
      yield `${isFirst ? '' : '\n'}${render(annotated, null, options)}`;
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
      const tags = annotated.annotations.flatMap((kept) => fieldsOf(kept).tags).map(obsidianTag);
      const text = render(annotated, [...new Set(tags)], options);
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

/** With properties at its head where there are `tags` for them. */
function render(
  annotated: AnnotatedArticle,
  tags: readonly string[] | null,
  options: WriteOptions,
): string {
  const { title, outlet, source } = annotated.article;
  const template = options.template ?? DEFAULT_TEMPLATE;
  const record = { article: source, title, outlet, ...(tags && { tags }) };
  // What is laid out otherwise could not be read back: it would be taken for changes. There each annotation
  // has a record of all that it is, where the template has a place for it.
  const isOwn = template !== DEFAULT_TEMPLATE;
  return fill(template, {
    frontmatter: tags ? frontmatterOf(annotated.article, tags, options) : '',
    record: isOwn ? '' : `${recordLine(record)}\n`,
    ...headOf(record),
    exported: options.now.slice(0, 10),
    annotations: annotated.annotations.map((kept) => {
      const { fields, ...view } = annotationView(kept, options);
      const own = isOwn ? wholeRecordOf(fields, annotated.article) : recordOf(fields);
      return { ...view, record: recordLine(own) };
    }),
  });
}

function annotationView(kept: KeptAnnotation, { say }: WriteOptions) {
  const fields = fieldsOf(kept);
  const { uuid, verification, colour, created, modified } = fields;
  return {
    ...viewOf(fields, uuid, verification ? say(`verification_${verification}`) : ''),
    ...{ colour, created: created.slice(0, 10), modified: modified.slice(0, 10), fields },
  };
}

function recordOf(fields: Fields): AnnotationRecord {
  const { uuid, created, modified, colour, quote, prefix, suffix, verification } = fields;
  const back = readBack(fields, verification !== null);
  const names = Object.keys(back) as (keyof Shown)[];
  const lost = names.filter((name) => JSON.stringify(back[name]) !== JSON.stringify(fields[name]));
  return {
    ...{ id: uuid, created, modified, colour },
    ...(quote === '' ? {} : { prefix, suffix, words: wordsSum(back) }),
    said: saidSum(back),
    ...(fields.isUnnamed ? { isUnnamed: true as const } : {}),
    ...(verification === null ? {} : { verification }),
    ...Object.fromEntries(lost.map((name) => [name, fields[name]])),
  };
}

function wholeRecordOf(fields: Fields, { source, title, outlet }: ArticleFacts): WholeRecord {
  const { uuid, created, modified, colour, quote, prefix, suffix, verification } = fields;
  const { note, tags, speaker, evidence } = fields;
  return {
    ...{ of: { article: source, title, outlet }, id: uuid, created, modified, colour },
    ...{ quote, prefix, suffix, note, tags, speaker, evidence },
    ...(fields.isUnnamed ? { isUnnamed: true as const } : {}),
    ...(verification === null ? {} : { verification }),
  };
}

/** The properties of a note in Obsidian: YAML 1.2, texts in double quotes so that none is taken for more. */
function frontmatterOf(
  article: ArticleFacts,
  tags: readonly string[],
  { now }: WriteOptions,
): string {
  const properties = {
    title: onOneLine(article.title),
    source: article.source,
    ...(article.outlet === null ? {} : { outlet: onOneLine(article.outlet) }),
    created: now.slice(0, 10),
    tags,
  };
  const yaml = stringify(properties, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${yaml}---\n\n`;
}
