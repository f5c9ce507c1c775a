/** A zip of notes, as it is exported: opened as one file, each note for itself. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFile } from '../../library/open-file.ts';
import type { WrittenFile } from '../../src/interchange/format.ts';
import { MARKDOWN_FILES_FORMAT } from '../../src/interchange/markdown.ts';
import { Unreadable } from '../../src/interchange/read/problem.ts';
import type { Item } from '../../src/interchange/read/told.ts';
import { zipOf } from '../../src/interchange/zip.ts';
import { articles, OPTIONS } from '../interchange/kept.ts';

async function zipped(files: readonly WrittenFile[]): Promise<Blob> {
  async function* each() {
    yield* files;
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of zipOf(each(), OPTIONS.now)) pieces.push(piece);
  return new Blob(pieces);
}

async function itemsOf(blob: Blob): Promise<readonly Item[]> {
  const items: Item[] = [];
  const file = new File([blob], 'notes.zip');
  for await (const found of openFile(file, { now: OPTIONS.now, onRead() {} })) {
    items.push(...found.items);
  }
  return items;
}

it('gives every annotation of every note in a zip', async () => {
  await fc.assert(
    fc.asyncProperty(articles, async (given) => {
      fc.pre(given.length > 0);
      async function* each() {
        yield* given;
      }
      const files: WrittenFile[] = [];
      for await (const file of MARKDOWN_FILES_FORMAT.writeFiles!(each(), OPTIONS)) files.push(file);
      const items = await itemsOf(await zipped(files));
      expect(items.map(({ draft }) => draft?.annotation.id)).toEqual(
        given.flatMap((one) => one.annotations.map(({ annotation }) => annotation.id)),
      );
    }),
    { numRuns: 20 },
  );
});

it('says which note is not read, and passes over what is none', async () => {
  const zip = await zipped([
    { name: '.obsidian/plugin.md', text: 'hidden' },
    { name: 'picture.png', text: 'PNG' },
    { name: 'mine.md', text: '# My own note' },
  ]);
  const items = await itemsOf(zip);
  expect(items.map(({ draft, problems }) => [draft, problems])).toEqual([
    [null, [{ kind: 'unrecorded', at: { line: 1, field: 'mine.md' }, values: [] }]],
  ]);
});

it('refuses a zip that ends too early, is damaged, or holds no notes', async () => {
  const whole = await zipped([{ name: 'a.md', text: 'x'.repeat(10_000) + Math.random() }]);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const kindOf = async (part: Uint8Array<ArrayBuffer>) =>
    await itemsOf(new Blob([part])).then(
      () => null,
      (error: unknown) => (error instanceof Unreadable ? error.kind : error),
    );
  expect(await kindOf(bytes.slice(0, 60))).toBe('damaged');
  const broken = bytes.slice();
  broken.fill(0xff, 34, 60);
  expect(await kindOf(broken)).toBe('damaged');
  const none = await zipped([{ name: 'a.png', text: 'PNG' }]);
  expect(await kindOf(new Uint8Array(await none.arrayBuffer()))).toBe('unknown');
});
