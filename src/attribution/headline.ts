import type { Frame } from './frame.ts';
import type { Language } from './languages/language.ts';
import { isQuoted, lowerAt } from './phrases.ts';
import { isHeading, type Paragraph, type Reading, type Run } from './reading.ts';

/** How sure: a guess, since the news that people annotated has its headlines left out. */
const CONFIDENCE = 0.7;

/** Tokens of a source beside the colon of a headline, at most, and of what it says, at least. */
const SOURCE = 4;
const CLAIM = 3;

/** "Half of all wells dry: report", "Mayor: We will rebuild the bridge"; null for other headlines. */
export function headlineFrame(
  reading: Reading,
  language: Language,
  { tokens: [from, to], role }: Paragraph,
): Frame | null {
  const titled = isHeading(role);
  if (!titled && (from > 0 || /[.?!]/.test(lowerAt(reading, to - 1)))) return null;
  for (let i = from + 1; i < to - 1; i++) {
    if (lowerAt(reading, i) !== ':' || isQuoted(reading, i)) continue;
    const told = (source: Run, content: Run): Frame | null => {
      const head = lowerAt(reading, source[1] - 1).replace(/(?!ss)s$/, '');
      const { unnamed, documents, organisations, outlets, titles } = language;
      const speaks = [unnamed, documents, organisations, outlets, titles].some((set) =>
        set.has(head),
      );
      if (!speaks || source[1] - source[0] > SOURCE || content[1] - content[0] < CLAIM) return null;
      const cue: Run = [i, i + 1];
      return {
        cue,
        source,
        content: [content],
        via: null,
        pass: 'headline',
        confidence: CONFIDENCE,
      };
    };
    return told([i + 1, to], [from, i]) ?? (titled ? told([from, i], [i + 1, to]) : null);
  }
  return null;
}
