import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/page-report.ts';
import {
  countStatements,
  groupByChain,
  groupBySpeaker,
  ofKind,
  SHOWN_KINDS,
  shareOf,
} from '../../src/ui/statements.ts';

const statement = (given: Partial<Statement>): Statement => ({
  type: 'direct',
  speaker: null,
  naming: null,
  description: null,
  chain: [],
  pass: 'test',
  confidence: 1,
  content: 'words',
  source: null,
  cue: null,
  span: [0, 5],
  ...given,
});

describe('countStatements', () => {
  it('counts marked words as quotations and each speaker once', () => {
    const statements = [
      statement({ speaker: 'Ada Lind' }),
      statement({ speaker: 'Ada Lind', type: 'mixed' }),
      statement({ speaker: 'the ministry', type: 'indirect' }),
      statement({}),
    ];
    expect(countStatements(statements)).toEqual({ quotations: 3, claims: 1, speakers: 2 });
  });

  it('counts nothing on an empty page', () => {
    expect(countStatements([])).toEqual({ quotations: 0, claims: 0, speakers: 0 });
  });
});

describe('groupBySpeaker', () => {
  it('puts speakers in the order of their first words and their words in the order of the page', () => {
    const groups = groupBySpeaker([
      statement({ speaker: 'Ben Oduya', span: [50, 60] }),
      statement({ speaker: 'Ada Lind', span: [70, 80], naming: 'person' }),
      statement({ speaker: 'Ada Lind', span: [10, 20] }),
    ]);
    expect(groups.map(({ speaker }) => speaker)).toEqual(['Ada Lind', 'Ben Oduya']);
    expect(groups[0]?.statements.map(({ span }) => span[0])).toEqual([10, 70]);
    expect(groups[0]?.naming).toBe('person');
  });

  it('puts words that nobody was found for last', () => {
    const groups = groupBySpeaker([
      statement({ span: [0, 5] }),
      statement({ speaker: 'Ada Lind', span: [10, 20] }),
      statement({ span: [30, 35] }),
    ]);
    expect(groups.map(({ speaker }) => speaker)).toEqual(['Ada Lind', null]);
    expect(groups[1]?.statements).toHaveLength(2);
  });
});

describe('ofKind', () => {
  const all = [
    statement({ type: 'direct', naming: 'person', speaker: 'Ada' }),
    statement({ type: 'indirect', naming: 'unnamed', speaker: 'an aide' }),
    statement({ type: 'mixed', naming: 'person', speaker: 'Bo', chain: ['Bo', 'The Ledger'] }),
  ];

  it('tells quotations, claims, sources that are not named, and what is not first-hand', () => {
    expect(SHOWN_KINDS.map((kind) => ofKind(all, kind).length)).toEqual([3, 2, 1, 1, 1]);
  });

  it('leaves shares to what is quoted', () => {
    expect(shareOf([all[0]!], all)).toBe(0.5);
    expect(shareOf([all[1]!], all)).toBeNull();
    expect(shareOf([], [])).toBeNull();
  });
});

describe('groupByChain', () => {
  it('puts together what came the same way, in the order of the page, first-hand last', () => {
    const groups = groupByChain([
      statement({ speaker: 'Ada', span: [0, 5] }),
      statement({ speaker: 'Bo', chain: ['Bo', 'The Ledger'], span: [40, 45] }),
      statement({
        speaker: 'an aide',
        chain: ['an aide', 'The Post', 'The Ledger'],
        span: [9, 12],
      }),
      statement({ speaker: 'Cy', chain: ['Cy', 'The Ledger'], span: [20, 25] }),
    ]);
    expect(
      groups.map(({ links, statements }) => [links, statements.map((one) => one.speaker)]),
    ).toEqual([
      [['The Post', 'The Ledger'], ['an aide']],
      [['The Ledger'], ['Cy', 'Bo']],
      [[], ['Ada']],
    ]);
  });
});
