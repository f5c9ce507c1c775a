/** Evaluated in a page of an own origin: a library is made there, asked, and written to. */
import MiniSearch from 'minisearch';
import { noteOf, quoteOf } from '../../src/annotations/annotation.ts';
import { newId, newOpId } from '../../src/annotations/make.ts';
import { foldText } from '../../src/search/fold.ts';
import { foundWords } from '../../src/search/found-words.ts';
import type { Haystack } from '../../src/search/haystack.ts';
import { parseQuery } from '../../src/search/query.ts';
import { finish } from '../../src/steps.ts';
import { Database } from '../../src/store/database.ts';
import { listBySources, listNewest } from '../../src/store/read.ts';
import { loadHaystack } from '../../src/store/search.ts';
import { createAnnotation, editAnnotation } from '../../src/store/write.ts';
import { fillSearch } from '../../src/store/write-search.ts';
import { fillDatabase } from './fill-database.ts';
import { annotationOf, sourceOf, wordsOf } from './generated-library.ts';

const database = new Database('library');
let haystack: Haystack;

async function timed<T>(work: () => PromiseLike<T> | T): Promise<{ ms: number; value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

async function timesOf(rounds: number, work: (round: number) => unknown): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push((await timed(() => work(round))).ms);
  return all;
}

/** Makes the library, and fills the search in afterwards, which is timed: milliseconds. */
async function makeLibrary(count: number, articles: number): Promise<number> {
  await fillDatabase(database, count, articles);
  return (await timed(() => fillSearch(database))).ms;
}

/** Makes a very large library, with all that answers are read from: without the journal. */
const makeVeryLarge = (count: number, articles: number) =>
  fillDatabase(database, count, articles, { journal: false, search: true });

/** Milliseconds of one page's annotations, each round another page's. */
const timePages = (rounds: number, articles: number) =>
  timesOf(rounds, (round) => listBySources(database, [sourceOf((round * 7_919) % articles)]));

/** Milliseconds of the 50 newest. */
const timeNewest = (rounds: number) => timesOf(rounds, () => listNewest(database, 50));

/** Loading what is searched, in milliseconds. */
async function timeLoading(): Promise<number> {
  const rest = () => new Promise<void>((next) => setTimeout(next));
  const { ms, value } = await timed(() => loadHaystack(database, rest));
  haystack = value.haystack;
  return ms;
}

/** The same by a worker, as the library does it: the code of this page once more. */
async function timeLoadingInWorker(): Promise<number> {
  const code = document.querySelector('script')?.textContent ?? '';
  const act = 'timeLoading().then(postMessage)';
  const worker = new Worker(URL.createObjectURL(new Blob([`${code}\n${act}`])));
  const ms = await new Promise<number>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.terminate();
  return ms;
}

/** The scan alone, and with it the first page's rows read and the words in them found. */
async function timeSearch(typed: string, rounds: number) {
  const query = parseQuery(typed);
  const search = () => finish(haystack.search(query));
  const { total } = search();
  const scan = await timesOf(rounds, search);
  const page = await timesOf(rounds, async () => {
    for (const row of await database.annotations.bulkGet([...search().ids])) {
      foundWords(query, 'quote', quoteOf(row!.annotation));
      foundWords(query, 'note', noteOf(row!.annotation));
    }
  });
  return { total, scan, page };
}

/** The same question to every row, one after the other, as Dexie's `filter` does it. */
async function timeFilter(typed: string): Promise<{ ms: number; total: number }> {
  const words = foldText(typed);
  const { ms, value } = await timed(() =>
    database.annotations
      .filter(
        ({ annotation, deleted }) =>
          deleted === 0 &&
          foldText(`${quoteOf(annotation)}\n${noteOf(annotation)}`).includes(words),
      )
      .toArray(),
  );
  return { ms, total: value.length };
}

let index: MiniSearch | undefined;

/**
 * MiniSearch over the same folded texts, prefixes allowed as ours are: milliseconds that reading them and
 * building takes; and its index as JSON, in characters, which is what a page would load instead.
 */
async function timeMiniSearch(): Promise<{ ms: number; characters: number }> {
  const made = new MiniSearch({ fields: ['text'], searchOptions: { prefix: true } });
  const { ms } = await timed(async () => {
    for (let last = ''; ; ) {
      const rows = await database.search.where(':id').above(last).limit(2_000).toArray();
      if (rows.length === 0) break;
      last = rows.at(-1)!.id;
      made.addAll(rows.filter(({ isDeleted }) => !isDeleted));
    }
  });
  index = made;
  return { ms, characters: JSON.stringify(made).length };
}

/** Its first page, with rows and words as ours. */
async function timeMiniSearchPage(typed: string, rounds: number) {
  const query = parseQuery(typed);
  const found = () => index?.search(foldText(typed)) ?? [];
  const page = await timesOf(rounds, async () => {
    const ids = found()
      .slice(0, 50)
      .map(({ id }) => id as string);
    for (const row of await database.annotations.bulkGet(ids)) {
      foundWords(query, 'quote', quoteOf(row!.annotation));
      foundWords(query, 'note', noteOf(row!.annotation));
    }
  });
  return { total: found().length, page };
}

/** A bare strict put of an annotation's row, a new annotation and an edited note, in turns. */
async function timeSaves(rounds: number, articles: number) {
  const times = { bare: [] as number[], create: [] as number[], edit: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const number = 1_000_000_000 + round;
    const { annotation } = annotationOf(number, articles);
    const bare = { ...annotationOf(-number, articles), id: newId() };
    times.bare.push((await timed(() => database.annotations.put(bare))).ms);
    const page = { source: annotation.target.source, title: '' };
    const created = await timed(() => createAnnotation(database, newOpId(), annotation, page));
    const change = { opId: newOpId(), id: annotation.id, baseRev: 1, note: `Note ${round}` };
    const edited = await timed(() => editAnnotation(database, change));
    for (const { value } of [created, edited]) {
      if (value.status !== 'saved') throw new Error(`not saved: ${value.status}`);
    }
    times.create.push(created.ms);
    times.edit.push(edited.ms);
  }
  return times;
}

Object.assign(globalThis, {
  ...{
    makeLibrary,
    makeVeryLarge,
    timePages,
    timeNewest,
    timeLoading,
    timeLoadingInWorker,
    timeSearch,
    timeFilter,
    timeMiniSearch,
    timeMiniSearchPage,
    timeSaves,
    wordsOf,
  },
});
