import { assemble, type Draft } from './assemble.ts';
import { findFrames } from './claims.ts';
import { combine } from './combine.ts';
import type { Frame } from './frame.ts';
import { judged } from './judge.ts';
import type { Language } from './languages/language.ts';
import { typing } from './marks.ts';
import { type Model, tagFrames } from './model/tagger.ts';
import type { Reading } from './reading.ts';
import { withTurns } from './turns.ts';

function framesOf(reading: Reading, language: Language | null, model: Model | undefined): Frame[] {
  if (language === null) return [];
  if (model === undefined || language.code !== 'en') return findFrames(reading, language);
  return combine(reading, tagFrames(reading, model), findFrames(reading, language), language);
}

/**
 * The attributions of a Reading before their speakers are resolved, in order of content: by the model
 * when it is given and knows the language, else by rules; of what a model finds, what its judge keeps.
 */
export function draftsOf(
  reading: Reading,
  language: Language | null,
  model: Model | undefined,
): readonly Draft[] {
  return withTurns(reading, language, told(reading, language, model));
}

function told(reading: Reading, language: Language | null, model: Model | undefined): Draft[] {
  const drafts = assemble(reading, framesOf(reading, language, model), language);
  if (language?.code !== 'en' || !model?.judge) return drafts;
  return judged(reading, language, drafts, typing(reading), model.judge);
}
