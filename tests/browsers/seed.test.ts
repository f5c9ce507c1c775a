import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browser.ts';
import { PAINTED, painted, start } from './hearsay.ts';
import { openSession } from './session.ts';

/** A real article that lies beside the checkout on the project's machines and nowhere else. */
const SEED = join(import.meta.dirname, '..', '..', '..', 'shared', 'seed-article.txt');

/** The four whom the article quotes directly. */
const SPEAKERS = ['Moallem', 'Pipes', 'Rifkind', 'Hezbollah'];

/** Shorter passages in quotation marks are scare quotes and names of things, said by nobody. */
const FEWEST_WORDS = 5;

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const paragraph = (text: string) => `<p>${escapeText(text)}</p>`;

/**
 * Sets the plain text as a page of the kind it was copied from. Its blocks stand in a known order:
 * a link to skip to the content, the headline, the lead with the picture's caption, the body, and
 * two lines of newsletter and one about the outlet.
 */
function setAsPage(text: string): { html: string; tail: string[]; quotations: string[] } {
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  const [skip = '', title = '', lead = '', ...rest] = blocks.filter((block) => block !== '');
  const [dek = '', caption = ''] = lead.split('\n');
  const body = rest.slice(0, -3);
  const tail = rest.slice(-3);
  const quotations = body
    .flatMap((block) => Array.from(block.matchAll(/“([^”]+)”/g), (match) => match[1] ?? ''))
    .filter((words) => words.split(/\s+/).length >= FEWEST_WORDS);
  return {
    quotations,
    tail: [skip, ...tail],
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeText(title)}</title>
      <body><a href="#content">${escapeText(skip)}</a>
      <nav><a href="#">News</a> <a href="#">Opinion</a> <a href="#">Video</a></nav>
      <main id="content"><article><h1>${escapeText(title)}</h1><p class="lead">${escapeText(dek)}</p>
      <figure><figcaption>${escapeText(caption)}</figcaption></figure>
      <div class="body">${body.map(paragraph).join('\n')}</div>
      <div class="newsletter">${tail.slice(0, 2).map(paragraph).join('\n')}</div>
      <div class="about">${tail.slice(2).map(paragraph).join('\n')}</div>
      </article></main></body></html>`,
  };
}

describe.runIf(existsSync(SEED)).each(BROWSERS)('the seed article in %s', (name) => {
  const session = openSession(name);

  it('has its direct quotations marked, each with its speaker, and its surroundings left out', async () => {
    const { html, tail, quotations } = setAsPage(readFileSync(SEED, 'utf8'));
    session.site.put('/seed', html);
    const tab = await session.open('/seed');
    const { isArticle, bodyText, statements } = await start(session.browser, tab);
    const marks = (await painted(tab))[PAINTED.quotation] ?? [];
    expect(isArticle).toBe(true);
    expect(quotations.length).toBeGreaterThanOrEqual(SPEAKERS.length);
    for (const words of quotations) {
      // A mark may leave out the punctuation that only ends the sentence.
      const core = words.replace(/[.,]$/, '');
      expect(marks, core).toContainEqual(expect.stringContaining(core));
    }
    for (const speaker of SPEAKERS) {
      const theirs = statements.filter(({ type }) => type !== 'indirect');
      const names = theirs.map((statement) => statement.speaker ?? statement.source ?? '');
      expect(names, speaker).toContainEqual(expect.stringContaining(speaker));
    }
    for (const words of tail) expect(bodyText, words).not.toContain(words);
    await tab.close();
  });
});
