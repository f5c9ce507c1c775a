import type { PageText } from '../../src/page-text/page-text.ts';

/** A page text of which nothing but the text is asked: anchoring never looks at the DOM. */
export function plainPage(text: string): PageText {
  return {
    text,
    blocks: [],
    rangeOf: () => null,
    rangesOf: () => [],
    spanOf: () => null,
    offsetAt: () => 0,
  };
}
