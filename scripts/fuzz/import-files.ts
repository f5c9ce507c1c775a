/** Files to import, generated: real ones and our own, cut, filled and mixed, and bytes of no format at all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Format } from '../../src/interchange/format.ts';
import { FORMATS } from '../../src/interchange/registry.ts';
import { articles, written } from '../../tests/interchange/kept.ts';

/** As e-readers write them. */
const CLIPPINGS =
  '\ufeffThe Sea (Byrne, Ada)\r\n- Your Highlight on page 3 | Location 40-42 | Added on Sunday, November 29, 2026 1:02:03 PM\r\n\r\nthe harbour\r\n==========\r\n' +
  'Das Meer (Byrne, Ada)\r\n- Ihre Notiz bei Position 42 | Hinzugefügt am Sonntag, 29. November 2026 13:02:03\r\n\r\nWer sagt das?\r\n==========\r\n';

/** Seed of what our own writers write: the same files in every run. */
const OWN_SEED = 7;

/** Real files below a folder, where it is there, and one of each format that we write. */
export async function importSamples(folder: string | null): Promise<readonly Uint8Array[]> {
  const names = folder === null ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => /\.(?:json|csv|txt|html)$/.test(name))
    .map((name) => readFileSync(join(folder!, name)));
  const given = fc.sample(articles, { numRuns: 3, seed: OWN_SEED }).flat();
  const own = FORMATS.filter(({ write }) => write !== undefined).map(({ write }: Format) =>
    written(write, given),
  );
  return [
    ...files,
    Buffer.from(CLIPPINGS),
    ...(await Promise.all(own)).map((text) => Buffer.from(text)),
  ];
}

/** Values that a field is not made for. */
const HOSTILE_VALUE = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    [],
    {},
    [[]],
    '\ud800',
    'javascript:alert(1)',
  ),
  fc.constantFrom<unknown>('__proto__', 'constructor', '9999-99-99T99:99:99Z', 'x'.repeat(3_000)),
  fc.jsonValue({ maxDepth: 3 }),
);
/** What a format stumbles over, as it stands in a file. */
const TOKENS = [
  ...['"', '\\', '\\u', '\\ud800', '{', '}', '[', ']', ',', ':', '\n', '\r\n', '\0', '\ufeff'],
  ...['"__proto__":{"polluted":1},', '"constructor":{"prototype":{"polluted":1}},', '1e999', '-'],
  ...[
    '[['.repeat(200),
    '{"a":'.repeat(200),
    '==========\r\n',
    '(',
    ')',
    '|',
    ',"",',
    '=1+1',
    '<b>',
  ],
].map((token) => Buffer.from(token));

/** One change to the bytes of a file. */
interface Edit {
  readonly kind: 'cut' | 'end' | 'byte' | 'token' | 'again';
  /** Where, as a share of the file. */
  readonly at: number;
  readonly length: number;
  readonly value: number;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('cut', 'end', 'byte', 'token', 'again'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  value: fc.nat(255),
});

function edited(bytes: Uint8Array, { kind, at, length, value }: Edit): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const [head, tail] = [bytes.subarray(0, start), bytes.subarray(start)];
  if (kind === 'end') return head;
  if (kind === 'cut') return Buffer.concat([head, tail.subarray(length)]);
  if (kind === 'byte') return Buffer.concat([head, Uint8Array.of(value), tail.subarray(1)]);
  if (kind === 'token') return Buffer.concat([head, TOKENS[value % TOKENS.length]!, tail]);
  return Buffer.concat([head, tail.subarray(0, length), tail]);
}

/** A file of JSON with some of its values replaced, wherever they stand. */
function withValues(
  bytes: Uint8Array,
  changes: readonly (readonly [number, unknown])[],
): Uint8Array {
  let whole: unknown;
  try {
    whole = { file: JSON.parse(Buffer.from(bytes).toString('utf8')) };
  } catch {
    return bytes;
  }
  for (const [pick, value] of changes) {
    const places = placesIn(whole);
    const place = places[pick % places.length]!;
    (place.of as Record<string, unknown>)[place.key] = structuredClone(value);
  }
  return Buffer.from(JSON.stringify((whole as { file: unknown }).file) ?? 'null');
}

function placesIn(whole: unknown): readonly { readonly of: object; readonly key: string }[] {
  const places: { of: object; key: string }[] = [];
  const waiting = [whole];
  for (const next of waiting) {
    if (!next || typeof next !== 'object') continue;
    for (const [key, value] of Object.entries(next)) {
      places.push({ of: next, key });
      waiting.push(value);
    }
  }
  return places;
}

/** Files of these samples, changed; and bytes of no format. */
export function importFiles(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const sample = fc.constantFrom(...samples);
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(sample, fc.array(edit, { minLength: 1, maxLength: 5 }))
        .map(([bytes, edits]) => edits.reduce(edited, bytes)),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(sample, fc.array(fc.tuple(fc.nat(), HOSTILE_VALUE), { minLength: 1, maxLength: 4 }))
        .map(([bytes, changes]) => withValues(bytes, changes)),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  );
}
