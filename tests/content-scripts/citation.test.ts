import { describe, expect, it } from 'vitest';
import { citationOf } from '../../content-scripts/citation.ts';
import type { Article } from '../../src/article/article.ts';
import type { Attribution } from '../../src/attribution/attribution.ts';
import type { Span } from '../../src/span.ts';

const text = '“Switch it off,” she said, “and explain.” Nobody did.';
const spanOf = (words: string): Span => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

const STATEMENT: Attribution = {
  type: 'direct',
  content: [spanOf('Switch it off,'), spanOf('and explain.')],
  altered: [],
  source: [spanOf('she')],
  cue: [spanOf('said')],
  stance: 'neutral',
  speaker: 'Ada Holm',
  speakerId: 's1',
  description: null,
  mentions: [spanOf('she')],
  reason: null,
  naming: 'person',
  chain: ['Ada Holm', 'The Gazette'],
  pass: 'learned',
  confidence: 0.9,
};
const ARTICLE: Article = {
  isArticle: true,
  reason: 'article',
  title: 'Radio silence',
  byline: ['Ines Valloran'],
  published: '2026-03-14',
  modified: null,
  dek: null,
  section: null,
  access: 'open',
  outlet: 'The Ledger',
  language: 'en',
  direction: 'ltr',
  blocks: [],
};
const SOURCE = {
  address: 'https://ledger.example/radio?utm_source=x#top',
  signs: { canonical: '', shared: '', described: '' },
};

const cited = (
  words: Attribution | Span,
  statement = STATEMENT,
  article: Partial<Article> = {},
) => {
  const reading = { article: { ...ARTICLE, ...article }, attributions: [statement] };
  return citationOf({ ...reading, page: { text } }, SOURCE, words, 'Radio silence | Ledger');
};

describe('what is cited', () => {
  it('is a statement, whole, with its speaker and its chain', () => {
    expect(cited(STATEMENT)).toEqual({
      quote: 'Switch it off, … and explain.',
      speaker: 'Ada Holm',
      chain: ['Ada Holm', 'The Gazette'],
      authors: ['Ines Valloran'],
      title: 'Radio silence',
      outlet: 'The Ledger',
      published: '2026-03-14',
      language: 'en',
      address: expect.stringMatching(/^https:\/\/ledger\.example\/radio#:~:text=.+explain/),
    });
  });

  it.each(['Switch it', '“Switch it off,” ', 'explain.”'])(
    'is said by who says all of it: %s',
    (words) => {
      expect(cited(spanOf(words))).toMatchObject({ quote: words, speaker: 'Ada Holm' });
    },
  );

  it.each([text, 'off,” she', 'Nobody did', 'explain.” Nobody'])(
    'is nobody’s else: %s',
    (words) => {
      expect(cited(spanOf(words))).toMatchObject({ speaker: null, chain: [] });
    },
  );

  it('names nobody where the statement is not sure of its source', () => {
    const unsure = { ...STATEMENT, confidence: 0.3 };
    expect(cited(unsure, unsure)).toMatchObject({ speaker: null, chain: [] });
    expect(cited(spanOf('Switch it'), unsure)).toMatchObject({ speaker: null, chain: [] });
  });

  it('has the page’s title where no headline is known', () => {
    expect(cited(STATEMENT, STATEMENT, { title: null }).title).toBe('Radio silence | Ledger');
  });
});
