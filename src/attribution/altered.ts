import type { Span } from '../span.ts';
import type { Quotation } from './quotations.ts';
import { type Reading, tokenAt } from './reading.ts';

/**
 * What was done to a quotation: words put in by the writer in brackets, words left out, or only a
 * fragment quoted inside running text of the writer's.
 */
export const ALTERATIONS = ['bracket', 'ellipsis', 'partial'] as const;
export type Alteration = (typeof ALTERATIONS)[number];

const ELLIPSIS = /\.\.\.|…|\. \. \./;
/** Brackets around nothing but dots mark what was left out. */
const LEFT_OUT = /[[(]\s*(?:\.\.\.|…|\. \. \.)\s*[\])]/g;
const BRACKET = /\[[^[\]]/;

/** After these, or at the start of a sentence, a quotation stands by itself. */
const LEADS = /(?:[,:;.?!…–—(-]|["'”’»“«)])\s*$/;
const ENDS_ITSELF = /[.,?!…;:–—-]\s*$/;
const RUNS_ON = /^\s*[\p{L}\p{N}]/u;

/**
 * What alters the quotations in some content, in the order of ALTERATIONS; empty when nothing does
 * or nothing of it is quoted. Content and cue are spans of the text, in order.
 */
export function alterationsOf(
  reading: Reading,
  content: readonly Span[],
  cue: readonly Span[] | null,
): Alteration[] {
  const found = new Set<Alteration>();
  const cueEnd = cue?.at(-1)?.[1] ?? -1;
  for (const span of content) {
    for (const quotation of quotationsIn(reading, span)) {
      const inner = reading.text.slice(...quotation.inner);
      if (BRACKET.test(inner.replace(LEFT_OUT, ''))) found.add('bracket');
      if (ELLIPSIS.test(inner)) found.add('ellipsis');
      if (isPartial(reading, quotation, span, cueEnd)) found.add('partial');
    }
  }
  return ALTERATIONS.filter((alteration) => found.has(alteration));
}

/** The quotations that a span touches, in order. */
function quotationsIn(reading: Reading, [start, end]: Span): Quotation[] {
  const found: Quotation[] = [];
  const last = tokenAt(reading, end - 1);
  for (let i = tokenAt(reading, start); i <= last && i < reading.tokens.length; i++) {
    const quotation = reading.quotations[reading.quotationOf[i]!];
    if (quotation === undefined || found.at(-1) === quotation) continue;
    found.push(quotation);
  }
  return found;
}

/** Whether a quotation is a fragment that the writer's own sentence needs, or that needs it. */
function isPartial(
  reading: Reading,
  { start, end, inner }: Quotation,
  [from, to]: Span,
  cueEnd: number,
): boolean {
  const { text, tokens } = reading;
  const words = text.slice(...inner);
  // The claim runs on past the closing mark: “a gift” to the valley.
  if (!ENDS_ITSELF.test(words) && RUNS_ON.test(text.slice(end, to))) return true;
  const token = tokenAt(reading, start) - 1;
  if (token < 0) return false;
  const before = text.slice(tokens[token]!.start, start);
  // The first token of a paragraph has the line break between it and the one before.
  if (LEADS.test(before) || before.includes('\n')) return false;
  // Words of the claim stand right before it, or it starts in the middle of a sentence.
  if (from < start) return true;
  const afterCue = cueEnd >= 0 && cueEnd <= start && text.slice(cueEnd, start).trim() === '';
  return !afterCue || /^\P{L}*\p{Ll}/u.test(words);
}
