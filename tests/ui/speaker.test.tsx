// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { SURE } from '../../src/attribution/certainty.ts';
import type { ReviewedStatement } from '../../src/ui/reviewed.ts';

vi.mock('../../src/browser.ts', async () => ({
  browser: { i18n: (await import('../ui/stub-browser.ts')).i18n },
}));

const { Speaker } = await import('../../src/ui/speaker.tsx');

const statement = (
  confidence: number,
  words: Partial<ReviewedStatement> = {},
): ReviewedStatement => ({
  type: 'indirect',
  speaker: 'Ana Ruiz',
  description: null,
  verdict: null,
  naming: 'person',
  chain: [],
  pass: 'learned',
  confidence,
  content: 'the port would close',
  source: 'Ruiz',
  cue: 'said',
  span: [0, 20],
  ...words,
});

/** What one speaker with one statement of this confidence is shown with. */
function shown(confidence: number, words?: Partial<ReviewedStatement>): string {
  return rendered(confidence, words, null).textContent ?? '';
}

function rendered(
  confidence: number,
  words: Partial<ReviewedStatement> | undefined,
  pointedAt: number | null,
  inView: readonly number[] = [],
): HTMLElement {
  const root = document.createElement('div');
  const statements = [statement(confidence, words)];
  const group = { speaker: 'Ana Ruiz', naming: 'person' as const, statements };
  const given = { group, all: statements, level: 2, jump: () => {}, pointedAt } as const;
  render(<Speaker {...given} inView={new Set(inView)} />, root);
  return root;
}

describe('Speaker', () => {
  it('shows a quotation with the marks that the article gives it, once', () => {
    const text = shown(1, { type: 'direct', content: '“We close,” … “and soon.”' });
    expect(text).toContain('“We close,” … “and soon.”');
    expect(text).not.toContain('““');
  });

  it('marks the statement that was clicked in the page, and no other', () => {
    const isLit = (at: number | null) =>
      rendered(1, {}, at).querySelector('[aria-current=true]') !== null;
    expect([isLit(0), isLit(19), isLit(20), isLit(null)]).toEqual([true, true, false, false]);
  });

  it('marks who is speaking on screen', () => {
    const isMarked = (inView: readonly number[]) =>
      rendered(1, {}, null, inView).querySelector('.in-view') !== null;
    expect([isMarked([0]), isMarked([7]), isMarked([])]).toEqual([true, false, false]);
  });

  it('says how much of what is quoted is theirs, and what the article says they are', () => {
    const text = shown(1, { type: 'direct', description: 'the port’s director' });
    expect(text).toContain('the port’s director');
    expect(text).toContain('100% of the quoted words');
  });

  it('tells the way it came without the speaker, and what the reader said of it', () => {
    const chain = ['Ana Ruiz', 'The Ledger'];
    const text = shown(0.1, { chain, verdict: 'corrected' });
    expect(text).toContain('through The Ledger, corrected by you');
    expect(text).not.toContain('through Ana Ruiz');
    expect(text).not.toContain('uncertain');
  });

  it('says so when the source of a statement is uncertain', () => {
    expect(shown(SURE - 0.01)).toContain('detected claim, source uncertain');
    expect(shown(SURE)).not.toContain('uncertain');
  });
});
