/** Evaluated in a page's isolated world: each system answers in turn, with its milliseconds. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { canBeArticle } from '../../src/article/can-be-article.ts';
import { findArticle, findArticleInSlices } from '../../src/article/find-article.ts';
import { readPageText, readPageTextInSlices } from '../../src/page-text/read-page-text.ts';

const SYSTEMS: Readonly<Record<string, () => unknown>> = {
  Readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  Defuddle: () => new Defuddle(document.cloneNode(true) as Document).parse(),
  Hearsay: () => findArticle(readPageText(document.body), document),
  // What a page costs that the reader has not asked about: on most, the first look ends it.
  look: () => canBeArticle(document) && findArticle(readPageText(document.body), document),
  text: () => readPageText(document.body),
};

/**
 * Milliseconds of each named system on this document, round after round, so that the first of each
 * is from code that has never run. Every round begins with another system: what one leaves to the
 * collector of garbage is not always the next one's.
 */
function time(names: readonly string[], rounds: number): Record<string, number[]> {
  // Style and layout are computed before anybody's turn, as on a page that has been seen.
  document.body.getBoundingClientRect();
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length]!;
      const began = performance.now();
      SYSTEMS[name]!();
      times[name]!.push(performance.now() - began);
    }
  }
  return times;
}

/**
 * Milliseconds of every slice of a detection that pauses, of code that has never run. A page whose
 * own scripts are off has no timers either: the pause is a promise, which takes no time.
 */
async function slices(): Promise<number[]> {
  document.body.getBoundingClientRect();
  const took: number[] = [];
  let began = performance.now();
  const endSlice = () => {
    const now = performance.now();
    took.push(now - began);
    began = now;
  };
  const pause = async () => endSlice();
  const page = await readPageTextInSlices(document.body, pause);
  await pause();
  await findArticleInSlices(page, document, pause);
  endSlice();
  return took;
}

/** A document of about so many nodes: paragraphs in sections, with links, as articles have them. */
function grow(nodes: number): void {
  const page = document.createDocumentFragment();
  for (let made = 0; made < nodes; ) {
    const section = document.createElement('section');
    for (let line = 0; line < 25; line++) {
      const paragraph = document.createElement('p');
      const link = document.createElement('a');
      link.append('the council of the lower town');
      paragraph.append(
        'On that morning ',
        link,
        ` met for the ${line}th time, and said so at length.`,
      );
      section.append(paragraph);
      made += 5;
    }
    page.append(section);
    made++;
  }
  document.body.replaceChildren(page);
}

/** What detection is timed on: the page, or elements that are in none. */
let root: Element = document.body;

/**
 * Elements that stand one in the other, so many levels down, with text in each; in no document,
 * since no browser lays out so many.
 */
function nest(levels: number): void {
  root = document.createElement('div');
  let deepest = root;
  for (let level = 0; level < levels; level++) {
    deepest.append(`Level ${level}.`);
    deepest = deepest.appendChild(document.createElement('div'));
  }
}

/** Milliseconds of detection, with the number of blocks. */
function detect(): { readonly ms: number; readonly blocks: number } {
  document.body.getBoundingClientRect();
  const began = performance.now();
  const page = readPageText(root);
  findArticle(page, document);
  return { ms: performance.now() - began, blocks: page.blocks.length };
}

Object.assign(globalThis, { time, slices, grow, nest, detect });
