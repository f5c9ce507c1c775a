/** Articles with annotations, generated: whatever the store could hold, and texts that formats trip over. */
import * as fc from 'fast-check';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Annotation, Body, Selector } from '../../src/annotations/annotation.ts';
import { COLOURS, CONTEXT } from '../../src/annotations/annotation.ts';
import { type StatementBody, VERDICTS, VERIFICATIONS } from '../../src/annotations/statement.ts';
import { NAMINGS, TYPES } from '../../src/attribution/attribution.ts';
import type {
  AnnotatedArticle,
  KeptAnnotation,
  Write,
  WriteOptions,
} from '../../src/interchange/format.ts';

/** What means something in one format or another. */
const HAZARDS = [
  '=1+1',
  '+49',
  '-2',
  '@SUM(A1)',
  '\t=x',
  '\r=x',
  "'=x",
  "''",
  '"quoted", "twice"',
  'a,b;c|d',
  ']]>',
  '</script><script>alert(1)</script>',
  '<!-- --> --!>',
  '&amp; &#x27;',
  'no',
  'null',
  '2026-11-29',
  'key: value',
  '- item',
  '# heading',
  '---',
  '...',
  '{{title}} {{{note}}}',
  '{"a":[1]}',
  '\\n \\ %s 50% $x$ #tag ~ ^',
  '\u{1f9d1}\u200d\u{1f680} e\u0301',
  '\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd \u202e',
  '\0',
  '\ud800',
  '\udc00x',
  '\ufeffbom',
  '\u2028\u2029\u0085',
  'line one\nline two\r\nline three',
  ' around ',
];

/** Any text, often one that means something elsewhere. */
export const text = fc.oneof(
  { arbitrary: fc.constantFrom(...HAZARDS), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 2 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(...HAZARDS), fc.string({ maxLength: 8 }))
      .map((two) => two.join('')),
    weight: 1,
  },
);
const words = text.filter((one) => one !== '');
/** A tag or a name, as they are kept: on one line, without space around. */
const line = words
  .map((one) =>
    one
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .filter((one) => one !== '');
const count = fc.nat(100_000);
const time = fc
  .date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const span = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
const spans = fc.array(span, { maxLength: 3 });

const quote = fc.record({
  type: fc.constant('TextQuoteSelector' as const),
  exact: words,
  prefix: text,
  suffix: text,
});
const others: fc.Arbitrary<Selector> = fc.oneof(
  fc.record({ type: fc.constant('TextPositionSelector' as const), start: count, end: count }),
  fc.record({
    type: fc.constant('RangeSelector' as const),
    startContainer: fc.constantFrom('/html[1]/body[1]/p[2]/text()[1]', ''),
    startOffset: count,
    endContainer: fc.constant('/html[1]/body[1]/p[3]/text()[1]'),
    endOffset: count,
  }),
  fc.record({
    type: fc.constant('hearsay:FoldedContextSelector' as const),
    prefix: text,
    suffix: text,
  }),
  fc.record({ type: fc.constant('hearsay:OccurrenceSelector' as const), index: count, count }),
  fc.record({
    type: fc.constant('hearsay:RivalSelector' as const),
    likeness: fc.double({ min: 0, max: 1, noNaN: true }).map((chance) => chance + 0),
  }),
);

const type = 'TextualBody' as const;
const parts: fc.Arbitrary<StatementBody['parts']> = fc.option(
  fc.record({ content: spans, source: fc.option(spans), cue: fc.option(spans) }),
);
const statement: fc.Arbitrary<Body> = fc.record({
  type: fc.constant('hearsay:Statement' as const),
  purpose: fc.constant('classifying' as const),
  verdict: fc.constantFrom(null, ...VERDICTS),
  said: fc.constantFrom(...TYPES),
  detected: fc.record({
    type: fc.constantFrom(...TYPES),
    speaker: fc.option(line),
    naming: fc.option(fc.constantFrom(...NAMINGS)),
    chain: fc.array(line, { maxLength: 3 }),
    cue: fc.option(line),
    pass: fc.constantFrom('learned', 'marks'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((chance) => chance + 0),
  }),
  parts,
});
const body: fc.Arbitrary<readonly Body[]> = fc
  .tuple(
    fc.option(
      words.map((value): Body => ({ type, purpose: 'commenting', format: 'text/markdown', value })),
    ),
    fc.uniqueArray(line, { maxLength: 3, selector: (tag) => tag.toLowerCase() }),
    fc.option(
      fc.tuple(line, fc.boolean()).map(
        ([value, isUnnamed]): Body => ({
          ...{ type, purpose: 'identifying', value },
          ...(isUnnamed ? { 'hearsay:naming': 'unnamed' } : {}),
        }),
      ),
    ),
    fc.option(
      fc
        .constantFrom(...VERIFICATIONS)
        .map((value): Body => ({ type, purpose: 'assessing', value })),
    ),
    fc.option(fc.webUrl().map((value): Body => ({ type, purpose: 'linking', value }))),
    fc.option(statement),
  )
  .map(([note, tags, ...rest]) => [
    ...(note ? [note] : []),
    ...tags.map((value): Body => ({ type, purpose: 'tagging', value })),
    ...rest.filter((one) => one !== null),
  ]);

const annotation: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.uuid({ version: 7 }),
    body,
    created: time,
    modified: time,
    source: fc.webUrl({ withQueryParameters: true }),
    quote: fc.option(quote),
    others: fc.uniqueArray(others, { maxLength: 4, selector: (one) => one.type }),
    colour: fc.constantFrom(...COLOURS),
  })
  .map((given) => {
    const has = (purpose: string) => given.body.some((one) => one.purpose === purpose);
    return {
      '@context': CONTEXT,
      id: `urn:uuid:${given.id}`,
      type: 'Annotation',
      motivation: has('commenting') ? 'commenting' : has('tagging') ? 'tagging' : 'highlighting',
      created: given.created,
      modified: given.modified,
      body: given.body,
      target: {
        type: 'SpecificResource',
        source: given.source,
        selector: given.quote ? [given.quote, ...given.others] : [],
        styleClass: given.colour,
      },
    };
  });

