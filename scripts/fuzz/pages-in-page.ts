/** Evaluated in a page's isolated world: generated pages, given to all that reads one. */
import * as fc from 'fast-check';
import { anchorAll } from '../../src/anchoring/anchor.ts';
import { describe } from '../../src/anchoring/describe.ts';
import { readSigns } from '../../src/annotations/signs.ts';
import { canBeArticle } from '../../src/article/can-be-article.ts';
import { findArticle } from '../../src/article/find-article.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import type { PageText } from '../../src/page-text/page-text.ts';
import { readPageText, revisePageText } from '../../src/page-text/read-page-text.ts';
import { type Change, type GeneratedPage, generatedPage, growInto } from './generated-page.ts';
import { failureOf, type Outcome } from './run-cases.ts';

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

function take({ branches, changes }: GeneratedPage): void {
  const body = document.createElement('body');
  document.documentElement.replaceChildren(document.createElement('head'), body);
  growInto(body, branches);
  const page = readPageText(body);
  let last = 0;
  for (const { span } of page.blocks) {
    must(span[0] >= last && span[1] > span[0], `block ${span} after ${last}`);
    last = span[1];
  }
  must(last <= page.text.length, 'a block beyond the text');
  canBeArticle(document);
  readSigns(document);
  const article = findArticle(page, document);
  for (const { span } of article.blocks)
    must(span[1] <= page.text.length, 'a role beyond the text');
  attribute({ text: page.text, language: article.language, blocks: article.blocks });
  annotate(page);
  const changed = changes.flatMap((change) => changeIn(body, change));
  const whole = readPageText(body).text;
  const revised = revisePageText(page, body, new Set(changed)).text;
  must(revised === whole, `revised ${JSON.stringify(revised)}, anew ${JSON.stringify(whole)}`);
}

/** A passage is found where it was described, and its range is the same passage. */
function annotate(page: PageText): void {
  for (const { span } of page.blocks.slice(0, 3)) {
    const [found] = anchorAll(page, [describe(page, span)]);
    must(
      found?.status === 'exact' && found.span[0] === span[0] && found.span[1] === span[1],
      `${span} came back as ${JSON.stringify(found)}`,
    );
    const [range] = page.rangesOf(span);
    const back = range && page.spanOf(range);
    if (back) must(back[0] >= span[0] && back[1] <= span[1], `${span} came back as ${back}`);
  }
}

/** Does what a page might do to itself; the nodes in which something changed. */
function changeIn(body: Element, { at, kind, branch }: Change): Node[] {
  const all = Element.prototype.querySelectorAll.call(body, '*');
  const element = all.length === 0 ? body : all[at % all.length]!;
  const parent = parentOf(element);
  if (kind === 'remove' && parent && element !== body) {
    Element.prototype.remove.call(element);
    return [parent];
  }
  if (kind === 'words') {
    setWords(element, typeof branch === 'string' ? branch : branch.tag);
    return [element];
  }
  if (kind === 'hide') {
    Element.prototype.setAttribute.call(element, 'style', 'display: none');
    return parent ? [parent] : [];
  }
  if (kind === 'move' && parent && element !== body) {
    Node.prototype.appendChild.call(body, element);
    return [parent, body];
  }
  growInto(element, [branch]);
  return [element];
}

const getter = <T>(of: object, name: string) =>
  Object.getOwnPropertyDescriptor(of, name)!.get as (this: Node) => T;
const parentOf = (node: Node) => getter<Node | null>(Node.prototype, 'parentNode').call(node);
const setWords = (node: Node, words: string) =>
  Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!.set!.call(node, words);

function fuzz(numRuns: number, seed: number): Outcome {
  let slowest = 0;
  const property = fc.property(generatedPage, (given) => {
    const began = performance.now();
    take(given);
    slowest = Math.max(slowest, performance.now() - began);
  });
  const found = fc.check(property, { numRuns, seed });
  return { cases: found.numRuns, slowest, failure: failureOf(found, 'pages', seed) };
}

Object.assign(globalThis, { fuzz });
