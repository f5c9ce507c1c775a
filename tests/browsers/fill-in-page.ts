/** Fills the extension's own database with a made library, in a page of the extension. */
import { COLOURS, quoteOf } from '../../src/annotations/annotation.ts';
import { identityOf } from '../../src/annotations/identity.ts';
import { makeHighlight } from '../../src/annotations/make.ts';
import { NAMINGS } from '../../src/attribution/attribution.ts';
import { pack } from '../../src/editions/edition.ts';
import { type AnnotationRow, Database, type DocumentRow } from '../../src/store/database.ts';
import { searchRowOf } from '../../src/store/search-row.ts';

/** Rows written in one transaction. */
const BATCH = 2_000;
/** Annotations of one article. */
const PER_ARTICLE = 5;
const OUTLETS = ['The Gazette', 'Evening Tide', 'Harbour Post', 'Lantern Review'];
const SPEAKERS = ['Ada Quill', 'Bram Osei', 'Cleo Marsh', 'a senior official', 'the guild'];
/** What is said again and again, as outlets print it. */
const SAYINGS = [
  'We will open the harbour before the first storm of the winter',
  'We will open the harbour before the first storm of winter',
  'We will not open the harbour before the first storm of the winter',
  'Nobody has told the crews what the new fee is meant to pay for',
];

function documentOf(article: number): DocumentRow {
  const source = `https://paper-${article % OUTLETS.length}.example/story-${article}`;
  return {
    id: `document-${article}`,
    urlKey: identityOf(source),
    host: new URL(source).host,
    title: `Story ${article + 1}`,
    outlet: OUTLETS[article % OUTLETS.length]!,
    updatedSeq: (article + 1) * PER_ARTICLE,
    v: 1,
  };
}

function annotationOf(number: number): AnnotationRow {
  const article = Math.floor(number / PER_ARTICLE);
  const speaker = SPEAKERS[number % SPEAKERS.length]!;
  // One in two says what others print as well; the rest is said once.
  const exact =
    number % 2 === 0
      ? SAYINGS[article % SAYINGS.length]!
      : `Crew ${number}, ship ${number} and pier ${number}`;
  const id = `urn:uuid:01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  const annotation = makeHighlight({
    id,
    source: `https://paper-${article % OUTLETS.length}.example/story-${article}`,
    selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    colour: COLOURS[article % COLOURS.length]!,
    speaker: { name: speaker, isUnnamed: speaker === 'a senior official' },
    statement: {
      verdict: null,
      parts: { content: [[0, exact.length]], source: null, cue: null },
      detected: {
        ...{ type: 'direct', speaker, naming: NAMINGS[(number * 7) % NAMINGS.length]! },
        ...{ chain: [], cue: 'said', pass: 'quoted', confidence: 0.9 },
      },
    },
    // One every six hours.
    now: new Date(Date.UTC(2025, 0, 1) + number * 21_600_000).toISOString(),
  });
  return {
    ...{ id, docId: `document-${article}`, annotation, rev: 1 },
    ...{ updatedSeq: number + 1, deleted: 0, v: 1 },
  };
}

/** Writes the annotations of these numbers, as many articles as `count` of them have before the first. */
async function fillPart(from: number, to: number, count: number): Promise<void> {
  const database = new Database();
  const { annotations, documents, revisions, search } = database;
  if (from === 0) {
    const articles = Math.ceil(count / PER_ARTICLE);
    await documents.bulkAdd(Array.from({ length: articles }, (_, article) => documentOf(article)));
  }
  for (let at = from; at < to; at += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, to - at) }, (_, index) =>
      annotationOf(at + index),
    );
    await database.transaction('rw', [annotations, revisions, search], async () => {
      await annotations.bulkAdd(rows);
      await search.bulkAdd(
        rows.map((row) => searchRowOf(row, documentOf(Number(row.docId.split('-')[1])))),
      );
      await revisions.bulkAdd(
        rows.map((after) => ({
          ...{ seq: after.updatedSeq, opId: crypto.randomUUID(), annId: after.id },
          ...{ act: 'create' as const, before: null, after, at: after.annotation.created },
        })),
      );
    });
  }
  if (to === count) await addEdition(database, count);
  database.close();
}

/** The text of the newest article. */
async function addEdition({ annotations, editions }: Database, count: number): Promise<void> {
  const last = documentOf(Math.ceil(count / PER_ARTICLE) - 1);
  const own = await annotations.where('docId').equals(last.id).toArray();
  const quotes = own.map(({ annotation }) => quoteOf(annotation));
  const paragraphs = [...new Set(quotes)].map((quote) => `“${quote},” it was said on the pier.`);
  await editions.add({
    ...{ docId: last.id, hash: 'a', visit: 'a', v: 1 },
    ...{ firstSeen: '2026-01-01T10:00:00Z', lastSeen: '2026-01-01T10:00:00Z' },
    packed: await pack({ title: last.title, paragraphs }),
  });
}

Object.assign(globalThis, { fillPart });
