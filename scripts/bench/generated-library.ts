/** A reader's library, made up: as many annotations as wanted, in several scripts, always the same. */
import { COLOURS } from '../../src/annotations/annotation.ts';
import type { BodyChange } from '../../src/annotations/body.ts';
import { identityOf } from '../../src/annotations/identity.ts';
import { makeHighlight, withChange } from '../../src/annotations/make.ts';
import { NAMINGS } from '../../src/attribution/attribution.ts';
import type { AnnotationRow, DocumentRow } from '../../src/store/database.ts';

/** Different words of a language: a newspaper's in some weeks. */
const VOCABULARY = 30_000;
/** Languages by their letters, how often each is read, and what stands between its words. */
const LANGUAGES = [
  { name: 'latin', share: 0.55, letters: 'etaoinshrdlucmfwypvbgk', between: ' ' },
  { name: 'accented', share: 0.15, letters: 'enirsatdhulcgmobwéüöäßçñ', between: ' ' },
  { name: 'cyrillic', share: 0.1, letters: 'оеаинтсрвлкмдпуяыьгзб', between: ' ' },
  { name: 'arabic', share: 0.1, letters: 'ايلمونترفبسدعقكحجشأ', between: ' ' },
  { name: 'han', share: 0.1, letters: '', between: '' },
] as const;
/** The 3,000 that Chinese is mostly written with are as good as any 3,000 in a row. */
const HAN = { first: 0x4e00, count: 3_000 };

/** Numbers from 0 to 1 (mulberry32): every run has the same. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

const words = new Map<string, readonly string[]>();

/** A language's words, the most used first and shortest. */
export function wordsOf(name: (typeof LANGUAGES)[number]['name']): readonly string[] {
  let known = words.get(name);
  if (!known) {
    const language = LANGUAGES.find((one) => one.name === name)!;
    const random = randomFrom(language.letters.length);
    const made = new Set<string>();
    while (made.size < VOCABULARY) {
      const length = 2 + Math.floor(random() * (2 + Math.log2(1 + made.size) / 2));
      let word = '';
      const most = language.letters === '' ? 1 + (length % 3) : length;
      while (word.length < most) {
        word +=
          language.letters === ''
            ? String.fromCharCode(HAN.first + Math.floor(random() ** 2 * HAN.count))
            : language.letters[Math.floor(random() ** 1.5 * language.letters.length)];
      }
      made.add(word);
    }
    known = [...made];
    words.set(name, known);
  }
  return known;
}

/** Text of about so many characters, its words as frequent as Zipf's law has them. */
function textOf(random: Random, language: (typeof LANGUAGES)[number], length: number): string {
  const known = wordsOf(language.name);
  let text = '';
  while (text.length < length) {
    // The inverse of 1 / rank, summed: rank = VOCABULARY ^ u.
    const word = known[Math.floor(VOCABULARY ** random()) - 1]!;
    const mark = random() < 0.12 ? ', ' : random() < 0.06 ? '. ' : language.between;
    text += word + mark;
  }
  return text.trimEnd();
}

/** Lengths spread as lengths of quotes and notes are: half below the middle one, a few far above. */
const around = (random: Random, middle: number): number =>
  Math.min(5_000, Math.round(middle * Math.exp((random() + random() + random() - 1.5) * 1.6)));

export const sourceOf = (article: number): string =>
  `https://${article % 40 === 0 ? 'news' : 'www'}.paper-${article % 150}.example/2026/story-${article}`;

/** The page of an article, by number. */
export function documentOf(article: number): DocumentRow {
  const random = randomFrom(article + 1);
  const source = sourceOf(article);
  return {
    id: `document-${article}`,
    urlKey: identityOf(source),
    host: new URL(source).host,
    title: textOf(random, languageOf(article), around(random, 60)),
    outlet: `The ${capital(wordsOf('latin')[1_000 + (article % 150)]!)} Ledger`,
    updatedSeq: 0,
    v: 1,
  };
}

