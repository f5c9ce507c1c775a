import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipOf } from '../../src/interchange/zip.ts';

it('holds every file under its name, in any script', async () => {
  const files = [
    { name: 'Brot & Spiele.md', text: '# Brot\n' },
    { name: 'خبز.md', text: `${'لا '.repeat(10_000)}\u{1f35e}` },
    { name: 'empty.md', text: '' },
  ];
  async function* each() {
    yield* files;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(each(), '2026-11-29T00:00:00.000Z')) pieces.push(piece);
  const zip = unzipSync(Buffer.concat(pieces));
  expect(Object.entries(zip).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(
    files,
  );
});
