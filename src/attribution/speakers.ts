import type { Naming } from './attribution.ts';
import { descriptionOf } from './description.ts';
import { genderOfRole, gendersOf } from './gender.ts';
import type { Language } from './languages/language.ts';
import { findNames, keyOf as keyOfWord, type Name, type NameTeller, textOf } from './names.ts';
import { namingOf } from './naming.ts';
import { lowerAt } from './phrases.ts';
import { type Reading, type Run, sentenceAt } from './reading.ts';
import { firstFrom } from './search.ts';
import { fullRun, headName, headRun, splitVia } from './source-phrase.ts';
import { tellerAfter } from './teller.ts';

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

/** How far back, in tokens, "the ministry" looks for one. */
const BODY_REACH = 400;

/** Whether a name has more than one word: a lone capital is often no name. */
const isSpelledOut = ({ run }: Name): boolean => run[1] - run[0] > 1;

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
export function indexSpeakers(
  reading: Reading,
  language: Language | null,
  tellName?: NameTeller,
): SpeakerIndex {
  const names = findNames(reading, language);
  const fullest = fullestByKey(names);
  const byKey = groupByKey(names);
  const heads = headsOf(reading, language, names);
  const byDescription = namesByDescription(names, heads);
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
  const genderOf = gendersOf(reading, language, names, heads, keyOf);

  const named = (name: Name): Speaker => {
    const full = fullestOf(name);
    const known = byName.get(full.text);
    if (known !== undefined) return known;
    const naming = namingOf(full, byKey.get(full.key) ?? [], language);
    const gender = naming === 'person' ? genderOf(keyOf(full)) : 'n';
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
      const [from] = sentenceAt(reading, name.run[0]);
      if (name.run[0] - from > SUBJECT_REACH) return false;
      const speaker = named(name);
      if (kind === 'n') return speaker.naming === 'organisation' && isSpelledOut(name);
      const human = (kind === 'm' || kind === 'f') && speaker.naming === 'person';
      return human && fits(speaker.gender, 'person');
    });
    for (let i = spoken.length - 1; i >= Math.max(0, spoken.length - 6); i--) {
      const { speaker, at: place } = spoken[i]!;
      if (!fits(speaker.gender, speaker.naming)) continue;
      if (candidate !== null && candidate.run[0] > place) break;
      return { ...speaker, gender: speaker.gender ?? (kind as Speaker['gender']) };
    }
    return candidate === null ? null : { ...named(candidate), gender: kind as 'm' | 'f' | 'n' };
  };

  /** Whom "the ministry" or "the group" points to: a body named by that noun, or the last body. */
  const bodyAt = (head: string, at: number): Name | null => {
    if (language === null) return null;
    const pointsBack = language.bodies.has(head);
    if (!pointsBack && !language.organisations.has(head)) return null;
    const isBody = (name: Name) =>
      isSpelledOut(name) && namingOf(name, byKey.get(name.key) ?? [], language) === 'organisation';
    const holdsNoun = (name: Name) =>
      isBody(name) && name.text.toLowerCase().split(' ').includes(head);
    const same = lastPerson(reading, names, at, holdsNoun, BODY_REACH);
    if (same !== null) return same;
    return pointsBack ? lastPerson(reading, names, at, isBody) : null;
  };

  const headOf = ([from, to]: Run): string =>
    language?.headsFirst ? keyOfWord(lowerAt(reading, from)) : lowerAt(reading, to - 1);

  const described = (source: Run): Speaker => {
    const run = headRun(reading, language, source);
    const head = headOf(run);
    const text = textOf(reading, fullRun(reading, language, source, run));
    const definite = /^(?:the|this|that|these|those|der|die|das|le|la|les|l'|el|los|las|il|lo|i)$/i;
    const first = lowerAt(reading, source[0]);
    const article = definite.test(first);
    const short = article && run[1] - run[0] <= 3;
    const known = byHead.get(head);
    if (known !== undefined && short) return known;
    if (short && language?.outlets.has(head)) {
      const outlet = spoken.findLast(({ speaker }) => speaker.naming === 'outlet');
      if (outlet !== undefined) return outlet.speaker;
    }
    const name = byDescription.get(head) ?? (short ? fullest.get(head) : undefined);
    // "a resident" said twice is two residents; "officials" are the same all over.
    const another = !article && (language?.determiners.has(first) ?? false);
    if (name === undefined && short) {
      const body = bodyAt(head, source[0]);
      if (body !== null) return named(body);
    }
    if (name !== undefined && !another && !language?.unnamed.has(head)) return named(name);
    return {
      key: another ? `described ${source[0]}` : `described ${text.toLowerCase()}`,
      name: text,
      naming: namingOf({ head, text }, [], language),
      gender: genderOfRole(language, head),
      chain: [],
    };
  };

  /** People whose names no capitals tell, by their full names and by the last words of these. */
  const people = new Map<string, Speaker>();
  const told = (source: Run): Speaker | null => {
    if (tellName === undefined) return null;
    const head = headRun(reading, language, source);
    const found = tellName(reading, head);
    const run = found ?? head;
    const name = textOf(reading, run);
    const surname = keyOfWord(lowerAt(reading, run[1] - 1));
    const known = people.get(run[1] - run[0] === 1 ? surname : name);
    if (known !== undefined || found === null) return known ?? null;
    const speaker: Speaker = {
      ...{ key: `name ${name}`, name, naming: 'person', gender: null, chain: [] },
    };
    people.set(name, speaker);
    if (!people.has(surname)) people.set(surname, speaker);
    return speaker;
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
    let speaker = name === null ? (told(inner.source) ?? described(inner.source)) : named(name);
    const teller = via ?? inner.via ?? tellerAfter(reading, language, source);
    if (teller !== null) {
      const tellerSpeaker = resolve(teller, null);
      if (tellerSpeaker !== null && tellerSpeaker.name !== speaker.name) {
        speaker = { ...speaker, chain: [speaker.name, tellerSpeaker.name] };
      }
    }
    return remember(speaker, name === null ? headOf(run) : (name.described ?? null), source[0]);
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

/** The noun that heads what the article says of each name: "director" of "director of the port". */
function headsOf(
  reading: Reading,
  language: Language | null,
  names: readonly Name[],
): ReadonlyMap<Name, string> {
  const heads = new Map<Name, string>();
  for (const name of names) {
    const title = descriptionOf(reading, language, name)?.toLowerCase();
    const head = title
      ?.split(/ (?:of|for|at|in|von|der|de|du|di|del) /, 1)[0]
      ?.split(' ')
      .at(-1);
    if (head !== undefined) heads.set(name, head);
  }
  return heads;
}

/** Names by the noun that stands before them, "newspaper Al-Watan", or heads what is said of them. */
function namesByDescription(
  names: readonly Name[],
  heads: ReadonlyMap<Name, string>,
): Map<string, Name> {
  const table = new Map<string, Name>();
  for (const name of names) {
    for (const noun of [name.described, heads.get(name)]) {
      if (noun && !table.has(noun)) table.set(noun, name);
    }
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
  const next = firstFrom(names.length, (i) => names[i]!.run[1] <= before);
  for (let i = next - 1; i >= 0; i--) {
    const name = names[i]!;
    if (before - name.run[1] > reach) break;
    if (reading.quotationOf[name.run[0]] === -1 && accepts(name)) return name;
  }
  return null;
}
