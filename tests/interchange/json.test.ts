/** Our own format: complete, and as its schema says. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JSON_FORMAT } from '../../src/interchange/json.ts';
import { articles, NOW, written } from './kept.ts';

const SCHEMA = new URL('../../docs/schema/annotations.schema.json', import.meta.url);
const ajv = new Ajv2020({ strictTypes: false });
addFormats.default(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

describe('JSON', () => {
  it('holds every article and annotation as it is, and is what its schema says', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const file = JSON.parse(await written(JSON_FORMAT.write, given));
        const wanted = given.map(({ article, annotations }) => ({ ...article, annotations }));
        expect(file).toEqual({
          ...{ hearsay: 'annotations', version: 1, written: NOW },
          articles: JSON.parse(JSON.stringify(wanted)),
        });
        expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
      }),
    );
  });

  it('survives its bytes, halves of surrogate pairs too', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const file = await written(JSON_FORMAT.write, given);
        expect(new TextDecoder().decode(new TextEncoder().encode(file))).toBe(file);
      }),
    );
  });

  it('has a schema that refuses what Hearsay does not keep', async () => {
    const [one] = fc.sample(
      articles.filter(([first]) => first !== undefined),
      1,
    );
    const file = JSON.parse(await written(JSON_FORMAT.write, one!));
    const [{ annotations }] = file.articles;
    annotations[0].annotation.target.styleClass = 'red';
    expect(isValid(file)).toBe(false);
  });
});
