/** Markdown: properties that are YAML, quotations that stay quotations, templates of the reader's own. */
import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { onOneLine } from '../../src/citation/clean.ts';
import { fileNamer } from '../../src/interchange/file-name.ts';
import type { AnnotatedArticle, WrittenFile } from '../../src/interchange/format.ts';
import { faultOf, MARKDOWN_FILES_FORMAT, MARKDOWN_FORMAT } from '../../src/interchange/markdown.ts';
import { article, articles, OPTIONS, text, written } from './kept.ts';

async function filesOf(given: readonly AnnotatedArticle[], template: string | null = null) {
  const { writeFiles } = MARKDOWN_FILES_FORMAT;
  async function* each() {
    yield* given;
  }
  const files: WrittenFile[] = [];
  for await (const file of writeFiles!(each(), { ...OPTIONS, template })) files.push(file);
  return files;
}

describe('Markdown, a file an article', () => {
  it('has properties that parse as YAML and say what the article is, whatever its title', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const files = await filesOf(given);
        expect(files).toHaveLength(given.length);
        for (const [index, { text: file }] of files.entries()) {
          const [, yaml = ''] = /^---\n([\s\S]*?\n)---\n\n/.exec(file) ?? [];
          const { title, outlet, source } = given[index]!.article;
          const properties = parse(yaml, { strict: true });
          expect(properties).toMatchObject({
            title: onOneLine(title),
            source,
            created: '2026-11-29',
          });
          if (outlet !== null) expect(properties.outlet).toBe(onOneLine(outlet));
          const wrong = properties.tags.filter((tag: string) => /[\s#,"']|^\d+$|^$/.test(tag));
          expect(wrong).toEqual([]);
        }
      }),
    );
  });

  it('names each file so that every system takes it, and no two alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constantFrom('a', 'A', 'a (2)', 'CON', '..'))),
        (all) => {
          const nameOf = fileNamer('md');
          const names = all.map(nameOf);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(all.length);
          for (const name of names) {
            expect(name).toMatch(/^[^\\/:*?"<>|#^[\]%\p{Cc}. ][^\\/:*?"<>|#^[\]%\p{Cc}]*\.md$/u);
            expect(name).not.toMatch(/^(con|nul)\./i);
            expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
          }
        },
      ),
    );
  });
});

describe('Markdown, one file', () => {
  it('keeps a page from writing Markdown: titles and quotes come out as the text they are', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (one) => {
        const annotations = one.annotations.map(({ annotation, rev }) => {
          return { rev, annotation: { ...annotation, body: [] } };
        });
        const file = await written(MARKDOWN_FORMAT.write, [{ ...one, annotations }]);
        const nodes = fromMarkdown(file).children;
        const comments = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
        expect(comments).toHaveLength(annotations.length + 1);
        for (const comment of comments) expect(comment).toMatch(/^<!-- hearsay \{[^<>\n]*\} -->$/);
        const kinds = nodes.map(({ type }) => type).filter((type) => type !== 'html');
        const quotes = annotations.filter(
          ({ annotation }) => annotation.target.selector.length > 0,
        ).length;
        expect(kinds.filter((kind) => kind !== 'paragraph')[0]).toBe('heading');
        expect(
          kinds.filter((kind) => !['paragraph', 'heading', 'blockquote'].includes(kind)),
        ).toEqual([]);
        expect(kinds.filter((kind) => kind === 'blockquote').length).toBeLessThanOrEqual(quotes);
      }),
    );
  });

  it('reads as it should', async () => {
    const [one] = fc.sample(article, 1);
    const [first] = one!.annotations;
    const type = 'TextualBody' as const;
    const annotation = {
      ...first!.annotation,
      created: '2026-11-28T01:02:03.000Z',
      modified: '2026-11-29T01:02:03.000Z',
      id: 'urn:uuid:01980000-0000-7000-8000-000000000000',
      body: [
        { type, purpose: 'commenting', format: 'text/markdown', value: '**Check** this.' },
        { type, purpose: 'tagging', value: 'city council' },
        { type, purpose: 'identifying', value: 'Ada Byrne' },
      ] as const,
      target: {
        ...first!.annotation.target,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'First *line*.\nSecond.',
            prefix: 'so <--',
            suffix: '',
          },
        ] as const,
        styleClass: 'blue' as const,
      },
    };
    const facts = {
      source: 'https://paper.example/a',
      title: 'Bread [rises]',
      outlet: 'The Paper',
    };
    const given = { article: facts, annotations: [{ annotation, rev: 1 }], editions: [] };
    expect(
      await written(MARKDOWN_FORMAT.write, [given]),
    ).toBe(`<!-- hearsay {"article":"https://paper.example/a","title":"Bread [rises]","outlet":"The Paper"} -->
# Bread \\[rises\\]

The Paper ·
<https://paper.example/a>

<!-- hearsay {"id":"01980000-0000-7000-8000-000000000000","created":"2026-11-28T01:02:03.000Z","modified":"2026-11-29T01:02:03.000Z","colour":"blue","prefix":"so \\u003c\\u002d-","suffix":"","words":"h3ipar","said":"1k08rcu","tags":["city council"]} -->
> First \\*line\\*.
>
> Second.

^01980000-0000-7000-8000-000000000000

— Ada Byrne

**Check** this.

#city-council
`);
    const [file] = await filesOf(
      [given],
      '{{title}}: {{{record}}}{{#annotations}}{{{tags}}}{{/annotations}}',
    );
    expect(file).toEqual({ name: 'Bread rises.md', text: 'Bread \\[rises\\]: city council' });
  });

  it('tells what is wrong with a template', () => {
    expect(faultOf('{{title}}')).toBeNull();
    expect(faultOf('{{#annotations}}')).toContain('annotations');
    expect(faultOf('{{title')).not.toBeNull();
  });
});
