import { assemble, type Draft } from './assemble.ts';
import type { Attribution, AttributionInput } from './attribution.ts';
import { findFrames } from './claims.ts';
import { languageFor } from './languages/registry.ts';
import { typing } from './marks.ts';
import { type Reading, read, spanOf } from './reading.ts';
import { indexSpeakers, type Speaker, type SpeakerIndex } from './speakers.ts';

/**
 * Who says what in a text: its attributions in the order of their content, as spans in UTF-16
 * offsets into `input.text`. Quotations are found in every language; claims and speakers where the
 * language is known. Runs in time linear in the text and never throws on any string.
 */
export function attribute(input: AttributionInput): Attribution[] {
  const language = languageFor(input.language);
  const reading = read(input);
  const drafts = assemble(reading, language === null ? [] : findFrames(reading, language));
  const speakers = indexSpeakers(reading, language);
  const resolved: (Speaker | null)[] = drafts.map(() => null);
  const order = drafts
    .map((_, index) => index)
    .sort((a, b) => place(drafts[a]!) - place(drafts[b]!));
  for (const index of order) {
    resolved[index] = speakerOf(drafts[index]!, resolved, speakers);
  }
  const typeOf = typing(reading);
  return drafts.map((draft, index) => ({
    type: typeOf(draft.content),
    ...attributionOf(reading, draft, resolved[index] ?? null),
  }));
}

/** Where a draft's source is met in the text; content that names none comes where it stands. */
const place = (draft: Draft): number => draft.content[0]![0];

function speakerOf(
  draft: Draft,
  resolved: readonly (Speaker | null)[],
  speakers: SpeakerIndex,
): Speaker | null {
  if (draft.source !== null) return speakers.resolve(draft.source, draft.via);
  return draft.carriedFrom === null ? null : (resolved[draft.carriedFrom] ?? null);
}

function attributionOf(
  reading: Reading,
  draft: Draft,
  speaker: Speaker | null,
): Omit<Attribution, 'type'> {
  return {
    content: draft.content,
    source: draft.source === null ? null : [spanOf(reading, draft.source)],
    cue: draft.cue === null ? null : [spanOf(reading, draft.cue)],
    speaker: speaker?.name ?? null,
    naming: speaker?.naming ?? null,
    chain: speaker?.chain ?? [],
    pass: draft.pass,
    confidence: draft.confidence,
  };
}
