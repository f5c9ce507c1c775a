/** Evaluated in a page's isolated world: what the shipped code sees of the page, for learning. */
import { describeBlocks, viewBlocks } from '../../src/article/block-features.ts';
import { readClaims } from '../../src/article/claims.ts';
import { measure } from '../../src/article/measures.ts';
import { describePageShape } from '../../src/article/page-features.ts';
import { surroundBlocks } from '../../src/article/surroundings.ts';
import { claimedTitles } from '../../src/article/title.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';

/** One page as rows of features, with what the later features are computed from. */
export interface SeenPage {
  readonly texts: readonly string[];
  readonly linked: readonly number[];
  readonly isLong: readonly boolean[];
  readonly names: readonly string[];
  /** Per block, a number for the element around its own. */
  readonly outers: readonly number[];
  readonly cues: readonly (readonly number[])[];
  /** Little-endian 32-bit floats, row after row, in base64. */
  readonly rows: string;
  readonly shape: readonly number[];
}

/** What a work in slices gives in the end. */
function finish<T>(work: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function see(): SeenPage {
  const page = readPageText(document.body);
  const claims = readClaims(document);
  const measures = page.blocks.map((block) => measure(page.text, block));
  const surroundings = finish(surroundBlocks(page.blocks, measures));
  const view = viewBlocks(measures, surroundings, claimedTitles(claims)[0] ?? '');
  const rows = Array.from(describeBlocks(view), (row) => row.slice());
  const outers = new Map<unknown, number>();
  const numberOf = (outer: unknown) => {
    const known = outers.get(outer) ?? outers.size;
    outers.set(outer, known);
    return known;
  };
  const bytes = new Uint8Array(
    Float32Array.from(rows.flatMap((row) => Array.from(row))).buffer as ArrayBuffer,
  );
  return {
    texts: measures.map(({ words }) => words),
    linked: measures.map(({ linked }) => linked),
    isLong: measures.map(({ isLong }) => isLong),
    names: surroundings.map(({ name }) => name),
    outers: surroundings.map(({ outer }) => numberOf(outer)),
    cues: surroundings.map(({ cues }) => Array.from(cues)),
    rows: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
    shape: describePageShape(document, view, claims),
  };
}

Object.assign(globalThis, { see });