const kept: fc.Arbitrary<KeptAnnotation> = fc.record({
  annotation,
  rev: fc.integer({ min: 1, max: 1_000 }),
});

/** An article with one to three annotations; its address is theirs. */
export const article: fc.Arbitrary<AnnotatedArticle> = fc
  .record({
    source: fc.webUrl({ withQueryParameters: true }),
    title: text,
    outlet: fc.option(words),
    annotations: fc.array(kept, { minLength: 1, maxLength: 3 }),
    editions: fc.array(
      fc.record({
        title: text,
        paragraphs: fc.array(words, { maxLength: 3 }),
        firstSeen: time,
        lastSeen: time,
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ source, title, outlet, annotations, editions }) => ({
    article: { source, title, outlet },
    annotations: annotations.map(({ annotation: one, rev }) => ({
      rev,
      annotation: { ...one, target: { ...one.target, source } },
    })),
    editions,
  }));

export const articles = fc.array(article, { maxLength: 3 }).filter((all) => {
  const ids = all.flatMap(({ annotations }) => annotations.map((one) => one.annotation.id));
  return new Set(ids).size === ids.length;
});

/** When everything here is written. */
export const NOW = '2026-11-29T12:00:00.000Z';

/** What writers are told, in English. */
export const OPTIONS: WriteOptions = {
  now: NOW,
  say: (word) => english[word].message,
  template: null,
};

/** All that a writer writes of these. */
export async function written(
  write: Write | undefined,
  given: readonly AnnotatedArticle[],
): Promise<string> {
  if (!write) throw new Error('this format is not written');
  async function* each() {
    yield* given;
  }
  let all = '';
  for await (const piece of write(each(), OPTIONS)) all += piece;
  return all;
}
