/** The reader's annotations of this page, where they stand, and what is painted of them. */
import type { Anchoring } from '../src/anchoring/anchoring.ts';
import { COLOURS, type Colour } from '../src/annotations/annotation.ts';
import type { backgroundCaller } from '../src/call.ts';
import type { Anchor, ContentToBackground } from '../src/messages.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import type { Span } from '../src/span.ts';
import { overlapsOf } from './overlaps.ts';
import type { Pacer } from './pause.ts';

/** An annotation of this page and where it stands now. */
export interface PlacedAnnotation {
  readonly anchor: Anchor;
  readonly anchoring: Anchoring;
}

export type CallBackground = ReturnType<typeof backgroundCaller<ContentToBackground>>;

/** Puts anchors on their words in the page as it reads now. */
export type Place = (
  page: PageText,
  anchors: readonly Anchor[],
  pacer: Pacer,
) => Promise<readonly PlacedAnnotation[]>;

/** Where an annotation stands; null for an orphan. */
export const spanOf = ({ anchoring }: PlacedAnnotation): Span | null =>
  anchoring.status === 'orphan' ? null : anchoring.span;

/** Whether it is kept for saying that nothing is said there: it shows nowhere in the page. */
export const isDismissed = ({ anchor }: PlacedAnnotation): boolean =>
  anchor.verdict === 'dismissed';

/** What is to be painted of the annotations: each in its colour, and where they overlap. */
export async function rangesOf(
  page: PageText,
  placed: readonly PlacedAnnotation[],
  pacer: Pacer,
): Promise<ReadonlyMap<Colour | 'overlap', readonly Range[]>> {
  const ranges = new Map<Colour | 'overlap', Range[]>(COLOURS.map((colour) => [colour, []]));
  const spans: Span[] = [];
  for (const one of placed) {
    const span = spanOf(one);
    if (!span || isDismissed(one)) continue;
    spans.push(span);
    ranges.get(one.anchor.colour)?.push(...page.rangesOf(span));
    await pacer.breathe();
  }
  return ranges.set(
    'overlap',
    overlapsOf(spans).flatMap((span) => page.rangesOf(span)),
  );
}
