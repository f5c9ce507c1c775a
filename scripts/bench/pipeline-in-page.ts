/** Evaluated in a page's isolated world: all that Hearsay does with a page, step by step, and timed. */
import { Readability } from '@mozilla/readability';
import { rangesOfMarks } from '../../content-scripts/marks.ts';
import { rangesOf } from '../../content-scripts/notes.ts';
import { createPainter } from '../../content-scripts/painter.ts';
import type { Pacer } from '../../content-scripts/pause.ts';
import { SILENT } from '../../content-scripts/statements.ts';
import { anchorAllInSlices } from '../../src/anchoring/anchor.ts';
import { describe } from '../../src/anchoring/describe.ts';
import type { Selector } from '../../src/annotations/annotation.ts';
import { findArticleInSlices } from '../../src/article/find-article.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { loadModel, type Model } from '../../src/attribution/model/weights.ts';
import type { Anchor } from '../../src/messages.ts';
import { readPageText, readPageTextInSlices } from '../../src/page-text/read-page-text.ts';

/** UTF-16 units of a passage that a note is on, and of the word that a passage begins with at most. */
const PASSAGE = 120;

let model: Model | undefined;

function readWeights(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  model = loadModel(bytes.buffer);
}

/** Selectors of this many passages, spread over the page's blocks that are long enough. */
function describeNotes(count: number): readonly (readonly Selector[])[] {
  const page = readPageText(document.body);
  const long = page.blocks.filter(({ span: [start, end] }) => end - start >= PASSAGE);
  const blocks = long.length > 0 ? long : page.blocks;
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = blocks[Math.floor((index * blocks.length) / count)]!.span;
    return describe(page, [start, Math.min(end, start + PASSAGE)]);
  });
}

/** What one round took, in milliseconds: of all steps, and the longest slice of those in the page. */
export interface Round {
  readonly readability: number;
  readonly steps: Readonly<Record<'text' | 'article' | 'attribution' | 'notes' | 'paint', number>>;
  readonly longest: number;
  readonly attributions: number;
  readonly anchored: number;
}

/** One round of the pipeline; with Readability's parse of a copy, made beforehand, where asked for. */
async function timePipeline(
  selectors: readonly (readonly Selector[])[],
  beside: boolean,
): Promise<Round> {
  document.body.getBoundingClientRect();
  let readability = Number.NaN;
  if (beside) {
    const copy = document.cloneNode(true) as Document;
    const began = performance.now();
    new Readability(copy).parse();
    readability = performance.now() - began;
  }
  let longest = 0;
  let resumed = performance.now();
  // Timers of a page whose scripts are off never ring: a settled promise ends the slice as well.
  const pause = async () => {
    longest = Math.max(longest, performance.now() - resumed);
    resumed = performance.now();
  };
  const pacer: Pacer = {
    pause,
    breathe: async () => {
      if (performance.now() - resumed > 8) await pause();
    },
    stop: () => ({ ms: 0, longestTaskMs: longest }),
  };
  const steps = { text: 0, article: 0, attribution: 0, notes: 0, paint: 0 };
  const timed = async <T>(step: keyof typeof steps, act: () => T | Promise<T>): Promise<T> => {
    resumed = performance.now();
    const began = resumed;
    const result = await act();
    steps[step] += performance.now() - began;
    // Attribution runs in the background and keeps no page waiting.
    if (step !== 'attribution') await pause();
    return result;
  };
  const stop = new AbortController();
  const painter = createPainter(stop.signal, async () => true);
  const page = await timed('text', () => readPageTextInSlices(document.body, pause));
  const article = await timed('article', () => findArticleInSlices(page, document, pause));
  const attributions = await timed('attribution', () =>
    attribute(
      {
        text: page.text,
        language: article.language,
        blocks: article.blocks.filter(({ role }) => !SILENT.has(role)),
      },
      model,
    ),
  );
  const anchorings = await timed('notes', () => anchorAllInSlices(page, selectors, pause));
  await timed('paint', async () => {
    const placed = anchorings.map((anchoring, index) => {
      const anchor: Anchor = {
        ...{ id: `${index}`, colour: 'yellow', isStatement: false, verdict: null },
        selectors: selectors[index]!,
      };
      return { anchor, anchoring };
    });
    for (const [kind, ranges] of await rangesOf(page, placed, pacer)) painter.paint(kind, ranges);
    await pause();
    const marks = await rangesOfMarks(page, attributions, pacer);
    for (const [mark, ranges] of marks) painter.paint(mark, ranges);
  });
  stop.abort();
  const anchored = anchorings.filter(({ status }) => status !== 'orphan').length;
  return { readability, steps, longest, attributions: attributions.length, anchored };
}

Object.assign(globalThis, { readWeights, describeNotes, timePipeline });
