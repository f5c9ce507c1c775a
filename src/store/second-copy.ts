import { ASIDE, asideKey, type DraftChange, type Typed } from '../annotations/save.ts';
import type { SpeakerAct } from '../annotations/speakers.ts';
import { type BackupHead, readBackup, writeBackup } from './backup-file.ts';
import type { Database } from './database.ts';
import type { Moved } from './deadline.ts';
import { keptRows, lastSeqOf } from './kept-rows.ts';
import { countAnnotations } from './read.ts';
import { type Given, type Restored, restore } from './restore.ts';
import { keyOf, type LocalArea, type RingEntry, ringOf } from './ring.ts';
import type { KeptRow } from './row-checks.ts';
import { Snapshots } from './snapshots.ts';
import { saveDraft } from './write.ts';

/** Does work to its end, however long it takes. */
type StayAwake = <T>(work: () => Promise<T>) => Promise<T>;

/** Outside the database: which one there was, and how far it had come. */
interface Sentinel {
  readonly database: string;
  readonly lastSeq: number;
  /** Annotations when they were last counted: they never get fewer but where `letGo` says so. */
  readonly annotations: number;
}

/** What a second copy holds of a database that was lost. */
export interface Copy {
  /** When the snapshot was made, ISO 8601; null when there is none, but single steps. */
  readonly at: string | null;
  readonly annotations: number;
  /** Steps since the snapshot. */
  readonly steps: number;
}

/** How the database stands beside its sentinel. */
export type Health =
  | { readonly status: 'sound' }
  /** Steps that were called saved are not in it; `copy` is what can be had back. */
  | { readonly status: 'lost'; readonly copy: Copy };

const SENTINEL = 'store:sentinel';
const SPEAKERS = 'store:speakers:';

/** A snapshot is as long as the library: more often would wear the disk for nothing. */
const SNAPSHOT_EVERY_MS = 10 * 60_000;
/** Steps after which a snapshot is due sooner: about a megabyte. */
const MOST_STEPS = 500;

/**
 * A second copy of all that is kept, in files that are not the database's: the browser loses its
 * databases on full disks (promises.md, D3), and what was lost must be noticed and given back. The
 * last steps one by one in `storage.local`, snapshots of everything in a private folder, and a
 * sentinel that tells when the database is not what it was.
 */
