/** New highlights: made of words of the page, and kept. */
import { describe } from '../src/anchoring/describe.ts';
import { newId, newOpId } from '../src/annotations/make.ts';
import type { PageAddress } from '../src/annotations/page-source.ts';
import type { NewAnnotation } from '../src/messages.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import { saveReliably } from '../src/save-reliably.ts';
import type { Span } from '../src/span.ts';
import type { CallBackground } from './notes.ts';
import type { Result } from './toolbar.ts';

/** A highlight as the background is asked to keep it; the same again changes nothing. */
export type Draft = NewAnnotation;

/** What a new highlight says beside where it stands. */
export type About = Pick<Draft, 'title' | 'outlet' | 'colour' | 'statement' | 'speaker'>;

/** A highlight on these words of the page text, not yet kept. */
export function makeDraft(text: PageText, span: Span, page: PageAddress, about: About): Draft {
  return { opId: newOpId(), id: newId(), page, selectors: describe(text, span), ...about };
}

/** Keeps a new highlight, however often the background has to be asked. */
export async function keep(call: CallBackground, draft: Draft): Promise<Result> {
  const outcome = await saveReliably(() => call('createAnnotation', draft), draft.opId);
  if (outcome === 'unsaved') return 'unsaved';
  if (outcome.status === 'refused') return outcome.reason;
  return outcome.status === 'saved' ? 'saved' : 'unsaved';
}
