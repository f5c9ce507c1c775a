/** docs/promises.md, and the list that it is written from, against the tests that they name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { promisesPage } from '../scripts/attack/page.ts';
import { PROMISES } from '../scripts/attack/promises.ts';

const TESTS = import.meta.dirname;
const PAGE = readFileSync(join(TESTS, '../docs/promises.md'), 'utf8');

const idsOf = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

describe('the promises', () => {
  it('are all there', () => {
    const ids = PROMISES.map(({ id }) => id);
    expect(ids).toEqual([...idsOf('S', 12), ...idsOf('F', 4), ...idsOf('P', 6), ...idsOf('T', 12)]);
  });

  it.each(PROMISES)(
    '$id is held by tests that exist, or says what holds it',
    ({ held, beside }) => {
      expect(held.length > 0 || beside !== undefined).toBe(true);
      for (const { file, names } of held) {
        const code = readFileSync(join(TESTS, file), 'utf8');
        // A quote, so that it is a test's whole beginning.
        const missing = names.filter((name) => !code.includes(`'${name}`));
        expect(missing, file).toEqual([]);
      }
    },
  );

  it('stand in the page as in the list, with whatever figures', () => {
    const withoutFigures = (page: string) =>
      page
        .replaceAll(/(?:\d+ tried, \d+ got through|not run) \|$/gm, '|')
        .replace(/^The last .*$/m, '');
    expect(withoutFigures(PAGE)).toBe(withoutFigures(promisesPage(new Map(), 'The last figures')));
  });
});
