import { problem, Unreadable } from '../src/interchange/read/problem.ts';
import { type Found, MOST_ITEMS, readFile } from '../src/interchange/read/read-file.ts';
import { type Item, refusal } from '../src/interchange/read/told.ts';
import { filesIn } from '../src/interchange/read/unzip.ts';
import { readBackup } from '../src/store/backup-file.ts';
import { isNote } from './is-note.ts';

/** Longer files are refused unread: half a gigabyte is a library of a million notes. */
const MOST_BYTES = 500_000_000;
/** Items given at once. */
const SOME = 500;
/** The first two bytes of gzip (RFC 1952). */
const GZIP = [0x1f, 0x8b];
/** The first four of a zip (APPNOTE 4.3.7). */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

interface OpenOptions {
  readonly now: string;
  /** Told how many bytes more were read. */
  readonly onRead: (bytes: number) => void;
}

/** What is in a file that the reader chose: any format, a backup, either in gzip, or notes in a zip. */
export async function* openFile(
  file: File,
  { now, onRead }: OpenOptions,
): AsyncGenerator<Found, undefined> {
  if (file.size > MOST_BYTES) {
    throw new Unreadable('size', { line: 0, field: '' }, [String(MOST_BYTES)]);
  }
  const head = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer());
  const counted = () => file.stream().pipeThrough(counting(onRead));
  if (ZIP.every((byte, index) => head[index] === byte)) return yield* openZip(counted(), now);
  if (!GZIP.every((byte, index) => head[index] === byte))
    return yield* readFile(counted(), { now });
  const reading = await readBackup(counted());
  if (reading.status === 'no-backup') {
    const gzip = new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>;
    return yield* readFile(file.stream().pipeThrough(gzip), { now });
  }
  if (reading.status === 'newer') throw new Unreadable('newer', { line: 1, field: '' });
  if (reading.status === 'damaged') throw new Unreadable('damaged', { line: 0, field: '' });
  const pages = new Map(
    reading.rows.flatMap(({ table, row }) => (table === 'documents' ? [[row.id, row]] : [])),
  );
  const items = reading.rows.flatMap(({ table, row }): Item[] => {
    if (table !== 'annotations' || row.deleted !== 0) return [];
    const { title = '', outlet = null } = pages.get(row.docId) ?? {};
    const draft = { annotation: row.annotation, title, outlet, isOurs: true };
    return [{ draft, at: { line: 0, field: '' }, problems: [] }];
  });
  for (let at = 0; at < items.length; at += SOME) {
    yield { format: 'backup', items: items.slice(at, at + SOME) };
  }
  if (items.length === 0) throw new Unreadable('empty', { line: 0, field: '' });
}

/** The notes of a zip, as those of a folder; one that is not ours, or broken, is said by its name. */
async function* openZip(
  zip: ReadableStream<Uint8Array>,
  now: string,
): AsyncGenerator<Found, undefined> {
  let [files, count] = [0, 0];
  for await (const { name, bytes } of filesIn(zip, isNote)) {
    files++;
    const all: Found[] = [];
    try {
      const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
      for await (const found of readFile(stream, { now })) all.push(found);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { kind, at, values } = error;
      const said = problem(kind, { line: Math.max(1, at.line), field: name }, ...values);
      yield { format: 'markdown', items: [refusal(said)] };
      continue;
    }
    yield* all;
    count += all.reduce((sum, { items }) => sum + items.length, 0);
    if (count > MOST_ITEMS)
      throw new Unreadable('many', { line: 0, field: '' }, [String(MOST_ITEMS)]);
  }
  if (files === 0) throw new Unreadable('unknown', { line: 0, field: '' });
}

const counting = (onRead: (bytes: number) => void) =>
  new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      onRead(piece.length);
      controller.enqueue(piece);
    },
  });
