import type { Evidence } from '../frame.ts';
import type { Run } from '../reading.ts';
import type { Window } from './argument-features.ts';
import { END, TAGS } from './chain.ts';
import type { FoundCue } from './cues.ts';
import { ARGUMENT, chanceOf } from './kinds.ts';
import type { Unit } from './units.ts';

/** Units from a cue to a run: negative when the run stands before it. */
const toRun = (cue: Run, [from, to]: Run): number =>
  from >= cue[1] ? from - cue[1] : to - cue[0] - 1;

/** What was chosen for a cue, from how many sources, among how many cues of its passage. */
interface Parts {
  readonly found: FoundCue;
  readonly content: readonly Run[];
  readonly source: Run | null;
  readonly sources: number;
  readonly cues: number;
}

/** What the chances of the tags in a window say of the parts that were chosen from it. */
export function evidenceOf(
  units: readonly Unit[],
  { from, to }: Window,
  chances: Float64Array,
  { found, content, source, sources, cues }: Parts,
): Evidence {
  const cue = found.run;
  const isContent = (i: number): number => chanceOf(chances, i - from, ARGUMENT.content);
  let least = 1;
  let sum = 0;
  let size = 0;
  for (const [start, end] of content) {
    for (let i = start; i < end; i++) {
      least = Math.min(least, isContent(i));
      sum += isContent(i);
      size++;
    }
  }
  let all = 0;
  for (let i = from; i < to; i++) all += isContent(i);
  let sourced = source === null ? -1 : 1;
  for (let i = source?.[0] ?? 0; i < (source?.[1] ?? 0); i++) {
    sourced = Math.min(sourced, chanceOf(chances, i - from, ARGUMENT.source));
  }
  const [first, last] = [content[0]!, content.at(-1)!];
  const tagAt = (i: number, tag: number): number => chances[(i - from) * TAGS + tag]!;
  const opening = first[1] - first[0] === 1 ? ARGUMENT.content + END : ARGUMENT.content;
  return [
    found.chance,
    found.reported,
    least,
    sum / size,
    tagAt(first[0], opening),
    tagAt(last[1] - 1, ARGUMENT.content + END),
    all - sum,
    sourced,
    sources,
    size,
    cue[1] - cue[0],
    units.length,
    cues,
    toRun(cue, first[0] >= cue[1] ? first : last),
    source === null ? -99 : toRun(cue, source),
    units[cue[0]]!.major,
    units[cue[0]]!.symbol,
    units[first[0]]!.symbol,
  ];
}
