import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browser.ts';
import { barButton, clickBar, PAINTED, painted, select, start, untilPainted } from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

/** Words of the sample article that a person says in quotation marks. */
const QUOTED = [
  'We discuss waves with anybody who owns a boat',
  'What we do not accept is a lecture from people who closed their pier.',
  'A warning that comes an hour late is a piece of news',
  'They knew, and there was nobody they were allowed to tell.',
  'and then explain to me who has been punished.',
  'I sleep remarkably well on rough nights',
];

/** Remembers every node of the page, with what is written on it, in the page itself. */
function remember(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const nodes: [Node, string][] = [];
  for (let node: Node | null = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const attributes =
      node instanceof Element
        ? Array.from(node.attributes, ({ name, value }) => `${name}=${value}`).join(' ')
        : '';
    nodes.push([node, `${node.nodeName} ${node.nodeValue} ${attributes}`]);
  }
  Object.assign(window, { remembered: nodes });
  return nodes.length;
}

/** What is not as it was remembered: nodes added, removed, moved or written on, one line each. */
function changes(): string[] {
  const { remembered } = window as unknown as { remembered: [Node, string][] };
  const known = new Map(remembered);
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const found: string[] = [];
  const kept: Node[] = [];
  for (let node: Node | null = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const attributes =
      node instanceof Element
        ? Array.from(node.attributes, ({ name, value }) => `${name}=${value}`).join(' ')
        : '';
    const now = `${node.nodeName} ${node.nodeValue} ${attributes}`;
    const before = known.get(node);
    if (before === undefined) found.push(`added ${now.trim()} to ${node.parentNode?.nodeName}`);
    else if (before !== now) found.push(`changed ${before} to ${now}`);
    if (before !== undefined) kept.push(node);
  }
  for (const [index, [node, text]] of remembered.entries()) {
    if (!kept.includes(node)) found.push(`removed ${text}`);
    else if (kept.length === remembered.length && kept[index] !== node) found.push(`moved ${text}`);
  }
  return found;
}

describe.each(BROWSERS)('reading in %s', (name) => {
  const session = openSession(name);

  it('does nothing in a page before the reader asks', async () => {
    const tab = await session.open(SAMPLE);
    expect(await painted(tab)).toEqual({});
    await tab.close();
  });

  it('marks quotations and claims after a click on the toolbar', async () => {
    const tab = await session.open(SAMPLE);
    const report = await start(session.browser, tab);
    const marks = await painted(tab);
    for (const words of QUOTED) {
      expect(marks[PAINTED.quotation], words).toContainEqual(expect.stringContaining(words));
    }
    expect(marks[PAINTED.claim]?.length).toBeGreaterThan(0);
    expect(report.isArticle).toBe(true);
    expect(report.title).toContain('Rival ports trade storm warnings in secret');
    expect(report.byline).toEqual(['Ines Valloran']);
    expect(report.date).toContain('2024-03-14');
    await tab.close();
  });

  it('tells who said what', async () => {
    const tab = await session.open(SAMPLE);
    const { statements } = await start(session.browser, tab);
    const sourcesOf = (words: string) =>
      statements.filter(({ content }) => content.includes(words)).map(({ source }) => source);
    const named = (name: string) => [expect.stringContaining(name)];
    expect(sourcesOf('We discuss waves')).toEqual(named('Anselm Brode'));
    expect(sourcesOf('A warning that comes')).toEqual(named('the historian'));
    expect(sourcesOf('I sleep remarkably well')).toEqual(['he']);
    await tab.close();
  });

  it('leaves navigation, newsletter and notices out of the article', async () => {
    const tab = await session.open(SAMPLE);
    const { bodyText } = await start(session.browser, tab);
    expect(bodyText).toContain('A boycott and its bill');
    expect(bodyText).toContain('nobody bothered to learn which shore');
    for (const words of [
      'Skip to main content',
      'Puzzles',
      'Subscribe to our Friday letter',
      'reader-owned newspaper',
      'Why the old ferry terminal',
      'Corrections',
    ]) {
      expect(bodyText, words).not.toContain(words);
    }
    await tab.close();
  });

  it('leaves the page’s own nodes as they were, and adds one plain element while it is used', async () => {
    const tab = await session.open(SAMPLE);
    expect(await tab.evaluate(remember)).toBeGreaterThan(100);
    await start(session.browser, tab);
    expect(await tab.evaluate(changes)).toEqual([]);
    await select(tab, 'cut every tie four years ago');
    await until('the bar', () => barButton(tab, 'Highlight'));
    expect(await tab.evaluate(changes)).toEqual(['added DIV null to HTML']);
    await clickBar(tab, 'Highlight');
    await untilPainted(tab, PAINTED.yellow, 'cut every tie four years ago');
    await until('the bar to go', async () => (await barButton(tab, 'Highlight')) === null);
    expect(await tab.evaluate(changes)).toEqual([]);
    await tab.close();
  });

  it('sends no request', () => {
    const { requests, url } = session.site;
    const own = [`GET ${url}${SAMPLE}`, `GET ${url}/favicon.ico`];
    expect(requests().filter((request) => !own.includes(request))).toEqual([]);
    expect(requests()).toContain(own[0]);
  });

  it('raises no complaint of the browser', async () => {
    expect(await session.browser.complaints()).toEqual([]);
  });
});
