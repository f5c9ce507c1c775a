import type { Naming } from './attribution.ts';
import type { Language } from './languages/language.ts';
import { findNames, type Name, textOf } from './names.ts';
import { namingOf } from './naming.ts';
import { isCapital, lowerAt } from './phrases.ts';
import type { Reading, Run } from './reading.ts';

/** Who a source is: the fullest form the article gives, and what kind of source that makes it. */
export interface Speaker {
  /** The same for the same speaker, within one article. */
  readonly key: string;
  readonly name: string;
  readonly naming: Naming;
  readonly gender: 'm' | 'f' | 'p' | 'n' | null;
  /** Through whom the speaker is heard, nearest first, the speaker included; empty if first-hand. */
  readonly chain: readonly string[];
}

/** How far back, in tokens, a pronoun looks for a person who has not spoken yet. */
const REACH = 80;

/** A name this many tokens into its sentence, or fewer, is likely its subject. */
const SUBJECT_REACH = 4;

/** Most tokens of a source phrase that are looked at for its head. */
const HEAD_REACH = 24;

/** Resolves the sources of one Reading, asked in the order of the text. */
export interface SpeakerIndex {
  /** The speaker of a source phrase; null when it points to nobody the text tells. */
  readonly resolve: (source: Run, via: Run | null) => Speaker | null;
  /** All names of the Reading, in order. */
  readonly names: readonly Name[];
  /** The key of the speaker that a name stands for. */
  readonly keyOf: (name: Name) => string;
}

/** The index of a Reading's names and, as they are resolved, its speakers. */
export function indexSpeakers(reading: Reading, language: Language | null): SpeakerIndex {
  const names = findNames(reading, language);
  const fullest = fullestByKey(names);
  const byKey = groupByKey(names);
  const byDescription = namesByDescription(reading, names);
  const spoken: { speaker: Speaker; head: string | null; at: number }[] = [];
  const byHead = new Map<string, Speaker>();
  const byName = new Map<string, Speaker>();

  const remember = (speaker: Speaker, head: string | null, at: number): Speaker => {
    spoken.push({ speaker, head, at });
    if (head !== null) byHead.set(head, speaker);
    byName.set(speaker.name, speaker);
    return speaker;
  };

  const fullestOf = (name: Name): Name => {
    const full = fullest.get(name.key) ?? name;
    // Two of a surname, each with a first name, are two.
    const first = name.text.split(' ', 1)[0] ?? '';
    return name.run[1] - name.run[0] < 2 || full.text.includes(first) ? full : name;
  };
  const keyOf = (name: Name): string => `name ${fullestOf(name).text}`;

  const named = (name: Name): Speaker => {
    const full = fullestOf(name);
    const known = byName.get(full.text);
    if (known !== undefined) return known;
    const naming = namingOf(full, byKey.get(full.key) ?? [], language);
    const gender = naming === 'person' ? (name.gender ?? full.gender) : 'n';
    return { key: keyOf(full), name: full.text, naming, gender, chain: [] };
  };

  const pronoun = (kind: string, at: number): Speaker | null => {
    const fits = (gender: Speaker['gender'], naming: Naming): boolean => {
      if (kind === 'm' || kind === 'f') {
        const human = naming === 'person' || naming === 'unnamed';
        return human && (gender === kind || gender === null);
      }
      return kind === 'n' ? naming !== 'person' : true;
    };
    const candidate = lastPerson(reading, names, at, (name) => {
      const [from] = reading.sentences[reading.sentenceOf[name.run[0]]!]!;
      if (name.run[0] - from > SUBJECT_REACH) return false;
      const speaker = named(name);
      return (
        (kind === 'm' || kind === 'f') &&
        speaker.naming === 'person' &&
        fits(speaker.gender, 'person')
      );
    });
    for (let i = spoken.length - 1; i >= Math.max(0, spoken.length - 6); i--) {
      const { speaker, at: place } = spoken[i]!;
      if (!fits(speaker.gender, speaker.naming)) continue;
      if (candidate !== null && candidate.run[0] > place) break;
      return { ...speaker, gender: speaker.gender ?? (kind as Speaker['gender']) };
    }
    return candidate === null ? null : { ...named(candidate), gender: kind as 'm' | 'f' };
  };

  const described = (source: Run): Speaker => {
    const run = headRun(reading, language, source);
    const head = lowerAt(reading, run[1] - 1);
    const text = textOf(reading, run);
    const definite = /^(?:the|this|that|these|those|der|die|das|le|la|les|l'|el|los|las|il|lo|i)$/i;
    const article = definite.test(lowerAt(reading, source[0]));
    const short = article && run[1] - run[0] <= 3;
    const known = byHead.get(head);
    if (known !== undefined && short) return known;
    if (short && language?.outlets.has(head)) {
      const outlet = spoken.findLast(({ speaker }) => speaker.naming === 'outlet');
      if (outlet !== undefined) return outlet.speaker;
    }
    const name = byDescription.get(head) ?? (short ? fullest.get(head) : undefined);
    const bare = article || !language?.determiners.has(lowerAt(reading, source[0]));
    const unnamedNoun = language?.unnamed.has(head) ?? false;
    if (name !== undefined && bare && !unnamedNoun) return named(name);
    // "a resident" said twice is two residents; "officials" are the same all over.
    const another = !article && (language?.determiners.has(lowerAt(reading, source[0])) ?? false);
    return {
      key: another ? `described ${source[0]}` : `described ${text.toLowerCase()}`,
      name: text,
      naming: namingOf({ head, text }, [], language),
      gender: null,
      chain: [],
    };
  };

  const resolve = (source: Run, via: Run | null): Speaker | null => {
    const first = lowerAt(reading, source[0]);
    if (source[1] - source[0] === 1 && language !== null) {
      const kind = language.pronouns.get(first);
      if (kind === 'self') return null;
      if (kind !== undefined) {
        const found = pronoun(kind, source[0]);
        return found === null ? null : remember(found, null, source[0]);
      }
      if (language.relatives.has(first)) {
        const name = lastPerson(reading, names, source[0], () => true, 12);
        return name === null ? null : remember(named(name), null, source[0]);
      }
    }
    const inner = splitVia(reading, language, source);
    const name = headName(reading, language, names, inner.source);
    const run = headRun(reading, language, inner.source);
    let speaker = name === null ? described(inner.source) : named(name);
    const teller = via ?? inner.via;
    if (teller !== null) {
      const tellerSpeaker = resolve(teller, null);
      if (tellerSpeaker !== null && tellerSpeaker.name !== speaker.name) {
        speaker = { ...speaker, chain: [speaker.name, tellerSpeaker.name] };
      }
    }
    return remember(
      speaker,
      name === null ? lowerAt(reading, run[1] - 1) : (name.described ?? null),
      source[0],
    );
  };
  return { resolve, names, keyOf };
}

/** Names by key, at most so many of each: what stands beside a name is soon known. */
const SAME_KEY_KEPT = 20;

function groupByKey(names: readonly Name[]): Map<string, Name[]> {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const group = groups.get(name.key);
    if (group === undefined) groups.set(name.key, [name]);
    else if (group.length < SAME_KEY_KEPT) group.push(name);
  }
  return groups;
}

