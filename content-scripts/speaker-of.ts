import type { Named } from '../src/annotations/annotation.ts';
import type { Span } from '../src/span.ts';
import type { PageReading } from './page-reading.ts';

/** Below this a statement's source is shown as uncertain, too, and is not written down. */
const LEAST_CONFIDENCE = 0.5;

/**
 * Who speaks in words of the page text, as it was detected; null where that is nobody, or uncertain,
 * or where no statement makes out half of the words.
 */
export function speakerOf(
  { attributions }: Pick<PageReading, 'attributions'>,
  [start, end]: Span,
): Named | null {
  const shares = attributions.map(({ content }) =>
    content.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
      0,
    ),
  );
  const most = Math.max(0, ...shares);
  const found = attributions[shares.indexOf(most)];
  if (!found?.speaker || most * 2 < end - start || found.confidence < LEAST_CONFIDENCE) return null;
  return { name: found.speaker, isUnnamed: found.naming === 'unnamed' };
}
