import { fold } from './fold.ts';
import type { Measures } from './measures.ts';

/** How many blocks at the end are asked whether they belong to the article: its usual tail. */
const ASKED = 6;
/** A sign-up or a notice is short; an article's own last paragraph that mentions one may not be. */
const NOTICE_LENGTH = 450;

/** Asks for an address to write to. */
const SIGN_UP = /\b(?:subscribe|sign(?:ing)? up|register)\b/i;
const LETTER = /\b(?:newsletters?|inbox|briefing|e-?mails?|alerts?|letter|updates)\b/i;
/** Says on what terms the text may be printed elsewhere. */
const REPRINT = /\b(?:republish|reprint|syndicat|reproduc)/i;
const TERMS = /\b(?:fees?|permission|licen[cs]\w*|form|write to|contact|click|e-?mail|find out)\b/i;
/** What an outlet says of itself after its own name. */
const SELF = /^(?: \w+){0,2} (?:is|are|delivers?|provides?|publishes|relies|brings|covers)\b/;

/**
 * The index of the article's last block once its tail is cut off: invitations to subscribe, what
 * the outlet says of itself, terms of reprinting, and headings that are left heading nothing.
 * `isBody` says which blocks are of the body; `last` is the last of them.
 */
export function findEnd(
  measures: readonly Measures[],
  isBody: (index: number) => boolean,
  isHeading: (index: number) => boolean,
  last: number,
  outlet: string | null,
): number {
  let end = last;
  for (let index = last, asked = 0; index >= 0 && asked < ASKED; index--) {
    if (!isBody(index)) continue;
    asked++;
    const isOver = isNotice(measures[index]!, outlet) || (end < last && isHeading(index));
    if (!isOver) break;
    end = index - 1;
  }
  return end;
}

function isNotice({ words, length }: Measures, outlet: string | null): boolean {
  if (length > NOTICE_LENGTH) return false;
  if (SIGN_UP.test(words) && LETTER.test(words)) return true;
  if (REPRINT.test(words) && TERMS.test(words)) return true;
  const name = fold(outlet ?? '');
  const text = fold(words);
  return name.length > 3 && text.startsWith(name) && SELF.test(text.slice(name.length));
}
