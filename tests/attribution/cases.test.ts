import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import type { Model } from '../../src/attribution/model/tagger.ts';
import type { Span } from '../../src/span.ts';
import type { Case } from './cases/case.ts';
import { claims } from './cases/claims.ts';
import { languages } from './cases/languages.ts';
import { quotations } from './cases/quotations.ts';
import { shippedModel } from './weights.ts';

const model = shippedModel();

const wordsOf = (text: string, spans: readonly Span[] | null): string[] =>
  (spans ?? []).map(([start, end]) => text.slice(start, end));

/** What is found in a case, shown by the properties that the case asks for. */
function found({ text, language = 'en', attributions }: Case, model?: Model): unknown[] {
  return attribute({ text, language }, model).map((item, index) => {
    const asked = attributions[index] ?? { content: [] };
    const shown = {
      content: wordsOf(text, item.content),
      source: item.source === null ? null : wordsOf(text, item.source).join(' '),
      speaker: item.speaker,
      naming: item.naming,
      chain: item.chain,
      type: item.type,
    };
    return Object.fromEntries(Object.entries(shown).filter(([key]) => key in asked));
  });
}

describe.each([
  ['quotations', quotations],
  ['claims', claims],
  ['languages', languages],
])('attribute, on cases of %s', (_, cases) => {
  it.each([...cases])('meets by rules alone: $name', (item) => {
    expect(found(item)).toEqual(item.attributions);
  });

  it.each([...cases])('meets with the learned weights: $name', (item) => {
    expect(found(item, model)).toEqual(item.attributions);
  });
});
