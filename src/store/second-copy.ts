import { ASIDE, asideKey, type DraftChange, type Typed } from '../annotations/save.ts';
import type { SpeakerAct } from '../annotations/speakers.ts';
import { type BackupHead, readBackup, writeBackup } from './backup-file.ts';
import type { Database, DocumentRow, RevisionRow } from './database.ts';
import { keptRows, lastSeqOf } from './kept-rows.ts';
import { type Given, type Restored, restore } from './restore.ts';
import type { KeptRow } from './row-checks.ts';
import { saveDraft } from './write.ts';

/** What is used of the browser's small store, `storage.local`, which lies in files of its own. */
export interface LocalArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Does work to its end, however long it takes. */
type StayAwake = <T>(work: () => Promise<T>) => Promise<T>;

/** Outside the database: which one there was, and how far it had come. */
interface Sentinel {
  readonly database: string;
  readonly lastSeq: number;
  /** Annotations when they were last counted: they never get fewer but where `letGo` says so. */
  readonly annotations: number;
}

/** A snapshot, as its file's name tells it: a list of them elsewhere could be lost on its own. */
interface Snapshot {
  readonly name: string;
  readonly database: string;
  readonly lastSeq: number;
  readonly annotations: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One step with its page. */
interface RingEntry {
  readonly revision: RevisionRow;
  readonly document: DocumentRow;
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
const RING = 'store:step:';
const SPEAKERS = 'store:speakers:';

/** Snapshots kept of one database: should the newest be damaged, an earlier one serves. */
const MOST_SNAPSHOTS = 3;
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
  private lastSeq = 0;
  private steps = 0;
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly area: LocalArea,
    private readonly folder: () => Promise<FileSystemDirectoryHandle>,
    /** Does work that is long in a long library, and must not be ended as idle. */
    private readonly stayAwake: StayAwake = (work) => work(),
  ) {}

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
      const last = lastSeq === 0 ? (await this.snapshots()).at(-1) : undefined;
      if (last) return { status: 'lost', copy: await this.describeCopy(last.database) };
      await this.claim(known?.k === 'database' ? known.id : crypto.randomUUID());
      return { status: 'sound' };
    }
    const isSame = known?.k === 'database' && known.id === sentinel.database;
    const isWhole =
      isSame &&
      lastSeq >= sentinel.lastSeq &&
      (!thoroughly || (await database.annotations.count()) >= sentinel.annotations);
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

  /** Does an act that takes annotations out for good: that they are fewer after it is no loss. */
  async letGo(act: () => Promise<unknown>): Promise<void> {
    // First, since the browser may end us in between.
    await this.expectAnnotations(0);
    await act();
    await this.expectAnnotations(await this.database.annotations.count());
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
  snapshotWhenDue(now: number): Promise<boolean> {
    return this.alone(async () => {
      const sentinel = await this.read<Sentinel>(SENTINEL);
      if (!sentinel) return false;
      const newest = (await this.snapshotsOf(sentinel.database)).at(-1);
      const isNews = (newest?.lastSeq ?? 0) < sentinel.lastSeq;
      const isOld = !newest || Math.abs(now - newest.at) >= SNAPSHOT_EVERY_MS;
      if (!isNews || !(isOld || this.steps >= MOST_STEPS)) return false;
      await this.snapshot(sentinel, now);
      return true;
    });
  }

  /** Takes rows of a backup in, and makes a snapshot of what came of it. */
  takeIn(given: Given): Promise<Restored> {
    return this.act(() => restore(this.database, given));
  }

  /** Does an act on a great many rows, and makes a snapshot of what came of it. */
  act<T>(act: () => Promise<T>): Promise<T> {
    return this.alone(async () => {
      const done = await act();
      const known = await this.database.meta.get('database');
      const id = known?.k === 'database' ? known.id : crypto.randomUUID();
      await this.snapshot(await this.claim(id), Date.now());
      return done;
    });
  }

  /** Puts back what the second copy has, and takes the database for the old one again. */
  recover(): Promise<Restored> {
    return this.alone(async () => {
      const sentinel = await this.read<Sentinel>(SENTINEL);
      const id = sentinel?.database ?? (await this.snapshots()).at(-1)?.database;
      const restored = await restore(
        this.database,
        id ? await this.copyOf(id) : { rows: [], lastSeq: 0 },
      );
      await this.snapshot(await this.claim(id ?? crypto.randomUUID()), Date.now());
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
    const annotations = await database.annotations.count();
    const sentinel: Sentinel = { database: id, lastSeq: this.lastSeq, annotations };
    await this.area.set({ [SENTINEL]: sentinel });
    return sentinel;
  }

  private async expectAnnotations(annotations: number): Promise<void> {
    const sentinel = await this.read<Sentinel>(SENTINEL);
    if (sentinel) await this.area.set({ [SENTINEL]: { ...sentinel, annotations } });
  }

  private async snapshot(sentinel: Sentinel, at: number): Promise<void> {
    const { database, area } = this;
    const id = sentinel.database;
    const lastSeq = await lastSeqOf(database);
    const annotations = await database.annotations.count();
    const head: BackupHead = { database: id, at: new Date(at).toISOString(), lastSeq };
    const older = await this.snapshotsOf(id);
    const folder = await this.folder();
    const name = nameOf({ database: id, lastSeq, annotations, at });
    const file = await folder.getFileHandle(name, { create: true });
    // What is written takes the file's place only when it is closed.
    await writeBackup(head, keptRows(database)).pipeTo(await file.createWritable());
    await area.set({
      [SENTINEL]: { ...sentinel, lastSeq: Math.max(sentinel.lastSeq, this.lastSeq), annotations },
    });
    const covered = (await this.ringOf(id)).filter(({ revision }) => revision.seq! <= lastSeq);
    await area.remove(covered.map(({ revision }) => keyOf(id, revision.seq!)));
    this.steps = 0;
    const surplus = older.slice(0, Math.max(0, older.length + 1 - MOST_SNAPSHOTS));
    for (const old of surplus) if (old.name !== name) await folder.removeEntry(old.name);
  }

  private async open(name: string): Promise<FileSystemFileHandle> {
    return await (await this.folder()).getFileHandle(name);
  }

  /** Snapshots of whatever database, the oldest first. */
  private async snapshots(): Promise<readonly Snapshot[]> {
    const found: Snapshot[] = [];
    for await (const name of (await this.folder()).keys()) {
      const snapshot = snapshotNamed(name);
      if (snapshot) found.push(snapshot);
    }
    return found.sort((one, other) => one.at - other.at || one.lastSeq - other.lastSeq);
  }

  /** Those of one, by how far it had come: a clock may have been turned back. */
  private async snapshotsOf(id: string): Promise<readonly Snapshot[]> {
    const own = (await this.snapshots()).filter(({ database }) => database === id);
    return own.sort((one, other) => one.lastSeq - other.lastSeq);
  }

  private async ringOf(id: string): Promise<readonly RingEntry[]> {
    const all = await this.area.get(null);
    const keys = Object.keys(all).filter((key) => key.startsWith(`${RING}${id}:`));
    return keys.sort().map((key) => all[key] as RingEntry);
  }

  private async describeCopy(id: string): Promise<Copy> {
    const newest = (await this.snapshotsOf(id)).at(-1);
    const ring = await this.ringOf(id);
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
    for (const { name } of (await this.snapshotsOf(id)).toReversed()) {
      // What cannot be opened is no copy; an earlier one may be.
      const file = await this.open(name).catch(() => null);
      const reading = file && (await readBackup((await file.getFile()).stream()));
      if (reading?.status !== 'whole' && reading?.status !== 'damaged') continue;
      const given = { rows: reading.rows, lastSeq: reading.head.lastSeq };
      if (reading.status === 'whole' || given.rows.length > most.rows.length) most = given;
      if (reading.status === 'whole') break;
    }
    const ring = await this.ringOf(id);
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

/** Digits of a sequence in a key, so that keys sort as numbers do. */
const DIGITS = 12;
const keyOf = (id: string, seq: number) => `${RING}${id}:${String(seq).padStart(DIGITS, '0')}`;

const nameOf = ({ database, lastSeq, annotations, at }: Omit<Snapshot, 'name'>) =>
  `snapshot_${database}_${lastSeq}_${annotations}_${at}.jsonl.gz`;

function snapshotNamed(name: string): Snapshot | null {
  const found = /^snapshot_([0-9a-f-]+)_(\d+)_(\d+)_(\d+)\.jsonl\.gz$/.exec(name);
  if (!found) return null;
  const [, database, lastSeq, annotations, at] = found;
  return {
    ...{ name, database: database! },
    ...{ lastSeq: Number(lastSeq), annotations: Number(annotations), at: Number(at) },
  };
}
