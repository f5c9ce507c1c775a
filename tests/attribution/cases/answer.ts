import { attribute } from '../../../src/attribution/attribute.ts';
import type { Model } from '../../../src/attribution/model/tagger.ts';
import type { Question } from './question.ts';

/** What is asked about a speaker. */
export const ASKED = ['speaker', 'naming', 'chain'] as const;
export type Asked = (typeof ASKED)[number];

/** Names are the same with and without a leading article, whatever its case. */
const bare = (name: string | null): string | null =>
  name?.replace(/^(?:the|an?) /i, '').toLowerCase() ?? null;

/** For each thing a question asks, whether it is answered right; words that nothing holds miss all. */
export function answer(question: Question, model?: Model): ReadonlyMap<Asked, boolean> {
  const { text, words, language = 'en' } = question;
  const at = text.indexOf(words);
  if (at < 0 || text.indexOf(words, at + 1) >= 0) throw new Error(`not once in text: ${words}`);
  const found = attribute({ text, language }, model).find(({ content }) =>
    content.some(([start, end]) => start <= at && at < end),
  );
  const answers = new Map<Asked, boolean>([
    ['speaker', found !== undefined && bare(found.speaker) === bare(question.speaker)],
    ['naming', found?.naming === question.naming],
  ]);
  if (question.chain !== undefined) {
    const same = (chain: readonly string[] | undefined) => chain?.map(bare).join(' < ');
    answers.set('chain', same(found?.chain) === same(question.chain));
  }
  return answers;
}

/** Right and asked, of each thing asked, over some questions. */
export function accuracy(
  questions: readonly Question[],
  model?: Model,
): Record<Asked, { readonly right: number; readonly of: number }> {
  const all = questions.map((question) => answer(question, model));
  const count = (asked: Asked) => {
    const given = all.flatMap((answers) => answers.get(asked) ?? []);
    return { right: given.filter(Boolean).length, of: given.length };
  };
  return { speaker: count('speaker'), naming: count('naming'), chain: count('chain') };
}
