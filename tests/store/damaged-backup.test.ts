import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newOpId } from '../../src/annotations/make.ts';
import { Database } from '../../src/store/database.ts';
import { bytesOf, highlight, read, rowsOf } from './backups.ts';

let one: Database;
let other: Database;
beforeEach(() => {
  one = new Database(`one-${newOpId()}`);
  other = new Database(`other-${newOpId()}`);
});
afterEach(async () => {
  await one.delete();
  await other.delete();
});

describe('a damaged backup', () => {
  it('is told wherever it was cut, and never called whole without its last row', async () => {
    await highlight(one, 'a note');
    const bytes = await bytesOf(one);
    const whole = await rowsOf(one);
    for (let length = 0; length < bytes.length; length += 7) {
      const reading = await read(bytes.slice(0, length));
      // Without gzip's own last bytes every row can still be there, and proved by our hash.
      if (reading.status === 'whole') expect(reading.rows).toEqual(whole.rows);
      else expect(['damaged', 'no-backup']).toContain(reading.status);
    }
  });

  it('is told when any line was changed, and gives what stands before', async () => {
    // Enough for several hashes.
    const long = 'word '.repeat(40_000);
    for (let count = 0; count < 4; count++) await highlight(one, `${count} ${long}`);
    const lines = gunzipSync(await bytesOf(one))
      .toString('utf8')
      .split('\n');
    const at = lines.findLastIndex((line) => line.includes('word word'));
    lines[at] = lines[at]!.replace('word word', 'ward word');
    const reading = await read(new Uint8Array(gzipSync(lines.join('\n'))));
    expect(reading.status).toBe('damaged');
    expect(reading.status === 'damaged' && reading.rows.length).toBeGreaterThan(0);
  });

  it.each([
    ['no gzip', new TextEncoder().encode('{"hearsay":"backup"}')],
    ['other JSON', new Uint8Array(gzipSync('{"notes":[]}\n'))],
    ['no text', new Uint8Array(gzipSync(new Uint8Array([0xff, 0xfe, 0x0a])))],
    ['nothing', new Uint8Array()],
  ])('is no backup when it holds %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ status: 'no-backup' });
  });

  it('is told when it is of a later version', async () => {
    const head = {
      hearsay: 'backup',
      format: 3,
      database: 'x',
      at: '2026-01-02T03:04:05Z',
      lastSeq: 0,
    };
    const bytes = new Uint8Array(gzipSync(`${JSON.stringify(head)}\n`));
    expect(await read(bytes)).toEqual({ status: 'newer' });
  });

  it('pollutes nothing', async () => {
    await highlight(one, 'a note');
    const text = gunzipSync(await bytesOf(one)).toString('utf8');
    const hostile = text.replace('{"table"', '{"__proto__":{"hurt":1},"table"');
    await read(new Uint8Array(gzipSync(hostile)));
    expect(({} as { hurt?: number }).hurt).toBeUndefined();
  });
});