export class SecondCopy {
  private readonly snapshots: Snapshots;
  private lastSeq = 0;
  private steps = 0;
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly area: LocalArea,
    folder: () => Promise<FileSystemDirectoryHandle>,
    /** Does work that is long in a long library, and must not be ended as idle. */
    private readonly stayAwake: StayAwake = (work) => work(),
  ) {
    this.snapshots = new Snapshots(folder);
  }

  /**
   * Compares the database with its sentinel; counting its rows, too, when `thoroughly`. A database
   * that nobody has seen before gets its sentinel now.
   */
  async examine(thoroughly: boolean): Promise<Health> {
    const { database } = this;
    const sentinel = await this.read<Sentinel>(SENTINEL);
    const known = await database.meta.get('database');
    const lastSeq = await lastSeqOf(database);
    this.lastSeq = lastSeq;
    if (!sentinel) {
      // New, or of a version that kept no copy, or all but the snapshots is gone.
      const last = lastSeq === 0 ? (await this.snapshots.all()).at(-1) : undefined;
      if (last) return { status: 'lost', copy: await this.describeCopy(last.database) };
      await this.claim(known?.k === 'database' ? known.id : crypto.randomUUID());
      return { status: 'sound' };
    }
    const isSame = known?.k === 'database' && known.id === sentinel.database;
    const isWhole =
      isSame &&
      lastSeq >= sentinel.lastSeq &&
      (!thoroughly || (await countAnnotations(database)) >= sentinel.annotations);
    if (isWhole || (sentinel.lastSeq === 0 && sentinel.annotations === 0)) {
      if (!isSame) await this.claim(sentinel.database);
      return { status: 'sound' };
    }
    return { status: 'lost', copy: await this.describeCopy(sentinel.database) };
  }

  /**
   * Copies a step, or all from `firstSeq` on, which are in the database already. The same steps again
   * change nothing.
   */
  async note(seq: number, firstSeq = seq): Promise<void> {
    const { database, area } = this;
    const sentinel = await this.read<Sentinel>(SENTINEL);
    if (!sentinel) return;
    const steps = await database.revisions
      .where(':id')
      .between(firstSeq, seq, true, true)
      .toArray();
    const pages = await database.documents.bulkGet(steps.map(({ after }) => after.docId));
    const entries = steps.flatMap((revision, index): [string, RingEntry][] => {
      const document = pages[index];
      return document ? [[keyOf(sentinel.database, revision.seq!), { revision, document }]] : [];
    });
    if (entries.length === 0) return;
    this.lastSeq = Math.max(this.lastSeq, seq);
    this.steps += entries.length;
    await area.set({
      ...Object.fromEntries(entries),
      [SENTINEL]: { ...sentinel, lastSeq: Math.max(this.lastSeq, sentinel.lastSeq) },
    });
  }

  /** Copies the acts on speakers, all of them: they are done by hand, so they are few. */
  async noteSpeakers(): Promise<void> {
    const sentinel = await this.read<Sentinel>(SENTINEL);
    if (!sentinel) return;
    await this.area.set({
      [SPEAKERS + sentinel.database]: await this.database.speakers.toArray(),
    });
  }

  /**
   * Does an act that takes annotations out for good, and says how many: that they are fewer after it is no
   * loss.
   */
  async letGo(act: () => Promise<number>): Promise<void> {
    const before = (await this.read<Sentinel>(SENTINEL))?.annotations ?? 0;
    // First, since the browser may end us in between.
    await this.expectAnnotations(0);
    const gone = await act();
    // Counting takes long in a long library, and mostly there was nothing.
    const isSame = gone === 0 && before > 0;
    await this.expectAnnotations(isSame ? before : await countAnnotations(this.database));
  }

  /** Lets go of a draft that a page kept aside: it is in the database now. */
  async dropDraft(typed: Typed): Promise<void> {
    await this.area.remove([asideKey(typed)]);
  }

  /** Takes in the drafts that pages kept aside and no background has got. */
  async takeInDrafts(): Promise<void> {
    const { area, database } = this;
    const aside = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(ASIDE));
    for (const [key, value] of aside) {
      const draft = value as DraftChange;
      const known = await database.drafts.get(draft.id);
      const isOthers =
        known?.typed.session !== draft.typed.session && (known?.text ?? null) !== null;
      // Another editor's text is not pushed aside; this one waits until that is saved.
      if (isOthers) continue;
      if (await database.annotations.get(draft.id)) await saveDraft(database, draft);
      await area.remove([key]);
    }
  }

  /** Makes a snapshot when there is news and the last one is old, or the steps are many. */
  snapshotWhenDue(now: number, moved: Moved = () => {}): Promise<boolean> {
    return this.alone(async () => {
      const sentinel = await this.read<Sentinel>(SENTINEL);
      if (!sentinel) return false;
      const newest = (await this.snapshots.of(sentinel.database)).at(-1);
      const isNews = (newest?.lastSeq ?? 0) < sentinel.lastSeq;
      const isOld = !newest || Math.abs(now - newest.at) >= SNAPSHOT_EVERY_MS;
      if (!isNews || !(isOld || this.steps >= MOST_STEPS)) return false;
      await this.snapshot(sentinel, now, moved);
      return true;
    });
  }

  /** Takes rows of a backup in, and makes a snapshot of what came of it. */
  takeIn(given: Given, moved: Moved): Promise<Restored> {
    return this.act(() => restore(this.database, given, moved), moved);
  }

  /** Does an act on a great many rows, and makes a snapshot of what came of it. */
  act<T>(act: () => Promise<T>, moved: Moved): Promise<T> {
    return this.alone(async () => {
      const done = await act();
      const known = await this.database.meta.get('database');
      const id = known?.k === 'database' ? known.id : crypto.randomUUID();
      await this.snapshot(await this.claim(id), Date.now(), moved);
      return done;
    });
  }

  /** Puts back what the second copy has, and takes the database for the old one again. */
  recover(moved: Moved): Promise<Restored> {
    return this.alone(async () => {
      const sentinel = await this.read<Sentinel>(SENTINEL);
      const id = sentinel?.database ?? (await this.snapshots.all()).at(-1)?.database;
      const restored = await restore(
        this.database,
        id ? await this.copyOf(id) : { rows: [], lastSeq: 0 },
        moved,
      );
      await this.snapshot(await this.claim(id ?? crypto.randomUUID()), Date.now(), moved);
      return restored;
    });
  }

  /** Goes on with the database as it is. The copy of the old one is kept. */
  startAfresh(): Promise<void> {
    return this.alone(async () => void (await this.claim(crypto.randomUUID())));
  }

  /** One after the other: two snapshots at once would take each other's place. */
  private alone<T>(act: () => Promise<T>): Promise<T> {
    const awake = () => this.stayAwake(act);
    const done = this.work.then(awake, awake);
    this.work = done.catch(() => undefined);
    return done;
  }

  private async read<T>(key: string): Promise<T | undefined> {
    return (await this.area.get(key))[key] as T | undefined;
  }

  /** Makes the database, as it is now, the one that the sentinel watches. */
  private async claim(id: string): Promise<Sentinel> {
    const { database } = this;
    await database.meta.put({ k: 'database', id });
    this.lastSeq = await lastSeqOf(database);
    const annotations = await countAnnotations(database);
    const sentinel: Sentinel = { database: id, lastSeq: this.lastSeq, annotations };
    await this.area.set({ [SENTINEL]: sentinel });
    return sentinel;
  }

  private async expectAnnotations(annotations: number): Promise<void> {
    const sentinel = await this.read<Sentinel>(SENTINEL);
    if (sentinel) await this.area.set({ [SENTINEL]: { ...sentinel, annotations } });
  }

  private async snapshot(sentinel: Sentinel, at: number, moved: Moved): Promise<void> {
    const { database, area } = this;
    const id = sentinel.database;
    const lastSeq = await lastSeqOf(database);
    const annotations = await countAnnotations(database);
    const head: BackupHead = { database: id, at: new Date(at).toISOString(), lastSeq };
    const bytes = writeBackup(head, keptRows(database, moved));
    await this.snapshots.write({ database: id, lastSeq, annotations, at }, bytes);
    await area.set({
      [SENTINEL]: { ...sentinel, lastSeq: Math.max(sentinel.lastSeq, this.lastSeq), annotations },
    });
    const covered = (await ringOf(area, id)).filter(({ revision }) => revision.seq! <= lastSeq);
    await area.remove(covered.map(({ revision }) => keyOf(id, revision.seq!)));
    this.steps = 0;
    await this.snapshots.dropOlder(id);
  }

  private async describeCopy(id: string): Promise<Copy> {
    const newest = (await this.snapshots.of(id)).at(-1);
    const ring = await ringOf(this.area, id);
    const since = ring.filter(({ revision }) => revision.seq! > (newest?.lastSeq ?? 0));
    const made = since.filter(({ revision }) => revision.act === 'create').length;
    return {
      at: newest ? new Date(newest.at).toISOString() : null,
      annotations: (newest?.annotations ?? 0) + made,
      steps: since.length,
    };
  }

  /** The rows of the newest snapshot that is whole, or the most of a damaged one, and the steps since. */
  private async copyOf(id: string): Promise<Given> {
    let most: Given = { rows: [], lastSeq: 0 };
    for (const { name } of (await this.snapshots.of(id)).toReversed()) {
      // What cannot be opened is no copy; an earlier one may be.
      const file = await this.snapshots.open(name);
      const reading = file && (await readBackup(file.stream()));
      if (reading?.status !== 'whole' && reading?.status !== 'damaged') continue;
      const given = { rows: reading.rows, lastSeq: reading.head.lastSeq };
      if (reading.status === 'whole' || given.rows.length > most.rows.length) most = given;
      if (reading.status === 'whole') break;
    }
    const ring = await ringOf(this.area, id);
    const speakers = (await this.read<readonly SpeakerAct[]>(SPEAKERS + id)) ?? [];
    const rows = [
      ...most.rows,
      ...speakers.map((row): KeptRow => ({ table: 'speakers', row })),
      ...ring.map(({ document }): KeptRow => ({ table: 'documents', row: document })),
      ...ring.map(({ revision }): KeptRow => ({ table: 'revisions', row: revision })),
    ];
    return { rows, lastSeq: most.lastSeq };
  }
}
