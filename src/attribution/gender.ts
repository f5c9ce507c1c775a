import type { Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { isQuoted, lowerAt } from './phrases.ts';
import type { Reading } from './reading.ts';

export type Gender = 'm' | 'f';

const MALE =
  /^(?:man|boy|father|son|husband|brother|uncle|nephew|widower|duke|(?!hu|ger|ro)\w+man)$/;
const FEMALE =
  /^(?:girl|mother|daughter|wife|sister|aunt|niece|widow|duchess|actress|waitress|heiress|nun|\w*woman)$/;
/** German nouns for women who do something: "Sprecherin", "Präsidentin". */
const GERMAN_FEMALE = /(?:er|or|ist|ent|ant|eu|ät)in$/;

const OWN: ReadonlyMap<string, Gender> = new Map([
  ['his', 'm'],
  ['himself', 'm'],
  ['her', 'f'],
  ['herself', 'f'],
]);

/** Words between a name and its own "his" or "her": "Robin Elo and her brother". */
const BESIDE = new Set([',', 'and', 'with']);

/** What a sign weighs: a title is said on purpose, a role or "her" may be somebody else's. */
const WEIGHT = { title: 4, role: 2, own: 2, pronoun: 1 } as const;

/** Signs of less weight than this show nothing: one pronoun may point to anybody. */
const LEAST = 2;

/** Most words between a speaker and the pronoun that goes on: "Elo has said that she". */
const TOLD = 4;

/** The gender that a noun for a person tells ("spokeswoman"); null for most. */
export function genderOfRole(language: Language | null, noun: string): Gender | null {
  if (language?.code === 'de') return GERMAN_FEMALE.test(noun) ? 'f' : null;
  if (language?.code !== 'en') return null;
  if (FEMALE.test(noun)) return 'f';
  return MALE.test(noun) ? 'm' : null;
}

/**
 * The gender that the article shows for each person, by the key that `keyOf` gives: by titles ("Mrs
 * Elo"), by what describes the name ("spokeswoman"), by "his" and "her" right after it, by the pronoun
 * that takes up a subject. Null where the signs are too few or do not agree two to one. Nothing is
 * guessed from a first name.
 */
export function gendersOf(
  reading: Reading,
  language: Language | null,
  names: readonly Name[],
  heads: ReadonlyMap<Name, string>,
  keyOf: (name: Name) => string,
): (key: string) => Gender | null {
  const balance = new Map<string, { m: number; f: number }>();
  for (const name of names) {
    const votes = balance.get(keyOf(name)) ?? { m: 0, f: 0 };
    balance.set(keyOf(name), votes);
    if (name.gender !== null) votes[name.gender] += WEIGHT.title;
    for (const noun of new Set([heads.get(name), name.described])) {
      const role = noun ? genderOfRole(language, noun) : null;
      if (role !== null) votes[role] += WEIGHT.role;
    }
    const own = language?.code === 'en' ? ownAfter(reading, name) : null;
    if (own !== null) votes[own] += WEIGHT.own;
    for (const pronoun of language === null ? [] : pronounsFor(reading, language, name)) {
      if (pronoun === 'm' || pronoun === 'f') votes[pronoun] += WEIGHT.pronoun;
    }
  }
  return (key) => {
    const { m, f } = balance.get(key) ?? { m: 0, f: 0 };
    if (Math.max(m, f) < LEAST) return null;
    if (m > 2 * f) return 'm';
    return f > 2 * m ? 'f' : null;
  };
}

/** What stands right after a name: "Robin Elo and her brother", "Robin Elo herself". */
function ownAfter(reading: Reading, { run: [from, to] }: Name): Gender | null {
  if (isQuoted(reading, from)) return null;
  const first = lowerAt(reading, to);
  if (first.endsWith('self')) return OWN.get(first) ?? null;
  const own = BESIDE.has(first) ? lowerAt(reading, to + 1) : '';
  // "and her" alone may be another person; a noun makes it hers.
  return reading.tokens[to + 2]?.word.shape === 'lower' ? (OWN.get(own) ?? null) : null;
}

/** What takes up a name that is a subject: "Elo said that she …", "Elo left. She …". */
function pronounsFor(reading: Reading, language: Language, { run: [from, to] }: Name): string[] {
  const sentence = reading.sentenceOf[from]!;
  const [start, end] = reading.sentences[sentence]!;
  if (isQuoted(reading, from)) return [];
  const found: string[] = [];
  let i = to;
  const tells = (word: string): boolean =>
    language.cues.has(word) || language.auxiliaries.has(word) || language.complementisers.has(word);
  while (i < Math.min(end, to + TOLD) && tells(lowerAt(reading, i))) i++;
  if (i > to && i < end && !isQuoted(reading, i)) {
    found.push(language.pronouns.get(lowerAt(reading, i)) ?? '');
  }
  const next = reading.sentences[sentence + 1]?.[0];
  const taken =
    from - start <= 1 && reading.paragraphOf[sentence] === reading.paragraphOf[sentence + 1];
  if (taken && next !== undefined && !isQuoted(reading, next)) {
    found.push(language.pronouns.get(lowerAt(reading, next)) ?? '');
  }
  return found;
}
