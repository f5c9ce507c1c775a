import { describe, expect, it } from 'vitest';
import { arabicName } from '../../src/attribution/arabic-names.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import type { AttributionInput } from '../../src/attribution/attribution.ts';
import type { Model } from '../../src/attribution/model/tagger.ts';
import type { Span } from '../../src/span.ts';
import { accordingTo } from './cases/according-to.ts';
import { apostrophes } from './cases/apostrophes.ts';
import { arabicNames } from './cases/arabic.ts';
import { brokenUnicode } from './cases/broken-unicode.ts';
import { carriedOver } from './cases/carried-over.ts';
import type { Case } from './cases/case.ts';
import { headlines } from './cases/headlines.ts';
import { interviews } from './cases/interviews.ts';
import { languages } from './cases/languages.ts';
import { liveBlogs } from './cases/live-blogs.ts';
import { marks } from './cases/marks.ts';
import { nested } from './cases/nested.ts';
import { notSpeech } from './cases/not-speech.ts';
import { nounCues } from './cases/noun-cues.ts';
import { oneParagraph } from './cases/one-paragraph.ts';
import { openingMarks } from './cases/opening-marks.ts';
import { order } from './cases/order.ts';
import { passive } from './cases/passive.ts';
import { pronouns } from './cases/pronouns.ts';
import { twoSpeakers } from './cases/two-speakers.ts';
import { shippedModel } from './weights.ts';

const model = shippedModel();

const wordsOf = (text: string, spans: readonly Span[]): string[] =>
  spans.map(([start, end]) => text.slice(start, end));

const joined = (text: string, spans: readonly Span[] | null): string | null =>
  spans === null ? null : wordsOf(text, spans).join(' ');

/** A case's text, its lines as blocks where the case says what they are. */
function inputOf({ text, language = 'en', roles }: Case): AttributionInput {
  if (roles === undefined) return { text, language };
  let start = 0;
  const blocks = text
    .split('\n')
    .map((line, index): NonNullable<AttributionInput['blocks']>[number] => {
      const span: Span = [start, start + line.length];
      start += line.length + 1;
      return { span, role: roles[index] ?? 'paragraph' };
    });
  return { text, language, blocks };
}

/** What is found in a case, shown by the properties that the case asks for. */
function found(item: Case, weights?: Model): unknown[] {
  const { text, attributions } = item;
  const tellName = item.language === 'ar' ? arabicName : undefined;
  return attribute(inputOf(item), weights, tellName).map((one, index) => {
    const asked = attributions[index] ?? { content: [] };
    const shown = {
      ...one,
      content: wordsOf(text, one.content),
      source: joined(text, one.source),
      cue: joined(text, one.cue),
    };
    return Object.fromEntries(Object.entries(shown).filter(([key]) => key in asked));
  });
}

describe.each([
  ['several paragraphs with opening marks only', openingMarks],
  ['order', order],
  ['speakers carried over', carriedOver],
  ['nested quotations', nested],
  ['the passive', passive],
  ['according to', accordingTo],
  ['headlines', headlines],
  ['noun cues', nounCues],
  ['pronouns and titles', pronouns],
  ['two speakers', twoSpeakers],
  ['marks', marks],
  ['apostrophes', apostrophes],
  ['no paragraph breaks', oneParagraph],
  ['live blogs', liveBlogs],
  ['interviews and transcripts', interviews],
  ['broken Unicode', brokenUnicode],
  ['what is no speech', notSpeech],
  ['other languages', languages],
  ['names without capitals', arabicNames],
])('attribute, on cases of %s', (_, cases) => {
  it.each(cases.filter(({ by }) => by !== 'weights'))('meets by rules alone: $name', (item) => {
    expect(found(item)).toEqual(item.attributions);
  });

  it.each([...cases])('meets with the learned weights: $name', (item) => {
    expect(found(item, model)).toEqual(item.attributions);
  });
});
