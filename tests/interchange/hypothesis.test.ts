/** What Hypothesis would be given. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../src/annotations/annotation.ts';
import { tagsOf } from '../../src/annotations/body.ts';
import { HYPOTHESIS_FORMAT } from '../../src/interchange/hypothesis.ts';
import { articles, NOW, written } from './kept.ts';

describe('a file for Hypothesis', () => {
  it('holds words, note, tags and times of every annotation, with selectors that it knows', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const file = JSON.parse(await written(HYPOTHESIS_FORMAT.write, given));
        expect(file.export_date).toBe(NOW);
        const wanted = given.flatMap(({ article: { title }, annotations }) =>
          annotations.map(({ annotation }) => {
            const { id, body, created, modified, target } = annotation;
            const { source, selector } = target;
            const known = selector.filter(({ type }) => !type.startsWith('hearsay:'));
            return {
              id: id.replace('urn:uuid:', ''),
              ...{ created, updated: modified, uri: source, document: { title: [title] } },
              text: noteOf(annotation),
              tags: tagsOf(body),
              target: [known.length > 0 ? { source, selector: known } : { source }],
            };
          }),
        );
        expect(file.annotations).toMatchObject(JSON.parse(JSON.stringify(wanted)));
        expect(file.annotations).toHaveLength(wanted.length);
      }),
    );
  });
});
