import type { Attribution } from '../src/attribution/attribution.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import type { PlacedAnnotation } from './notes.ts';

/** What is marked on the page as it was read last: what a pointer or a key can be about. */
export interface Marked {
  readonly page: PageText;
  readonly placed: readonly PlacedAnnotation[];
  readonly attributions: readonly Attribution[];
  /** What the outlet calls itself; null where it does not say. */
  readonly outlet: string | null;
}
