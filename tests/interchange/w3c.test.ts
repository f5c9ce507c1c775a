/** W3C Web Annotations: JSON-LD that expands without loss, and what the model asks for. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { EXPORT_CONTEXT, rangeFrom, W3C_FORMAT } from '../../src/interchange/w3c.ts';
import { articles, written } from './kept.ts';

const CONTEXT = new URL('../../../shared/data/formats/w3c/anno.context.jsonld', import.meta.url);
const ANNO = JSON.parse(readFileSync(CONTEXT, 'utf8'));
/** Knows W3C's context, and goes nowhere. */
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${url}`);
  return { documentUrl: url, document: ANNO, contextUrl: undefined };
};

/** JSON-LD says of null what it says of nothing, and of one value what it says of a set of one. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(plain);
    return all.length === 1 ? all[0] : all;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([key, one]) => [key, plain(one)]),
  );
}

describe('W3C Web Annotations', () => {
  it('expand by a JSON-LD processor and compact back without loss', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const file = JSON.parse(await written(W3C_FORMAT.write, given));
        const expanded = await jsonld.expand(file, { documentLoader });
        const context = EXPORT_CONTEXT as unknown as jsonld.ContextDefinition;
        const back = await jsonld.compact(expanded, context, { documentLoader });
        expect(plain(back)).toEqual(plain(file));
      }),
      { numRuns: 25 },
    );
    // The processor takes some hundredths of a second a file, many times that on a busy machine.
  }, 60_000);

  it('have what the model requires of collection, page and annotation', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const file = JSON.parse(await written(W3C_FORMAT.write, given));
        expect(file).toMatchObject({ type: 'AnnotationCollection', first: { partOf: file.id } });
        expect(file.total).toBe(file.first.items.length);
        for (const { id, type, target } of file.first.items) {
          expect([type, id.slice(0, 9)]).toEqual(['Annotation', 'urn:uuid:']);
          expect(target.source).toMatch(/^https?:/);
        }
      }),
    );
  });

  it('tell ranges as W3C does, and are read back', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const file = JSON.parse(await written(W3C_FORMAT.write, given));
        const selectors = file.first.items.flatMap(
          ({ target }: { target: { selector?: { type: string }[] } }) => target.selector ?? [],
        );
        const wanted = given.flatMap(({ annotations }) =>
          annotations.flatMap(({ annotation }) => annotation.target.selector),
        );
        expect(selectors.map(rangeFrom).filter((one: unknown) => one !== null)).toEqual(
          wanted.filter(({ type }) => type === 'RangeSelector'),
        );
      }),
    );
    expect(rangeFrom({ type: 'RangeSelector', startSelector: null })).toBeNull();
  });
});
