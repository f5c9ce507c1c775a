/** The reader's annotations of this page: put back on their words, made, and jumped to. */
import { anchorAllInSlices } from '../src/anchoring/anchor.ts';
import type { Anchoring } from '../src/anchoring/anchoring.ts';
import { describe } from '../src/anchoring/describe.ts';
import { COLOURS, type Colour } from '../src/annotations/annotation.ts';
import { newId, newOpId } from '../src/annotations/make.ts';
import type { PageAddress } from '../src/annotations/page-source.ts';
import type { backgroundCaller } from '../src/call.ts';
import type { Anchor, ContentToBackground, NewAnnotation } from '../src/messages.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import { saveReliably } from '../src/save-reliably.ts';
import type { Span } from '../src/span.ts';
import { overlapsOf } from './overlaps.ts';
import type { Pacer } from './pause.ts';
import type { Result } from './toolbar.ts';

/** An annotation of this page and where it stands now. */
export interface PlacedAnnotation {
  readonly anchor: Anchor;
  readonly anchoring: Anchoring;
}

/** A highlight as the background is asked to keep it; the same again changes nothing. */
export type Draft = NewAnnotation;

export type CallBackground = ReturnType<typeof backgroundCaller<ContentToBackground>>;

/** Puts the anchors on their words in the page as it reads now. */
export async function place(
  page: PageText,
  anchors: readonly Anchor[],
  pacer: Pacer,
): Promise<PlacedAnnotation[]> {
  const anchorings = await anchorAllInSlices(
    page,
    anchors.map((anchor) => anchor.selectors),
    () => pacer.pause(),
  );
  return anchors.flatMap((anchor, index) => {
    const anchoring = anchorings[index];
    return anchoring ? [{ anchor, anchoring }] : [];
  });
}

/** Where an annotation stands; null for an orphan. */
export const spanOf = ({ anchoring }: PlacedAnnotation): Span | null =>
  anchoring.status === 'orphan' ? null : anchoring.span;

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
    if (!span) continue;
    spans.push(span);
    ranges.get(one.anchor.colour)?.push(...page.rangesOf(span));
    await pacer.breathe();
  }
  return ranges.set(
    'overlap',
    overlapsOf(spans).flatMap((span) => page.rangesOf(span)),
  );
}

/** A highlight on these words, not yet kept; null when the range holds no visible words. */
export function makeDraft(
  text: PageText,
  range: Range,
  page: PageAddress,
  about: Pick<Draft, 'title' | 'outlet'>,
  colour: Colour,
  speakerOf: (span: Span) => Draft['speaker'],
): Draft | null {
  const span = text.spanOf(range);
  if (!span) return null;
  const selectors = describe(text, span);
  return {
    opId: newOpId(),
    id: newId(),
    page,
    colour,
    selectors,
    ...about,
    speaker: speakerOf(span),
  };
}

/** Keeps a new highlight, however often the background has to be asked. */
export async function keep(call: CallBackground, draft: Draft): Promise<Result> {
  const outcome = await saveReliably(() => call('createAnnotation', draft), draft.opId);
  if (outcome === 'unsaved') return 'unsaved';
  if (outcome.status === 'refused') return outcome.reason;
  return outcome.status === 'saved' ? 'saved' : 'unsaved';
}
