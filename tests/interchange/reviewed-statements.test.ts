import { describe, expect, it } from 'vitest';
import { withBody } from '../../src/annotations/body.ts';
import { makeHighlight, newId } from '../../src/annotations/make.ts';
import type { Verdict } from '../../src/annotations/statement.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { writeReviewed } from '../../src/interchange/reviewed-statements.ts';

const TEXT = 'Lamp is dry\nIt rained. “The lamp is dry,” Ada Byrne said, “and so am I.” It rained.';
const [FOUND] = attribute({ text: TEXT, language: 'en' });
const START = TEXT.indexOf('“The');
const from = (spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => [start - START, end - START] as const);

function kept(verdict: Verdict | null, speaker = 'Ada Byrne') {
  if (!FOUND) throw new Error('nothing is detected in the text');
  const { type, naming, chain, pass, confidence, content, source, cue } = FOUND;
  const made = makeHighlight({
    ...{ id: newId(), source: 'https://paper.example/a', colour: 'yellow' },
    selectors: [
      {
        ...{ type: 'TextQuoteSelector', prefix: 'It rained. ', suffix: '' },
        exact: TEXT.slice(START, content.at(-1)?.[1]),
      },
    ],
    statement: {
      detected: { type, speaker: FOUND.speaker, naming, chain, cue: 'said', pass, confidence },
      parts: { content: from(content), source: source && from(source), cue: cue && from(cue) },
      verdict: null,
    },
    now: '2026-11-25T08:00:00Z',
  });
  const body = withBody(made.body, { verdict, speaker: { name: speaker, isUnnamed: false } });
  return { ...made, body };
}

const written = (...annotations: ReturnType<typeof kept>[]) =>
  writeReviewed([{ id: 'a', text: TEXT, language: 'en', annotations }]);

describe('reviewed statements as data', () => {
  it('have the offsets that the door gives', () => {
    const line = JSON.parse(written(kept('confirmed')));
    expect(line).toMatchObject({ id: 'a', text: TEXT, lang: 'en' });
    const { content, source, cue, type } = FOUND!;
    expect(line.attributions).toEqual([
      { type, content, source, cue, speaker: 'Ada Byrne', verdict: 'confirmed' },
    ]);
  });

  it('name no words for a speaker that the reader gave', () => {
    const { attributions } = JSON.parse(written(kept('corrected', 'Bo')));
    expect(attributions).toMatchObject([{ speaker: 'Bo', source: null, verdict: 'corrected' }]);
  });

  it('are none where nothing was reviewed, or dismissed, or the text has gone on', () => {
    expect(written(kept(null), kept('dismissed'))).toBe('');
    const annotations = [kept('confirmed')];
    expect(writeReviewed([{ id: 'a', text: 'Others.', language: null, annotations }])).toBe('');
  });
});
