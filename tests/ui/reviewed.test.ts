import { describe, expect, it } from 'vitest';
import { withBody } from '../../src/annotations/body.ts';
import { makeHighlight, newId } from '../../src/annotations/make.ts';
import type { Verdict } from '../../src/annotations/statement.ts';
import type { Statement } from '../../src/page-report.ts';
import type { AnnotationRow } from '../../src/store/database.ts';
import { reviewStatements } from '../../src/ui/reviewed.ts';

const statement = (given: Partial<Statement>): Statement => ({
  ...{ type: 'direct', speaker: 'Ada', naming: 'person', description: null },
  ...{ chain: [], pass: 'learned' },
  ...{ confidence: 0.6, content: 'Dry.', source: 'Ada', cue: 'said', span: [10, 20] },
  ...given,
});

function kept(verdict: Verdict | null, speaker: string | null): AnnotationRow {
  const { type, naming, chain, cue, pass, confidence } = statement({});
  const detected = { type, speaker: 'Ada', naming, chain, cue, pass, confidence };
  const made = makeHighlight({
    ...{ id: newId(), source: 'https://paper.example/a', selectors: [], colour: 'yellow' },
    ...{
      statement: { detected, verdict: null, parts: { content: [], source: null, cue: null } },
      now: '2026-11-25T08:00:00Z',
    },
  });
  const named = speaker === null ? null : { name: speaker, isUnnamed: false };
  const body = withBody(made.body, { verdict, speaker: named, said: 'indirect' });
  const annotation = { ...made, body };
  return { id: made.id, docId: 'd', annotation, rev: 1, updatedSeq: 1, deleted: 0, v: 1 };
}

describe('reviewStatements', () => {
  it('gives a corrected statement the reader’s speaker and kind', () => {
    const other = statement({ speaker: 'Bo', naming: 'organisation', span: [50, 60] });
    const row = kept('corrected', 'Bo');
    const [first, second] = reviewStatements(
      [statement({ chain: ['Ada', 'The Ledger'] }), other],
      [row],
      {
        [row.id]: [9, 20],
      },
    );
    expect(first).toMatchObject({
      speaker: 'Bo',
      naming: 'organisation',
      type: 'indirect',
      chain: [],
    });
    expect(second).toMatchObject({ speaker: 'Bo', verdict: null });
  });

  it('leaves a confirmed one as it was detected, and says so', () => {
    const row = kept('confirmed', 'Ada');
    const [one] = reviewStatements([statement({})], [row], { [row.id]: [10, 20] });
    expect(one).toMatchObject({
      speaker: 'Ada',
      type: 'direct',
      verdict: 'confirmed',
      confidence: 0.6,
    });
  });

  it('leaves out one of which the reader says that nothing is said there', () => {
    const row = kept('dismissed', 'Ada');
    expect(reviewStatements([statement({})], [row], { [row.id]: [10, 20] })).toEqual([]);
  });

  it('touches nothing where the words are others, or not on the page', () => {
    const row = kept('corrected', 'Bo');
    const said = [statement({})];
    expect(reviewStatements(said, [row], { [row.id]: [16, 40] })[0]).toMatchObject({
      speaker: 'Ada',
    });
    expect(reviewStatements(said, [row], {})[0]).toMatchObject({ speaker: 'Ada', verdict: null });
  });
});
