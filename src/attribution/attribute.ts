import { alterationsOf } from './altered.ts';
import type { Attribution, AttributionInput } from './attribution.ts';
import { draftsOf } from './drafts.ts';
import { languageFor } from './languages/registry.ts';
import { typing } from './marks.ts';
import type { Model } from './model/tagger.ts';
import type { NameTeller } from './names.ts';
import { read, spanOf } from './reading.ts';
import { recordSpeakers } from './records.ts';
import { indexSpeakers } from './speakers.ts';
import { stanceOf } from './stance.ts';

/**
 * Who says what in a text: its attributions in the order of their content, as spans in UTF-16
 * offsets into `input.text`. Quotations are found in every language; claims and speakers where the
 * language is known; English claims by the learned model when it is given, else by rules; people's
 * names in a script without capitals by `tellName`, else none is told. Runs in time linear in the text and never throws on any string.
 */
export function attribute(
  input: AttributionInput,
  model?: Model,
  tellName?: NameTeller,
): Attribution[] {
  const language = languageFor(input.language);
  const reading = read(input);
  const drafts = draftsOf(reading, language, model);
  const speakers = indexSpeakers(reading, language, tellName);
  const resolved = drafts.map(({ source, who = source, via }) =>
    who === null || who === 'author' ? null : speakers.resolve(who, via),
  );
  const sources = drafts.flatMap(({ source }, index) => {
    const speaker = resolved[index] ?? null;
    return source === null || speaker === null ? [] : [{ source, speaker }];
  });
  const records = recordSpeakers(reading, language, speakers, sources);
  const typeOf = typing(reading);
  return drafts.map((draft, index) => {
    const speaker = resolved[index] ?? null;
    const record = speaker === null ? null : (records.get(speaker.key) ?? null);
    const type = draft.pass === 'turn' ? 'direct' : typeOf(draft.content);
    const cue = draft.cue === null ? null : [spanOf(reading, draft.cue)];
    return {
      type,
      content: draft.content,
      altered: type === 'indirect' ? [] : alterationsOf(reading, draft.content, cue),
      source: draft.source === null ? null : [spanOf(reading, draft.source)],
      cue,
      stance: stanceOf(reading, language, draft.cue),
      speaker: speaker?.name ?? null,
      speakerId: record?.id ?? null,
      description: record?.description ?? null,
      mentions: record?.mentions ?? [],
      reason: record?.reason ?? null,
      naming: draft.who === 'author' ? 'author' : (speaker?.naming ?? null),
      chain: speaker?.chain ?? [],
      pass: draft.pass,
      confidence: draft.confidence,
    };
  });
}
