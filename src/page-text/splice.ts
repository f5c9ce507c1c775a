import type { Part } from './parts.ts';
import type { WrittenText } from './text-writer.ts';

/**
 * A written text with the blocks of one part replaced by what was written of it since. Whole blocks
 * alone are replaced, and no text node or run crosses the edge of a block, so the arrays are cut at
 * the part's first and last block and what follows is shifted.
 */
export function splice(written: WrittenText, { from, to }: Part, part: WrittenText): WrittenText {
  const { text, blocks, nodes, trees, runStarts, runLengths, runOffsets, runNodes } = written;
  const headEnd = from > 0 ? blocks[from - 1]!.span[1] : 0;
  const tailStart = to < blocks.length ? blocks[to]!.span[0] : text.length;
  // Between two blocks stands one line feed; where nothing is, none.
  const lead = headEnd > 0 && part.text ? '\n' : '';
  const tail = text.slice(tailStart);
  const gap = tail && (headEnd > 0 || part.text) ? '\n' : '';
  const partStart = headEnd + lead.length;
  const shift = partStart + part.text.length + gap.length - tailStart;
  const headRuns = countBelow(runStarts, headEnd);
  const tailRuns = countBelow(runStarts, tailStart);
  const headNodes = headRuns > 0 ? runNodes[headRuns - 1]! + 1 : 0;
  const tailNodes = runNodes[tailRuns] ?? nodes.length;
  const nodeShift = headNodes + part.nodes.length - tailNodes;
  return {
    text: text.slice(0, headEnd) + lead + part.text + gap + tail,
    blocks: [
      ...blocks.slice(0, from),
      ...part.blocks.map((block) => moved(block, partStart)),
      ...blocks.slice(to).map((block) => moved(block, shift)),
    ],
    nodes: [...nodes.slice(0, headNodes), ...part.nodes, ...nodes.slice(tailNodes)],
    trees: joined(trees, headNodes, part.trees, 0, tailNodes, 0),
    runStarts: joined(runStarts, headRuns, part.runStarts, partStart, tailRuns, shift),
    runLengths: joined(runLengths, headRuns, part.runLengths, 0, tailRuns, 0),
    runOffsets: joined(runOffsets, headRuns, part.runOffsets, 0, tailRuns, 0),
    runNodes: joined(runNodes, headRuns, part.runNodes, headNodes, tailRuns, nodeShift),
  };
}

function moved<T extends WrittenText['blocks'][number]>(block: T, by: number): T {
  return { ...block, span: [block.span[0] + by, block.span[1] + by] };
}

/** How many of these ascending numbers are below a bound. */
function countBelow(numbers: Uint32Array, bound: number): number {
  const found = numbers.findIndex((number) => number >= bound);
  return found < 0 ? numbers.length : found;
}

/** The first of `all`, then all of `middle` and the last of `all`, each with its own added. */
function joined(
  all: Uint32Array,
  head: number,
  middle: Uint32Array,
  middleBy: number,
  tail: number,
  tailBy: number,
): Uint32Array {
  const result = new Uint32Array(head + middle.length + all.length - tail);
  result.set(all.subarray(0, head));
  for (let at = 0; at < middle.length; at++) result[head + at] = middle[at]! + middleBy;
  const from = head + middle.length;
  for (let at = tail; at < all.length; at++) result[from + at - tail] = all[at]! + tailBy;
  return result;
}
