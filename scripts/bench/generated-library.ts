/** A reader's library, made up: as many annotations as wanted, in several scripts, always the same. */
import { CONTEXT } from '../../src/annotations/annotation.ts';
import { identityOf } from '../../src/annotations/identity.ts';
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
  return {
    id: `urn:uuid:01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    docId: `document-${article}`,
    annotation: {
      '@context': CONTEXT,
      id: `urn:uuid:01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
      type: 'Annotation',
      motivation: note === '' ? 'highlighting' : 'commenting',
      created: made,
      modified: made,
      body:
        note === ''
          ? []
          : [
              {
                type: 'TextualBody',
                purpose: 'commenting',
                format: 'text/markdown',
                value: note,
              },
            ],
      target: {
        type: 'SpecificResource',
        source: sourceOf(article),
        selector: [
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
        styleClass: 'yellow',
      },
    },
    rev: 1,
    updatedSeq: number + 1,
    // One in fifty lies in the trash.
    deleted: random() < 0.02 ? number + 1 : 0,
    v: 1,
  };
}
