/** Evaluated beside a page: takes from it all that its difficulty does not need, and its words. */
import type { Article } from '../../src/article/article.ts';
import { findArticle } from '../../src/article/find-article.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';
import { createDisguise, type Disguise } from './disguise.ts';

/** Attributes that say what an element is to a reader; all others go. */
const KEPT = new Set(
  `class id itemprop itemtype itemscope role rel type lang dir datetime property name charset hidden
  open slot shadowrootmode style colspan rowspan aria-hidden`.split(/\s+/),
);
/** Attributes that hold words, and those that hold addresses. */
const WORDS = new Set(['alt', 'title', 'aria-label', 'content', 'value', 'placeholder']);
const ADDRESSES = new Set(['href', 'itemid']);
/** What meta tags say in words of a standard. */
const STANDARD = /^(?:og:type|og:locale|viewport|robots|twitter:card)$|time|date/i;
/** Properties of JSON-LD whose values are no words: types, languages, dates. */
const FACTS = /^@type$|^@context$|language|date|time/i;

/** Elements that show nothing by themselves, and those that would ask for something. */
const DROPPED =
  'script:not([type*="ld+json" i]), iframe, object, embed, base, template:empty, link:not([rel~="canonical" i]):not([rel~="amphtml" i]), picture > source, video > *, audio > *';

/** Milliseconds after which the page is small enough. */
const PATIENCE_MS = 60_000;

/** The page as small as it gets, in nobody's words. */
export interface Reduced {
  readonly html: string;
  readonly address: string;
}

/**
 * Reduces the document in place. What must stay as it is: whether it is an article and why not, title,
 * byline and date; and, where `about` is not empty, the role of the block with those words.
 */
export function reducePage(doc: Document, address: string, about: string): Reduced {
  const disguise = createDisguise(doc.documentElement.textContent ?? '');
  for (const element of doc.querySelectorAll(DROPPED)) element.remove();
  clean(doc, disguise);
  const words = disguise.text(about).replace(/\s+/g, ' ').trim();
  const look = () => answerOn(doc, words);
  const before = look();
  if (words !== '' && !before.includes(ABOUT)) throw new Error(`no block has the words “${about}”`);
  const deadline = performance.now() + PATIENCE_MS;
  // The whole before its parts; once more, since what was needed may no longer be.
  for (let round = 0; round < 2; round++) removeUnneeded(doc, () => look() === before, deadline);
  const html = `<!doctype html>\n${doc.documentElement.outerHTML}\n`.replace(/\n\s*\n+/g, '\n');
  return { html, address: disguise.address(address) };
}

/** Marks the role in an answer. */
const ABOUT = 'about:';

/** What must not change, as one string. */
function answerOn(doc: Document, words: string): string {
  const page = readPageText(doc.body);
  const { isArticle, reason, title, byline, published, blocks }: Article = findArticle(page, doc);
  const place = words === '' ? -1 : page.text.indexOf(words);
  const block = blocks.find(({ span: [start, end] }) => start <= place && place < end);
  const about = place < 0 ? '' : ABOUT + (block?.role ?? 'none');
  return JSON.stringify([isArticle, reason, title, byline, published, about]);
}

function removeUnneeded(doc: Document, isSame: () => boolean, deadline: number): void {
  const waiting: Element[] = [...doc.head.children, ...doc.body.children];
  for (let element = waiting.shift(); element; element = waiting.shift()) {
    if (performance.now() > deadline) return;
    if (element.localName === 'meta' && element.hasAttribute('charset')) continue;
    const { parentNode, nextSibling } = element;
    element.remove();
    if (isSame()) continue;
    parentNode?.insertBefore(element, nextSibling);
    waiting.push(...element.children);
  }
}

/** Takes words, addresses and what is only for machines out of every node. */
function clean(doc: Document, disguise: Disguise): void {
  const walker = doc.createTreeWalker(doc, NodeFilter.SHOW_ALL);
  const comments: Comment[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Comment) comments.push(node);
    else if (node instanceof Text) cleanText(node, disguise);
    else if (node instanceof Element) cleanElement(node, disguise);
  }
  for (const comment of comments) comment.remove();
}

function cleanText(text: Text, disguise: Disguise): void {
  const parent = text.parentElement?.localName;
  if (parent === 'style') {
    text.data = plainStyle(text.data);
    return;
  }
  if (parent === 'script') {
    text.data = describe(text.data, disguise);
    return;
  }
  // White space stays white space; in a run of it the first says whether lines are kept.
  text.data = disguise
    .text(text.data)
    .replace(/\n\s+/g, '\n')
    .replace(/[ \t]{2,}/g, ' ');
}

/** Rules without remarks, files and words. */
const plainStyle = (rules: string): string =>
  rules
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@import[^;]*;|url\([^)]*\)/g, 'none')
    .replace(/(content\s*:\s*)[^;}]*/g, '$1none');

/** JSON-LD with its words disguised; '' for what is none. */
function describe(json: string, disguise: Disguise): string {
  try {
    return JSON.stringify(JSON.parse(json), (name, value) => {
      if (typeof value !== 'string' || FACTS.test(name)) return value;
      return /^(?:https?:)?\/\//.test(value) ? disguise.address(value) : disguise.text(value);
    });
  } catch {
    return '';
  }
}

function cleanElement(element: Element, disguise: Disguise): void {
  const named =
    element.getAttribute('property') ??
    element.getAttribute('name') ??
    element.getAttribute('itemprop') ??
    '';
  for (const { name, value } of [...element.attributes]) {
    if (ADDRESSES.has(name)) element.setAttribute(name, disguise.address(value));
    else if (name === 'content' && STANDARD.test(named)) continue;
    else if (WORDS.has(name)) {
      const isAddress = /^(?:https?:)?\/\//.test(value);
      element.setAttribute(name, isAddress ? disguise.address(value) : disguise.text(value));
    } else if (name === 'style') {
      element.setAttribute(name, plainStyle(value));
    } else if (!KEPT.has(name)) element.removeAttribute(name);
  }
}

Object.assign(globalThis, {
  reduce: (address: string, about: string) => reducePage(document, address, about),
});
