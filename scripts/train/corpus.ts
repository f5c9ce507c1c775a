import { readFileSync } from 'node:fs';
import type { Classify } from '../../src/attribution/model/lexicon.ts';
import { cueMask } from '../../src/attribution/model/tagger.ts';
import { passagesOf, type Unit, unitsOf } from '../../src/attribution/model/units.ts';
import { type Reading, type Run, read, spanOf } from '../../src/attribution/reading.ts';
import type { Span } from '../../src/span.ts';

/** An annotated document, as the data files have it. */
export interface Document {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
  readonly attributions: readonly Annotated[];
}

/** One annotated attribution; spans in UTF-16 offsets. */
export interface Annotated {
  readonly content: readonly Span[];
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly scope: 'reported' | 'other';
}

/** An annotated attribution in units of its paragraph. */
export interface GoldFrame {
  readonly cue: Run;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  readonly scope: 'reported' | 'other';
}

/** A paragraph ready to learn from. */
export interface Lesson {
  readonly document: number;
  readonly units: readonly Unit[];
  readonly frames: readonly GoldFrame[];
  /** 1 for each unit in an annotated cue. */
  readonly mask: Uint8Array;
}

/** The documents of a JSON Lines file. */
export function load(path: string): Document[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Document);
}

/** The units that a span covers at least half of, as a run, or null. */
function runOf(reading: Reading, units: readonly Unit[], [start, end]: Span): Run | null {
  let from = -1;
  let to = -1;
  for (let i = 0; i < units.length; i++) {
    const [first, last] = units[i]!.tokens;
    const a = reading.tokens[first]!.start;
    const b = reading.tokens[last - 1]!.end;
    if (b <= start) continue;
    if (a >= end) break;
    if ((Math.min(b, end) - Math.max(a, start)) * 2 < b - a) continue;
    if (from < 0) from = i;
    to = i + 1;
  }
  return from < 0 ? null : [from, to];
}

const within = ([start, end]: Span, [from, to]: Span): boolean => start < to && end > from;

/** The paragraphs of a document with their annotations in units. */
export function lessonsOf(document: Document, index: number, classify: Classify): Lesson[] {
  const reading = read({ text: document.text, language: 'en' });
  return passagesOf(reading).map((tokens) => {
    const span = spanOf(reading, tokens);
    const units = unitsOf(reading, tokens, classify);
    const runs = (spans: readonly Span[] | null): Run[] =>
      (spans ?? [])
        .filter((part) => within(part, span))
        .map((part) => runOf(reading, units, part))
        .filter((run) => run !== null);
    const frames: GoldFrame[] = [];
    for (const { content, source, cue, scope } of document.attributions) {
      const found = runs(cue)[0];
      if (found === undefined) continue;
      frames.push({ cue: found, source: runs(source), content: runs(content), scope });
    }
    const mask = cueMask(
      units.length,
      frames.map(({ cue }) => cue),
    );
    return { document: index, units, frames, mask };
  });
}
