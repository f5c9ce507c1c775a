import type { PageText } from '../page-text/page-text.ts';
import { type FoldedText, foldText } from './fold.ts';

/** One folded text a page text, made when first asked for and let go with the page text. */
const foldedTexts = new WeakMap<PageText, FoldedText>();

/** The page's text folded: the one index that describing and anchoring share. */
export function foldedTextOf(page: PageText): FoldedText {
  let folded = foldedTexts.get(page);
  if (!folded) {
    folded = foldText(page.text);
    foldedTexts.set(page, folded);
  }
  return folded;
}
