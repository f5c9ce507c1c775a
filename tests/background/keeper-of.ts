import { makeHighlight, newId, newOpId } from '../../src/annotations/make.ts';
import type { SaveOutcome } from '../../src/annotations/save.ts';
import { Keeper } from '../../src/background/keeper.ts';
import type { Database } from '../../src/store/database.ts';
import type { LocalArea } from '../../src/store/ring.ts';
import { SecondCopy } from '../../src/store/second-copy.ts';
import { createAnnotation } from '../../src/store/write.ts';

/** A small store as the browser has one: what goes in is copied. */
export function localArea(): LocalArea & { readonly items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    async get(key) {
      const keys = key === null ? [...items.keys()] : [key];
      return Object.fromEntries(
        keys.flatMap((name) => (items.has(name) ? [[name, structuredClone(items.get(name))]] : [])),
      );
    },
    async set(given) {
      for (const [name, value] of Object.entries(given)) items.set(name, structuredClone(value));
    },
    async remove(names) {
      for (const name of names) items.delete(name);
    },
  };
}

/** A private folder in memory, with what is used of one: Node has none. */
export function folder(): FileSystemDirectoryHandle & { readonly files: Map<string, Blob> } {
  const files = new Map<string, Blob>();
  const fileOf = (name: string) => ({
    getFile: async () => files.get(name),
    async createWritable() {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      return new WritableStream<Uint8Array<ArrayBuffer>>({
        write: (part) => void parts.push(part),
        close: () => void files.set(name, new Blob(parts)),
      });
    },
  });
  const handle = {
    files,
    async getFileHandle(name: string, { create = false } = {}) {
      if (!create && !files.has(name)) throw new DOMException(name, 'NotFoundError');
      return fileOf(name);
    },
    async *keys() {
      yield* files.keys();
    },
    async removeEntry(name: string) {
      files.delete(name);
    },
  };
  return handle as unknown as ReturnType<typeof folder>;
}

/** A keeper of this database on stores and a folder that the test may look into. */
export function keeperOf(
  database: Database,
  {
    area = localArea(),
    files = folder(),
    quota = 1e12,
    free = () => quota,
  }: {
    readonly area?: LocalArea;
    readonly files?: FileSystemDirectoryHandle;
    readonly quota?: number;
    readonly free?: () => number;
  } = {},
): Keeper {
  const copy = new SecondCopy(database, area, async () => files);
  return new Keeper(
    database,
    copy,
    localArea(),
    async () => files,
    async () => ({ quota: free(), usage: 0 }),
  );
}

/** Writes a new annotation past every keeper. */
export function create(
  database: Database,
  opId: string = newOpId(),
  id: string = newId(),
): Promise<SaveOutcome> {
  const source = 'https://paper.example/story';
  const quote = { type: 'TextQuoteSelector', exact: 'harbour', prefix: '', suffix: '' } as const;
  const now = '2026-01-02T03:04:05.000Z';
  const annotation = makeHighlight({ id, now, source, selectors: [quote], colour: 'yellow' });
  return createAnnotation(database, opId, annotation, { source, title: 'A story' });
}

/** Saves a new annotation. */
export function save(keeper: Keeper, id: string = newId()) {
  const opId = newOpId();
  return keeper.save(opId, () => create(keeper.database, opId, id));
}
