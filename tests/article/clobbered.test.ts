/** Pages that put names of their own in place of the browser's: a form's fields, and its prototypes. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from './in-page.ts';
import { openPageReader, type PageReader } from './page-reader.ts';

const ADDRESS = 'https://paper.example/news/2024/03/14/boats-stay-in';
const START_MS = 60_000;

const PARAGRAPHS = Array.from(
  { length: 10 },
  (_, index) =>
    `<p>Pilot ${index} waited for the fog to lift, and nobody came to relieve him before the morning.</p>`,
).join('');
const page = (inside: string) => `<!doctype html><html lang="en"><head><title>Boats stay in</title>
<meta property="og:type" content="article"></head><body><nav><a href="/a">Home</a></nav>
<article><h1>Boats stay in</h1>${inside}${PARAGRAPHS}</article></body></html>`;

/** Properties that a walk of a page might ask an element for. */
const NAMES = [
  ...['childNodes', 'children', 'firstChild', 'lastChild', 'nextSibling', 'parentNode'],
  ...['parentElement', 'textContent', 'innerText', 'nodeType', 'nodeName', 'tagName', 'localName'],
  ...['attributes', 'getAttribute', 'hasAttribute', 'closest', 'matches', 'contains', 'id'],
  ...['querySelector', 'querySelectorAll', 'ownerDocument', 'shadowRoot', 'isConnected'],
  ...['getBoundingClientRect', 'getClientRects', 'className', 'classList', 'style', 'hidden'],
];
const CLOBBERS = {
  'fields of a form': `<form>${NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}`,
  'images with names of the document': [...NAMES, 'body', 'head', 'title', 'documentElement']
    .map((name) => `<img name="${name}" alt="">`)
    .join(''),
  'two elements of one name': NAMES.map(
    (name) => `<a id="${name}" hidden></a><a id="${name}" name="x" hidden></a>`,
  ).join(''),
};

let reader: PageReader;
beforeAll(async () => {
  reader = await openPageReader(join(import.meta.dirname, 'in-page.ts'));
}, START_MS);
afterAll(() => reader.close());

const answerOn = (html: string) => reader.evaluate<Answer>(Buffer.from(html), ADDRESS, 'read()');

it.each(Object.entries(CLOBBERS))(
  'is read like its clean twin: %s',
  async (name, clobber) => {
    const inForm = name === 'fields of a form';
    const twin = page(inForm ? `<form>${PARAGRAPHS}</form>` : PARAGRAPHS);
    const clobbered = page(inForm ? `${clobber}${PARAGRAPHS}</form>` : clobber + PARAGRAPHS);
    const [clean, answer] = [await answerOn(twin), await answerOn(clobbered)];
    expect(clean.isArticle).toBe(true);
    expect(answer).toEqual(clean);
  },
  START_MS,
);
