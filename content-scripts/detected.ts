import type { Detected } from '../src/annotations/statement.ts';
import type { Attribution } from '../src/attribution/attribution.ts';

/** What is kept of a detection: in its words, and no offsets of a page that will change. */
export function detectedOf(attribution: Attribution, text: string): Detected {
  const { type, speaker, naming, chain, cue, pass, confidence } = attribution;
  const words = cue?.map(([start, end]) => text.slice(start, end)).join(' … ');
  return { type, speaker, naming, chain, cue: words || null, pass, confidence };
}
