import type { Span } from '../span.ts';
import type { AttributionType } from './attribution.ts';
import { type Reading, tokenAt } from './reading.ts';

/** A test of the type of content by the marks it stands in: all its words, none, or some. */
export function typing(reading: Reading): (content: readonly Span[]) => AttributionType {
  const { tokens, quotationOf } = reading;
  // Words, and words in quotation marks, before each token.
  const words = new Int32Array(tokens.length + 1);
  const quoted = new Int32Array(tokens.length + 1);
  tokens.forEach(({ word }, i) => {
    const counts = word.shape === 'mark' ? 0 : 1;
    words[i + 1] = words[i]! + counts;
    quoted[i + 1] = quoted[i]! + (quotationOf[i] === -1 ? 0 : counts);
  });
  return (content) => {
    let all = 0;
    let inside = 0;
    for (const [start, end] of content) {
      const from = tokenAt(reading, start);
      const to = tokenAt(reading, end - 1) + 1;
      all += (words[to] ?? words.at(-1)!) - words[from]!;
      inside += (quoted[to] ?? quoted.at(-1)!) - quoted[from]!;
    }
    if (inside === 0) return 'indirect';
    return inside === all ? 'direct' : 'mixed';
  };
}
