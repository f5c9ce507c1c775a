import type { Detected, Parts } from '../src/annotations/statement.ts';
import type { Attribution } from '../src/attribution/attribution.ts';
import type { Span } from '../src/span.ts';

/** What is kept of a detection: in its words, and no offsets of a page that will change. */
export function detectedOf(attribution: Attribution, text: string): Detected {
  const { type, speaker, naming, chain, cue, pass, confidence } = attribution;
  const words = cue?.map(([start, end]) => text.slice(start, end)).join(' … ');
  return { type, speaker, naming, chain, cue: words || null, pass, confidence };
}

/** Where its parts stand, from the first character of its content. */
export function partsOf({ content, source, cue }: Attribution): Parts {
  const first = content[0]?.[0] ?? 0;
  const from = (spans: readonly Span[]) =>
    spans.map(([start, end]) => [start - first, end - first] as const);
  return { content: from(content), source: source && from(source), cue: cue && from(cue) };
}
