/** How a cue presents what was said. A closed list; docs/model-card.md explains each. */
export const STANCES = [
  'neutral',
  'assertive',
  'doubting',
  'conceding',
  'denying',
  'promising',
  'asking',
  'warning',
  'praising',
  'accusing',
] as const;
export type Stance = (typeof STANCES)[number];

/** What more is known of a language that puts its finite verb second and its other verbs last. */
export interface VerbSecond {
  /** What the clause of a separable verb ends with, by its finite forms: "teilte … mit". */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that tell what was said without a clause of content: "X kündigte Y an." */
  readonly acts: ReadonlySet<string>;
  /** Verbs that do so with "von": "X berichtete von Y." */
  readonly topical: ReadonlySet<string>;
  /** Nouns before a title or a name in quotation marks: "der Film „…“". */
  readonly titled: ReadonlySet<string>;
  /** Words that start a sentence and are no subject, beside those with an adverb's ending. */
  readonly adverbs: ReadonlySet<string>;
  /** Nouns that a clause of content can follow: "die Forderung, …". */
  readonly nouns: ReadonlySet<string>;
  /** Finite forms of auxiliaries and modals. */
  readonly finite: ReadonlySet<string>;
  /** Cues that count only right after a quotation: “…”, so Meier. */
  readonly trailingCues: ReadonlySet<string>;
  /** Words after a source that say the same: "zufolge". */
  readonly accordingAfter: ReadonlySet<string>;
  /** Nouns after "nach" that stand for someone's words and belong to the source. */
  readonly reportNouns: ReadonlySet<string>;
  /** Forms of the mood of reported speech: a sentence with one, after an attribution, reports on. */
  readonly reportiveMood: ReadonlySet<string>;
  /** Forms of the reported mood that also tell what would be; they count only next to a report. */
  readonly conditional: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Nouns for times, which are no subject of a cue. */
  readonly times: ReadonlySet<string>;
  /** Words that show that a noun phrase is no subject: "den", "dem". */
  readonly objective: ReadonlySet<string>;
  /** Words that open a subordinate clause. */
  readonly subordinators: ReadonlySet<string>;
}

/** What the rules know of one language. All words in lower case with straight apostrophes. */
export interface Language {
  /** Primary subtag of BCP 47. */
  readonly code: string;
  /** Frequent words by which a text's language is guessed. */
  readonly marks: ReadonlySet<string>;
  /** Forms of verbs that report speech, finite or participle. */
  readonly cues: ReadonlyMap<string, Stance>;
  /**
   * Words that show a stance without being verbs of the rules: nouns, verbs that only weights find. Only in
   * languages where such words are cues.
   */
  readonly stances?: ReadonlyMap<string, Stance>;
  /** Cues that need a complementiser or a quotation beside them to count. */
  readonly weakCues: ReadonlySet<string>;
  /** Words between a subject and its cue ("has", "also"). */
  readonly auxiliaries: ReadonlySet<string>;
  /** Phrases before a source, each a list of words: "according to". */
  readonly according: readonly (readonly string[])[];
  /** Phrases after one who is quoted by another: "quoted her as saying". */
  readonly relays: readonly (readonly string[])[];
  /** Words by which a source points to where its words stood: "sources quoted in the paper". */
  readonly via: readonly (readonly string[])[];
  /** Phrases by which the article says that it does not name a source. */
  readonly anonymity: readonly (readonly string[])[];
  /** Words after a comma that go on to say why. */
  readonly reasons: ReadonlySet<string>;
  readonly complementisers: ReadonlySet<string>;
  /** Whom one speaks to: skipped after the cue ("reporters", "me"). */
  readonly addressees: ReadonlySet<string>;
  /** Personal pronouns that can be a speaker, and the gender or number they show. */
  readonly pronouns: ReadonlyMap<string, 'm' | 'f' | 'n' | 'p' | 'self'>;
  readonly determiners: ReadonlySet<string>;
  /** Words that end a noun phrase read leftwards from a cue, and are no part of it. */
  readonly boundaries: ReadonlySet<string>;
  /** Words that end a noun phrase read rightwards from a cue. */
  readonly tails: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Nouns for someone or something that speaks without being named. */
  readonly unnamed: ReadonlySet<string>;
  /** Nouns for documents and data. */
  readonly documents: ReadonlySet<string>;
  /** Nouns for bodies that speak. */
  readonly organisations: ReadonlySet<string>;
  /** Nouns for bodies that, after the article, point back to the last body named: "the group". */
  readonly bodies: ReadonlySet<string>;
  /** Words after a noun that say why it knows and go on past a preposition: "close to the inquiry". */
  readonly knowing: ReadonlySet<string>;
  /** Nouns and name parts for press and broadcasters. */
  readonly outlets: ReadonlySet<string>;
  /** Titles before a name, dropped when names are compared. */
  readonly titles: ReadonlySet<string>;
  readonly verbSecond?: VerbSecond;
  /** Whether the noun of a phrase comes first and no capital tells what is a noun. */
  readonly headsFirst?: boolean;
}

/**
 * A set of the words of a string. A stem with bars stands for its forms, one with each ending:
 * "not|ed|es|ing" for noted, notes, noting; "source||s" for source and sources.
 */
export const wordSet = (words: string): ReadonlySet<string> =>
  new Set(
    words.match(/\S+/g)?.flatMap((word) => {
      const [stem, ...endings] = word.split('|');
      return endings.length > 0 ? endings.map((ending) => stem + ending) : word;
    }),
  );

/** Sets of words by name, from their lists. */
export const setsOf = <Name extends string>(
  lists: Readonly<Record<Name, string>>,
): Readonly<Record<Name, ReadonlySet<string>>> =>
  Object.fromEntries(
    Object.entries<string>(lists).map(([name, words]) => [name, wordSet(words)]),
  ) as Record<Name, ReadonlySet<string>>;

/** What kind each word is of, from lists by kind; a word in two lists is of the last one's. */
export const tableOf = <Kind extends string>(
  lists: Partial<Readonly<Record<Kind, string>>>,
): ReadonlyMap<string, Kind> =>
  new Map(
    Object.entries(lists).flatMap(([kind, words]) =>
      [...wordSet(words as string)].map((word) => [word, kind as Kind] as const),
    ),
  );

/** Phrases, one per comma. */
export const phrases = (list: string): readonly (readonly string[])[] =>
  list.split(',').map((phrase) => phrase.trim().split(' '));
