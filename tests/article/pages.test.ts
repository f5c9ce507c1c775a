import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from './in-page.ts';
import { openPageReader, type PageReader } from './page-reader.ts';

/** Small pages, one difficulty each: source.html, and what is expected of it beside it. */
const PAGES = join(import.meta.dirname, '../pages');
const folders = readdirSync(PAGES).filter((name) => existsSync(join(PAGES, name, 'source.html')));
const withFile = (file: string) => folders.filter((name) => existsSync(join(PAGES, name, file)));

/** A browser starts in a few seconds, on a busy machine in many. */
const START_MS = 60_000;

let reader: PageReader;
beforeAll(async () => {
  reader = await openPageReader(join(import.meta.dirname, 'in-page.ts'));
}, START_MS);
afterAll(() => reader.close());

const contentOf = (name: string, file: string) => readFileSync(join(PAGES, name, file));
const answerOn = (name: string, address: string) =>
  reader.evaluate<Answer>(contentOf(name, 'source.html'), address, 'read()');

describe('readPageText, in Chromium', () => {
  it.each(withFile('text.txt'))('reads %s as a reader does', async (name) => {
    const { text } = await answerOn(name, 'https://page.invalid/notes/page');
    expect(text).toBe(contentOf(name, 'text.txt').toString('utf8').replace(/\n$/, ''));
  });

  it.each(folders)('finds every word of %s again from its range', async (name) => {
    const { astray } = await answerOn(name, 'https://page.invalid/notes/page');
    expect(astray).toEqual([]);
  });

  it('goes down 10,000 levels', async () => {
    const html = contentOf('text--hidden', 'source.html');
    const text = await reader.evaluate(html, 'https://page.invalid/', 'readDeep(10000)');
    expect(text).toBe('At the bottom');
  });
});

/** The parts of an answer that a page's article.json may name. */
interface Expected extends Partial<Answer> {
  readonly address: string;
}

describe('findArticle, in Chromium', () => {
  it.each(withFile('article.json'))('judges %s', async (name) => {
    const file = contentOf(name, 'article.json').toString('utf8');
    const { address, ...expected } = JSON.parse(file) as Expected;
    const answer = await answerOn(name, address);
    expect(answer).toMatchObject(expected);
    // No article is missed for being read by nobody.
    if (answer.isArticle) expect(answer.isRead).toBe(true);
  });
});