/** For each surname the longest name that ends in it; of equals the first. */
function fullestByKey(names: readonly Name[]): Map<string, Name> {
  const fullest = new Map<string, Name>();
  for (const name of names) {
    const known = fullest.get(name.key);
    const length = name.run[1] - name.run[0];
    if (length > 5) continue;
    if (known === undefined || length > known.run[1] - known.run[0]) fullest.set(name.key, name);
  }
  return fullest;
}

/** Names by the noun that stands before them: "newspaper Al-Watan". The first of each wins. */
function namesByDescription(reading: Reading, names: readonly Name[]): Map<string, Name> {
  const table = new Map<string, Name>();
  for (const name of names) {
    const { described } = name;
    if (described !== null && !table.has(described)) table.set(described, name);
    if (lowerAt(reading, name.run[1]) === ',' && !isCapital(reading, name.run[1] + 2)) continue;
  }
  return table;
}

/** The last name before a token that a test accepts, within reach. */
function lastPerson(
  reading: Reading,
  names: readonly Name[],
  before: number,
  accepts: (name: Name) => boolean,
  reach = REACH,
): Name | null {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.run[1] <= before) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const name = names[i]!;
    if (before - name.run[1] > reach) break;
    if (reading.quotationOf[name.run[0]] === -1 && accepts(name)) return name;
  }
  return null;
}

/** A source cut where it tells through whom it is heard: "sources quoted in the paper". */
function splitVia(
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
function headRun(reading: Reading, language: Language | null, [from, to]: Run): Run {
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

/** The name that a source phrase is about, or null when a common noun heads it. */
function headName(
  reading: Reading,
  language: Language | null,
  names: readonly Name[],
  source: Run,
): Name | null {
  const [from, to] = headRun(reading, language, source);
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.run[1] <= from) low = middle + 1;
    else high = middle;
  }
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
