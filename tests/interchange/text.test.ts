/** Plain text: everything that people read, and nothing that is not seen. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, quoteOf } from '../../src/annotations/annotation.ts';
import { speakerOf, tagsOf } from '../../src/annotations/body.ts';
import { makeHighlight, withChange } from '../../src/annotations/make.ts';
import { cleaned } from '../../src/citation/clean.ts';
import { TEXT_FORMAT } from '../../src/interchange/text.ts';
import { articles, NOW, written } from './kept.ts';

describe('plain text', () => {
  it('holds every quotation, note, tag and speaker as it is, and nothing that is not seen', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const file = await written(TEXT_FORMAT.write, given);
        expect(file).toBe(cleaned(file));
        for (const { article, annotations } of given) {
          expect(file).toContain(article.source);
          for (const { annotation } of annotations) {
            const { body } = annotation;
            const texts = [quoteOf(annotation), noteOf(annotation), speakerOf(body)?.name ?? ''];
            for (const text of [...texts, ...tagsOf(body)]) expect(file).toContain(cleaned(text));
          }
        }
      }),
    );
  });

  it('reads as it should', async () => {
    const source = 'https://paper.example/a';
    const selector = { type: 'TextQuoteSelector' as const, exact: '=1+1 rises.' };
    const made = makeHighlight({
      ...{ id: 'urn:uuid:01980000-0000-7000-8000-000000000000', source, colour: 'green', now: NOW },
      selectors: [{ ...selector, prefix: '', suffix: '' }],
    });
    const change = {
      ...{ note: 'Why?\nAsk **her**.', tags: { added: ['two words', 'b'], removed: [] } },
      speaker: { name: 'Ada Byrne', isUnnamed: false },
      ...{ verification: 'confirmed' as const, evidence: 'https://proof.example/' },
    };
    const annotation = withChange(made, change, NOW);
    const page = { source, title: 'Bread\n rises', outlet: 'The Paper' };
    const bare = { article: { source, title: '', outlet: null }, annotations: [], editions: [] };
    const whole = { article: page, annotations: [{ annotation, rev: 1 }], editions: [] };
    expect(await written(TEXT_FORMAT.write, [whole, bare])).toBe(`Bread rises
The Paper
https://paper.example/a

=1+1 rises.
— Ada Byrne
Note: Why?
Ask **her**.
Tags: two words, b
Confirmed
Evidence: https://proof.example/


https://paper.example/a
`);
  });
});
