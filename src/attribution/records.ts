import type { Span } from '../span.ts';
import { descriptionOf } from './description.ts';
import type { Language } from './languages/language.ts';
import { type Reading, type Run, spanOf } from './reading.ts';
import { reasonOf } from './reason.ts';
import type { Speaker, SpeakerIndex } from './speakers.ts';

/** What an article tells of one speaker. Spans in UTF-16 offsets into the text. */
export interface SpeakerRecord {
  /** Stable within the article: s1, s2… by first mention. */
  readonly id: string;
  readonly description: string | null;
  /** Where the article names the speaker or gives it as a source, in order, the first ones. */
  readonly mentions: readonly Span[];
  /** For an unnamed speaker: the words in which the article says why. */
  readonly reason: string | null;
}

/** Every attribution carries its speaker's mentions, so that no more than this many are kept. */
const MENTIONS_KEPT = 50;

/** A source of one attribution and who it was resolved to. */
export interface ResolvedSource {
  readonly source: Run;
  readonly speaker: Speaker;
}

/** The records of all speakers that have a say, by the key of the speaker. */
export function recordSpeakers(
  reading: Reading,
  language: Language | null,
  index: SpeakerIndex,
  sources: readonly ResolvedSource[],
): ReadonlyMap<string, SpeakerRecord> {
  const found = new Map<
    string,
    { runs: Map<number, Run>; about: string | null; why: string | null }
  >();
  for (const { speaker, source } of sources) {
    const known = found.get(speaker.key) ?? {
      runs: new Map<number, Run>(),
      about: null,
      why: null,
    };
    found.set(speaker.key, known);
    known.runs.set(source[0], source);
    if (speaker.naming === 'unnamed') known.why ??= reasonOf(reading, language, source);
  }
  for (const name of index.names) {
    const known = found.get(index.keyOf(name));
    if (known === undefined) continue;
    // A source that starts with the name is the same mention.
    if (!known.runs.has(name.run[0])) known.runs.set(name.run[0], name.run);
    if (known.runs.size <= MENTIONS_KEPT) known.about ??= descriptionOf(reading, language, name);
  }
  const ordered = [...found].map(([key, { runs, about, why }]) => {
    const kept = apart([...runs.values()].sort((a, b) => a[0] - b[0])).slice(0, MENTIONS_KEPT);
    return { key, about, why, mentions: kept.map((run) => spanOf(reading, run)) };
  });
  ordered.sort((a, b) => a.mentions[0]![0] - b.mentions[0]![0]);
  return new Map(
    ordered.map(({ key, about, why, mentions }, at) => [
      key,
      { id: `s${at + 1}`, description: about, mentions, reason: why },
    ]),
  );
}

/** Runs in order without those that lie inside the one before. */
function apart(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) if (run[0] >= (out.at(-1)?.[1] ?? 0)) out.push(run);
  return out;
}
