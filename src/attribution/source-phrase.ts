import type { Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';
import { firstFrom } from './search.ts';

/** Most tokens of a source phrase that are looked at for its head. */
const HEAD_REACH = 24;

/** A source cut where it tells through whom it is heard: "sources quoted in the paper". */
export function splitVia(
  reading: Reading,
  language: Language | null,
  [from, to]: Run,
): { source: Run; via: Run | null } {
  for (let i = from + 1; language !== null && i < Math.min(to - 1, from + HEAD_REACH); i++) {
    for (const phrase of language.via) {
      if (!phrase.every((word, k) => lowerAt(reading, i + k) === word)) continue;
      if (i + phrase.length < to) return { source: [from, i], via: [i + phrase.length, to] };
    }
  }
  return { source: [from, to], via: null };
}

/** The part of a source up to its head noun: before the first comma or preposition. */
export function headRun(reading: Reading, language: Language | null, [from, to]: Run): Run {
  for (let i = from + 1; i < Math.min(to, from + HEAD_REACH); i++) {
    const word = lowerAt(reading, i);
    const shape = reading.tokens[i]!.word.shape;
    if (word === ',' || word === '(' || shape === 'mark') return [from, i];
    if (word === "'s") continue;
    const ends = language !== null && (language.tails.has(word) || language.relatives.has(word));
    if ((ends || /^(?:of|for|von|de|des|du|di|del|della)$/.test(word)) && shape === 'lower') {
      return [from, i];
    }
  }
  return [from, Math.min(to, from + HEAD_REACH)];
}

/** The run of a described source, with what follows when it ends in "familiar" or "close". */
export function fullRun(reading: Reading, language: Language | null, source: Run, run: Run): Run {
  if (!language?.knowing.has(lowerAt(reading, run[1] - 1))) return run;
  let end = run[1];
  while (end < source[1] && reading.tokens[end]!.word.shape !== 'mark') end++;
  return [run[0], end];
}

/** The name that a source phrase is about, or null when a common noun heads it. */
export function headName(
  reading: Reading,
  language: Language | null,
  names: readonly Name[],
  source: Run,
): Name | null {
  const [from, to] = headRun(reading, language, source);
  const low = firstFrom(names.length, (i) => names[i]!.run[1] <= from);
  let found: Name | null = null;
  for (let i = low; i < names.length && names[i]!.run[0] < source[1]; i++) {
    const name = names[i]!;
    // "the University of Oslo": the name goes on past the preposition.
    if (name.run[0] < to && name.run[1] >= to) found = name;
  }
  if (found !== null) return found;
  // A description first and the name set off by commas: "her lawyer, Ana Ruiz,".
  if (lowerAt(reading, to) !== ',') return null;
  for (let i = low; i < names.length && names[i]!.run[0] < source[1]; i++) {
    if (names[i]!.run[0] === to + 1 && names[i]!.run[1] - names[i]!.run[0] > 1) return names[i]!;
  }
  return null;
}
