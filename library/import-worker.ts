/**
 * Reads files that are to be imported, away from the page: finds out what would become of each
 * annotation, and lays down those that are news where the background finds them. It writes no row.
 */
import { noteOf, quoteOf } from '../src/annotations/annotation.ts';
import { Unreadable } from '../src/interchange/read/problem.ts';
import type { ReadFormat } from '../src/interchange/read/reader.ts';
import type { Item } from '../src/interchange/read/told.ts';
import { Database } from '../src/store/database.ts';
import { isNews, Planner } from '../src/store/import-plan.ts';
import { VERDICTS, type Verdict } from '../src/store/import-verdict.ts';
import { draftLine, INCOMING_DRAFTS } from '../src/store/incoming-drafts.ts';
import type {
  Example,
  FromWorker,
  ImportOrder,
  ReadFileReport,
  Trouble,
} from './import-messages.ts';
import { openFile } from './open-file.ts';

const tell = (message: FromWorker) => postMessage(message);

/** Milliseconds between two reports of how far it is. */
const REPORT_MS = 100;
/** Characters of an example that are shown. */
const SHOWN = 300;

/** What is known of all files so far. */
class Tally {
  readonly counts = Object.fromEntries(VERDICTS.map((one) => [one, 0])) as Record<Verdict, number>;
  readonly examples: Partial<Record<Verdict, Example>> = {};
  readonly troubles = new Map<string, Trouble>();
  found = 0;

  /** A tally to go on with, which can be dropped. */
  copy(): Tally {
    const copy = new Tally();
    Object.assign(copy.counts, this.counts);
    Object.assign(copy.examples, this.examples);
    for (const [kind, trouble] of this.troubles) copy.troubles.set(kind, trouble);
    copy.found = this.found;
    return copy;
  }

  note(verdict: Verdict, { draft }: Item): void {
    this.counts[verdict]++;
    if (!draft) return;
    const { annotation, title } = draft;
    this.examples[verdict] ??= {
      quote: quoteOf(annotation).slice(0, SHOWN),
      note: noteOf(annotation).slice(0, SHOWN),
      title,
    };
  }

  noteProblems({ problems }: Item, file: string): void {
    for (const first of problems) {
      const known = this.troubles.get(first.kind) ?? { first, file, count: 0 };
      this.troubles.set(first.kind, { ...known, count: known.count + 1 });
    }
  }
}

async function readAll({ files }: ImportOrder): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const place = await folder.getFileHandle(INCOMING_DRAFTS, { create: true });
  const out = await place.createWritable();
  const database = new Database();
  const planner = new Planner(database);
  const now = new Date().toISOString();
  const of = files.reduce((sum, { size }) => sum + size, 0);
  const reports: ReadFileReport[] = [];
  let tally = new Tally();
  let length = 0;
  let read = 0;
  let reported = 0;
  const report = () => {
    if (performance.now() - reported < REPORT_MS) return;
    reported = performance.now();
    tell({ status: 'reading', read, of, found: tally.found });
  };
  for (const file of files) {
    const { name } = file;
    const [before, lengthBefore] = [tally.copy(), length];
    let format: ReadFormat | null = null;
    let count = 0;
    try {
      const onRead = (bytes: number) => {
        read += bytes;
        report();
      };
      for await (const found of openFile(file, { now, onRead })) {
        format = found.format;
        const drafts = found.items.flatMap(({ draft }) => draft ?? []);
        const planned = await planner.plan(drafts);
        let text = '';
        let at = 0;
        for (const item of found.items) {
          tally.noteProblems(item, name);
          if (!item.draft) continue;
          const plan = planned[at++]!;
          tally.note(plan.verdict, item);
          if (isNews(plan)) text += draftLine(item.draft);
        }
        count += drafts.length;
        tally.found += drafts.length;
        const bytes = new TextEncoder().encode(text);
        if (bytes.length > 0) await out.write({ type: 'write', position: length, data: bytes });
        length += bytes.length;
        report();
      }
      reports.push({ name, format, count, fault: null });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // Of a file that is not right as a whole nothing is taken in.
      [tally, length] = [before, lengthBefore];
      const { kind, at, values } = error;
      reports.push({ name, format, count: 0, fault: { kind, at, values } });
    }
  }
  await out.truncate(length);
  await out.close();
  database.close();
  const { counts, examples, troubles } = tally;
  tell({ status: 'ready', files: reports, counts, examples, troubles: [...troubles.values()] });
}

addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  readAll(data).catch((error: unknown) => {
    console.error('Hearsay, reading an import:', error);
    tell({ status: 'failed' });
  });
});
