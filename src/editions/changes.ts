import { diff } from './diff.ts';
import type { Edition } from './edition.ts';

/** Words before and after an edit. */
export interface Rewording {
  readonly before: string;
  readonly now: string;
}

/** What a publisher changed between two editions of an article. */
export interface Changes {
  readonly headline: Rewording | null;
  /** Paragraphs. */
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
  /** What stands in quotation marks, without them. */
  readonly quotationsAdded: readonly string[];
  readonly quotationsRemoved: readonly string[];
  readonly quotationsReworded: readonly Rewording[];
}

/** What changed from one edition to a later one; null when nothing did but white space. */
export function changesBetween(before: Edition, now: Edition): Changes | null {
  const titles = { before: plain(before.title), now: plain(now.title) };
  const old = before.paragraphs.map(plain);
  const fresh = now.paragraphs.map(plain);
  const paragraphs = pair(old, fresh);
  const quotations = pair(quotationsIn(old), quotationsIn(fresh));
  const changes = {
    headline: titles.before === titles.now ? null : titles,
    added: paragraphs.added.length,
    removed: paragraphs.removed.length,
    reworded: paragraphs.reworded.length,
    quotationsAdded: quotations.added,
    quotationsRemoved: quotations.removed,
    quotationsReworded: quotations.reworded,
  };
  const isSame = changes.headline === null && paragraphs.isSame;
  return isSame ? null : changes;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words between quotation marks of any kind: a stretch that is closed within its paragraph. */
const QUOTATION = /[“„«"]([^“”„«»"]{2,2000})[”“»"]/g;

const quotationsIn = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((paragraph) =>
    Array.from(paragraph.matchAll(QUOTATION), ([, quoted = '']) => quoted.trim()),
  );

interface Paired {
  readonly isSame: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reworded: readonly Rewording[];
}

/** From this share of words in common on, two texts are one that was reworded. */
const ALIKE = 0.5;

/** Tells texts that were reworded from those that came and went. */
function pair(before: readonly string[], now: readonly string[]): Paired {
  const added: string[] = [];
  const removed: string[] = [];
  const reworded: Rewording[] = [];
  let gone: string[] = [];
  let isSame = true;
  for (const { kind, items } of [...diff(before, now), { kind: 'same', items: [] } as const]) {
    if (kind !== 'same') isSame = false;
    if (kind === 'gone') gone = [...gone, ...items];
    else if (kind === 'come') {
      for (const text of items) {
        const likely = mostAlike(text, gone);
        if (likely === null) added.push(text);
        else {
          reworded.push({ before: likely, now: text });
          gone = gone.filter((other) => other !== likely);
        }
      }
    } else {
      removed.push(...gone);
      gone = [];
    }
  }
  return { isSame, added, removed, reworded };
}

/** The most that is compared with one text, so that a page made anew costs no square of itself. */
const MOST_COMPARED = 50;

function mostAlike(text: string, others: readonly string[]): string | null {
  let best: string | null = null;
  let most = ALIKE;
  for (const other of others.slice(0, MOST_COMPARED)) {
    const likeness = likenessOf(text, other);
    if (likeness >= most) [best, most] = [other, likeness];
  }
  return best;
}

/** Twice the words in common by all words, from 0 to 1 (Dice). */
function likenessOf(one: string, other: string): number {
  const [left, right] = [wordSet(one), wordSet(other)];
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / Math.max(1, left.size + right.size);
}

const wordSet = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