function languageOf(article: number): (typeof LANGUAGES)[number] {
  let rest = ((article * 37) % 100) / 100;
  for (const language of LANGUAGES) {
    rest -= language.share;
    if (rest < 0) return language;
  }
  return LANGUAGES[0];
}

/** Different speakers and tags, the first the commonest. */
const SPEAKERS = 2_000;
const TAGS = 300;

/** A number below `count`, as often as Zipf's law has it: the first is the commonest. */
const ranked = (random: Random, count: number): number => Math.floor(count ** random()) - 1;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The name of a speaker, by number. */
export function speakerName(speaker: number): string {
  const latin = wordsOf('latin');
  return `${capital(latin[500 + speaker]!)} ${capital(latin[9_000 + speaker * 7]!)}`;
}

/** A tag, by number. */
export const tagName = (tag: number): string => wordsOf('latin')[300 + tag]!;

/** What is said of an annotation: two in three keep a statement with its speaker, one in four has tags. */
function about(number: number, length: number): Required<Pick<BodyChange, 'tags'>> & Kept {
  // Numbers of their own, so that the texts stay what they were without them.
  const random = randomFrom(number + 1);
  const added = random() < 0.25 ? [ranked(random, TAGS), ranked(random, TAGS)].map(tagName) : [];
  const tags = { added: [...new Set(added)], removed: [] };
  if (random() > 0.66) return { tags, statement: null, speaker: null };
  const name = speakerName(ranked(random, SPEAKERS));
  const naming = NAMINGS[Math.floor(random() * NAMINGS.length)]!;
  return {
    tags,
    speaker: { name, isUnnamed: naming === 'unnamed' },
    statement: {
      verdict: null,
      parts: { content: [[0, length]], source: null, cue: null },
      detected: {
        ...{ type: 'direct', speaker: name, naming, chain: [], cue: 'said' },
        ...{ pass: 'quoted', confidence: 0.9 },
      },
    },
  };
}

type Kept = Pick<Parameters<typeof makeHighlight>[0], 'statement' | 'speaker'>;

/** The annotation with a number, on one of so many articles; two in five have a note. */
export function annotationOf(number: number, articles: number): AnnotationRow {
  const random = randomFrom(-number - 1);
  // Few articles have many annotations, and most one or two.
  const article = Math.floor(random() ** 2 * articles);
  const language = languageOf(article);
  const exact = textOf(random, language, around(random, 140));
  const note = random() < 0.4 ? textOf(random, language, around(random, 90)) : '';
  const start = Math.floor(random() * 20_000);
  const context = () => textOf(random, language, 32);
  const made = new Date(Date.UTC(2024, 0, 1) + number * 600_000).toISOString();
  const { tags, ...kept } = about(number, exact.length);
  const highlight = makeHighlight({
    id: `urn:uuid:01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    source: sourceOf(article),
    selectors: [
      { type: 'TextQuoteSelector', exact, prefix: context(), suffix: context() },
      { type: 'TextPositionSelector', start, end: start + exact.length },
      {
        type: 'RangeSelector',
        startContainer: '/html[1]/body[1]/main[1]/article[1]/div[2]/p[7]/text()[1]',
        startOffset: start % 300,
        endContainer: '/html[1]/body[1]/main[1]/article[1]/div[2]/p[7]/text()[1]',
        endOffset: (start % 300) + exact.length,
      },
      { type: 'hearsay:FoldedContextSelector', prefix: context(), suffix: context() },
      { type: 'hearsay:OccurrenceSelector', index: 0, count: 1 },
      { type: 'hearsay:RivalSelector', likeness: random() },
    ],
    colour: COLOURS[article % COLOURS.length]!,
    now: made,
    ...kept,
  });
  return {
    id: highlight.id,
    docId: `document-${article}`,
    annotation: withChange(highlight, { note, tags }, made),
    rev: 1,
    updatedSeq: number + 1,
    // One in fifty lies in the trash.
    deleted: random() < 0.02 ? number + 1 : 0,
    v: 1,
  };
}
