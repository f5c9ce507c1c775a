import { Keeper } from '../../src/background/keeper.ts';
import type { Database } from '../../src/store/database.ts';
import { type LocalArea, SecondCopy } from '../../src/store/second-copy.ts';

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

/** A keeper of this database, without a private folder: Node has none, so no snapshot is made. */
export function keeperOf(
  database: Database,
  { area = localArea(), quota = 1e12 }: { readonly area?: LocalArea; readonly quota?: number } = {},
): Keeper {
  const copy = new SecondCopy(database, area, () => Promise.reject(new Error('no folder')));
  return new Keeper(database, copy, localArea(), async () => ({ quota, usage: 0 }));
}
