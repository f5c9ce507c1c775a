import { type NativeDom, nativeDomOf } from '../page-text/native-dom.ts';
import type { BlockView } from './block-features.ts';

/** A short block by the headline, where a page says who wrote the article and when. */
export interface HeadlineLine {
  /** Its words, with a line feed where one element's words touch another's: "Ann Vale⏎Editor". */
  readonly words: string;
  /** How many blocks it stands below the headline; negative above. */
  readonly distance: number;
  /** Class and id of the element around it, and of the one around that. */
  readonly names: string;
}

/** How far around the headline and below the first paragraph to look, in blocks. */
const ABOVE = 5;
const BELOW = 12;
/** How far the first paragraph may stand below the headline: further down it heads something else. */
const GAP = 40;
/** Longer lines are sentences. */
const LINE_LENGTH = 160;

/** Short blocks around the headline and down to the first paragraphs; `headline` is -1 for none. */
export function linesByHeadline(
  { measures, surroundings, first }: BlockView,
  headline: number,
): HeadlineLine[] {
  const lines: HeadlineLine[] = [];
  const start = Math.max(0, headline);
  const end = Math.max(start, Math.min(first, start + GAP)) + BELOW;
  const dom = surroundings[0] && nativeDomOf(surroundings[0].element);
  for (let block = Math.max(0, start - ABOVE); block < Math.min(measures.length, end); block++) {
    const { words, length, isLong } = measures[block]!;
    if (block === headline || isLong || length > LINE_LENGTH) continue;
    const { element, names, outer } = surroundings[block]!;
    lines.push({
      words: TOUCHING.test(words) ? parted(words, element, dom!) : words,
      distance: block - headline,
      names: `${names} ${outer?.names ?? ''}`,
    });
  }
  return lines;
}

/** A capital, digit or handle right behind a letter, as where elements touch; but inside McKay, too. */
const TOUCHING = /[a-z\d.)][A-Z@]|[A-Za-z]\d/;
const TEXT_NODE = 3;
/** Nodes looked at for the seams of one line. */
const MOST_NODES = 60;

function parted(words: string, element: Element, dom: NativeDom): string {
  let text = words;
  let at = 0;
  // No recursion: a stranger's page may nest as deep as it likes.
  const waiting: Node[] = [element];
  for (let count = 0; waiting.length > 0 && count < MOST_NODES; count++) {
    const node = waiting.pop()!;
    if (dom.typeOf(node) !== TEXT_NODE) {
      waiting.push(...Array.from(dom.childrenOf(node)).slice(0, MOST_NODES).reverse());
      continue;
    }
    const run = dom.dataOf(node as Text).trim();
    const found = run ? text.indexOf(run, at) : -1;
    if (found < 0) continue;
    const seam = found > 0 && /\S/.test(text[found - 1]!) ? '\n' : '';
    text = text.slice(0, found) + seam + text.slice(found);
    at = found + seam.length + run.length;
  }
  return text;
}
