import {
  type DBCore,
  type DBCoreCursor,
  type DBCoreTable,
  Dexie,
  type Middleware,
  type PromiseExtended,
} from 'dexie';

/** A call that did not settle in time; it may still happen. */
export class Silent extends Error {
  override readonly name = 'Silent';
}

/** Said while work goes on: there was progress. */
export type Moved = () => void;

/**
 * What work comes to; rejects with `Silent` when `ms` milliseconds pass without progress. Work that
 * never says `moved` has that long for the whole. `tooLate` is told of the work that was given up.
 */
export function within<Value>(
  ms: number,
  work: (moved: Moved) => PromiseLike<Value>,
  tooLate: (work: PromiseLike<Value>) => void = () => {},
): PromiseExtended<Value> {
  // Dexie's own promises: after others it would no longer know of the transaction that it is in.
  return new Dexie.Promise<Value>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const begin = () => {
      clearTimeout(timer);
      if (isOver) return;
      timer = setTimeout(() => {
        isOver = true;
        tooLate(working);
        reject(new Silent(`nothing settled in ${ms} ms`));
      }, ms);
    };
    const end = () => {
      isOver = true;
      clearTimeout(timer);
    };
    begin();
    const working = work(begin);
    working.then(end, end);
    working.then(resolve, reject);
  });
}

/** The calls on a table that settle once; `mutate` and `getMany` are of some thousand rows at most. */
const CALLS = ['get', 'getMany', 'query', 'count', 'mutate'] as const;

/**
 * Gives every call that reaches the browser's storage a deadline: on a full disk some never settle
 * (promises.md, R7), and whoever waits for one has to be told. A cursor has it for each of its steps.
 */
export const deadline = (ms: number): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'deadline',
  // Below the browser's own storage there is nothing: all that Dexie itself adds lies above.
  level: -2,
  create: (core) => ({ ...core, table: (name) => bounded(core.table(name), ms) }),
});

function bounded(table: DBCoreTable, ms: number): DBCoreTable {
  const calls = CALLS.map((call) => {
    const plain = table[call] as (request: unknown) => Promise<unknown>;
    return [call, (request: unknown) => within(ms, () => plain(request))];
  });
  return {
    ...table,
    ...(Object.fromEntries(calls) as Pick<DBCoreTable, (typeof CALLS)[number]>),
    openCursor: (request) =>
      within(ms, () => table.openCursor(request)).then(
        (cursor) => cursor && boundedSteps(cursor, ms),
      ),
  };
}

/** The browser's own cursor answers to itself alone, so what is read of it is handed through. */
const boundedSteps = (cursor: DBCoreCursor, ms: number): DBCoreCursor =>
  Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => cursor.value },
    start: {
      value: (onNext: () => void) =>
        within(ms, (moved) =>
          cursor.start(() => {
            moved();
            onNext();
          }),
        ),
    },
  });
