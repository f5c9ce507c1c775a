/** The marks of what was detected: which statements are marked, and in what manner. */
import type { Attribution } from '../src/attribution/attribution.ts';
import { type SourceKind, sourceKindOf } from '../src/attribution/source-kind.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import type { SiteSettings } from '../src/settings/settings.ts';
import type { Span } from '../src/span.ts';
import { MARKS, type Mark } from './painter.ts';
import type { Pacer } from './pause.ts';

/** Statements without those of which the reader said, at one of these spans, that nothing is said. */
export function withoutDismissed(
  attributions: readonly Attribution[],
  dismissed: readonly Span[],
): readonly Attribution[] {
  if (dismissed.length === 0) return attributions;
  return attributions.filter((one) => !dismissed.some((span) => holdsMost(span, one)));
}

/** Statements that the reader wants marked on this site. */
export function markedOf(
  attributions: readonly Attribution[],
  { marks, density, dismissed }: SiteSettings,
): readonly Attribution[] {
  if (!marks) return [];
  return attributions.filter((attribution) => {
    if (dismissed.includes(attribution.pass)) return false;
    if (density === 'quotations') return attribution.type !== 'indirect';
    return density === 'all' || isVeiled(sourceKindOf(attribution));
  });
}

/** Whether most of what is said lies in a span: after an edit it need not be all. */
function holdsMost([start, end]: Span, { content }: Attribution): boolean {
  let all = 0;
  let held = 0;
  for (const [from, to] of content) {
    all += to - from;
    held += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return held * 2 > all;
}

const isVeiled = (kind: SourceKind): boolean => kind === 'unnamed' || kind === 'second-hand';

/** Whether it is a quotation, also in part, or a claim; and what kind of source it has. */
const markOf = (attribution: Attribution): Mark =>
  `${attribution.type === 'indirect' ? 'claim' : 'quotation'}-${sourceKindOf(attribution)}`;

/** Where the contents of these statements are, by the marks that they get; every mark has its own. */
export async function rangesOfMarks(
  page: PageText,
  attributions: readonly Attribution[],
  pacer: Pacer,
): Promise<ReadonlyMap<Mark, readonly Range[]>> {
  const ranges = new Map<Mark, Range[]>(MARKS.map((mark) => [mark, []]));
  for (const attribution of attributions) {
    const own = ranges.get(markOf(attribution));
    for (const span of attribution.content) own?.push(...page.rangesOf(span));
    await pacer.breathe();
  }
  return ranges;
}
