/**
 * Answers what takes all that is kept, away from the page: reading a hundred thousand rows takes seconds, in
 * which the page is scrolled and typed in.
 */
import { nameKey } from '../src/annotations/speakers.ts';
import { groupAlike } from '../src/search/alike.ts';
import type { Found } from '../src/search/haystack.ts';
import { parseQuery } from '../src/search/query.ts';
import type { Steps } from '../src/steps.ts';
import { finish, finishInSlices } from '../src/steps.ts';
import { Database } from '../src/store/database.ts';
import { listArticles, readOverview } from '../src/store/library.ts';
import { readPictures } from '../src/store/pictures.ts';
import { listIds, listSpeakers } from '../src/store/read.ts';
import { listSaid } from '../src/store/said.ts';
import { followChanges, type Loaded, loadHaystack } from '../src/store/search.ts';
import { daysOf } from './days.ts';
import type { FromSearch, Question, Questions, ToSearch } from './search-messages.ts';

const tell = (message: FromSearch) => postMessage(message);

/** Lets messages come in: a question may be dropped while it is looked for. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Rows read at a time, and milliseconds of a slice: nobody waits for this thread but who asked it. */
const BATCH = 500;
const SLICE_MS = 40;

const database = new Database();
const dropped = new Set<number>();
let loaded: Loaded | null = null;

async function load(): Promise<Loaded> {
  // What is shown first comes first: the ids alone are there in a tenth of the time.
  const [seq] = await Promise.all([newest, first]);
  loaded = await loadHaystack(database, pause, BATCH);
  followChanges(database, loaded, () => tell('news'));
  // What changed meanwhile is no news to the search, but to whoever has the ids.
  if (loaded.lastSeq !== Number(seq ?? 0)) tell('news');
  return loaded;
}
const newest = database.annotations.orderBy('updatedSeq').lastKey();
const first = listIds(database);
const loading = load();
// Whoever asks hears of it.
loading.catch(() => {});

type Answers = {
  [Kind in Question]: (
    argument: Parameters<Questions[Kind]>[0],
    number: number,
  ) => Promise<ReturnType<Questions[Kind]>>;
};

const ANSWERS: Answers = {
  async search({ typed, limit }, number) {
    if (typed.trim() === '' && !loaded) {
      const ids = await first;
      return { total: ids.length, ids: ids.slice(0, limit) };
    }
    const { haystack } = await loading;
    const steps = untilDropped(haystack.search(parseQuery(typed), limit), number);
    return await finishInSlices(steps, pause, SLICE_MS);
  },
  async days() {
    return daysOf((await loading).haystack.made());
  },
  async articles() {
    return await listArticles(database);
  },
  async overview() {
    await loading;
    return await readOverview(database);
  },
  async pictures() {
    await loading;
    return await readPictures(database);
  },
  async said({ name }) {
    const { haystack } = await loading;
    const groups = await listSpeakers(database);
    const names = groups.get(nameKey(name)) ?? [name];
    // Words of a name are found by where they begin; who has the very name is told by the rows.
    const query = parseQuery(`speaker:"${name.replaceAll(/["“”„]/g, ' ')}"`);
    const { ids } = finish(haystack.search(query, Number.MAX_SAFE_INTEGER));
    return { names, said: await listSaid(database, ids, names) };
  },
  async alike({ texts }) {
    return groupAlike(texts);
  },
};

/** Ends a search, with nothing found, when nobody waits for it. */
function* untilDropped(steps: Steps<Found>, number: number): Steps<Found> {
  for (;;) {
    if (dropped.delete(number)) return { total: 0, ids: [] };
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}

addEventListener('message', async ({ data }: MessageEvent<ToSearch>) => {
  if ('drop' in data) {
    dropped.add(data.drop);
    return;
  }
  const { number, kind, argument } = data;
  const answer = ANSWERS[kind] as (argument: unknown, number: number) => Promise<unknown>;
  try {
    tell({ number, value: await answer(argument, number) });
  } catch (error) {
    tell({
      number,
      failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    });
  } finally {
    dropped.delete(number);
  }
});
