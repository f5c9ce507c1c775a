import { selectorOf } from '../page-text/native-dom.ts';
import type { Access } from './article.ts';
import type { BlockView } from './block-features.ts';
import type { Claims } from './claims.ts';
import type { Surrounding } from './surroundings.ts';

/** How far around the body's end a gate stands, in blocks. */
const ABOVE = 3;
const BELOW = 8;

/** Longer blocks are paragraphs that speak of subscriptions. */
const GATE_LENGTH = 300;

/** What a gate says to those who have not paid, in a few languages. */
const GATE =
  /\b(?:subscri|sign|log|regist|account|join)[^.!?]{0,60}\bto (?:continue|keep|read|unlock)\b|\balready (?:a )?(?:subscri|member)|\b(?:only|exclusive(?:ly)?) (?:for|to) (?:\w+ )?(?:subscri|members)|jetzt weiterlesen|nur für abonnent|réservée? aux abonn|para suscriptores|para assinantes|agli abbonati/i;

/**
 * How much of the article stands here, where its body's last likely block is `end`: a gate in sight
 * at its end cuts it off, and so does a paid part that the page names and does not show.
 */
export function findAccess(
  doc: Document,
  { measures, surroundings }: BlockView,
  { isFree, paidParts }: Claims['linked'],
  end: number,
): Access {
  const ending = measures.slice(Math.max(0, end - ABOVE), end + BELOW);
  if (ending.some(({ words }) => words.length <= GATE_LENGTH && GATE.test(words))) {
    return 'truncated';
  }
  if (isFree !== false) return 'open';
  const paid = new Set(paidParts.flatMap((selector) => elementsAt(doc, selector)));
  const isPaid = (around: Surrounding | null): boolean => {
    for (let at = around; at; at = at.outer) if (paid.has(at.element)) return true;
    return false;
  };
  const isShown =
    paidParts.length === 0 ||
    measures.some(({ isLong }, block) => isLong && isPaid(surroundings[block]!));
  return isShown ? 'paywalled' : 'truncated';
}

/** A selector of the page's own may be none: then nothing is there. */
function elementsAt(doc: Document, selector: string): readonly Element[] {
  try {
    return selectorOf(doc)(selector);
  } catch {
    return [];
  }
}
