import type { Attribution } from './attribution.ts';

/** What kind of source a statement has, as its mark tells: who is behind it, and how near. */
export const SOURCE_KINDS = ['named', 'institution', 'unnamed', 'second-hand', 'unknown'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The kind of source of an attribution, by its naming and by whom it came through. */
export function sourceKindOf({
  naming,
  speaker,
  chain,
}: Pick<Attribution, 'naming' | 'speaker' | 'chain'>): SourceKind {
  if (chain.length > 0) return 'second-hand';
  if (naming === 'unnamed') return 'unnamed';
  if (speaker === null || naming === null) return 'unknown';
  return naming === 'person' || naming === 'author' ? 'named' : 'institution';
}
