import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import type { CallBackground } from '../../content-scripts/notes.ts';
import { attributeArticle, bodyOf } from '../../content-scripts/statements.ts';
import type { Article } from '../../src/article/article.ts';
import { LONGEST_PAGE, MOST_BLOCKS } from '../../src/attribution/limits.ts';
import { CONTENT_CHECKS } from '../../src/background/checks.ts';
import { plainPage } from '../anchoring/plain-page.ts';

const articleOf = (spans: readonly (readonly [number, number])[]) =>
  ({
    isArticle: true,
    language: 'en',
    blocks: spans.map((span) => ({ span, role: 'paragraph' })),
  }) as unknown as Article;

it.each([
  ['one block', [[0, 3 * LONGEST_PAGE]]],
  [
    'a block beyond',
    [
      [0, 10],
      [LONGEST_PAGE + 5, LONGEST_PAGE + 9],
    ],
  ],
  [
    'many blocks',
    Array.from({ length: 2 * MOST_BLOCKS }, (_, index) => [2 * index, 2 * index + 1]),
  ],
] as const)('asks for no more of a page than the background reads: %s', async (_, spans) => {
  const page = plainPage('x'.repeat(3 * LONGEST_PAGE));
  const article = articleOf(spans as readonly (readonly [number, number])[]);
  const call = vi.fn(async () => []);
  await attributeArticle(call as unknown as CallBackground, page, article);
  const [[kind, argument]] = call.mock.calls as unknown as [[string, object]];
  expect(kind).toBe('attribute');
  expect(v.safeParse(CONTENT_CHECKS.attribute, argument).success).toBe(true);
  const reading = { page, article } as unknown as Parameters<typeof bodyOf>[0];
  expect(bodyOf(reading).length).toBeLessThanOrEqual(LONGEST_PAGE);
});
