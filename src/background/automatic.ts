import { report } from '../report.ts';
import { writeBackup } from '../store/backup-file.ts';
import type { Database, SettingRow, Trouble } from '../store/database.ts';
import { type Moved, within } from '../store/deadline.ts';
import { headOf, keptRows, lastSeqOf } from '../store/kept-rows.ts';
import type { PickedFolder } from '../store/picked-folder.ts';
import { automaticOf, backupOf } from '../store/read.ts';
import { isOutOfRoom } from '../store/room.ts';
import type { Keeper } from './keeper.ts';

/** A backup may be as long as this without any progress; a folder may lie on another machine. */
const STILL_MS = 60_000;

/** How backups leave the extension. */
export interface Ways {
  /** The folder that the reader picked; null when there is none. */
  folder(): Promise<PickedFolder | null>;
  /** Saves a file with the reader's downloads, over one of the same name; resolves when it is there. */
  download(file: Blob, name: string): Promise<void>;
}

/**
 * Backups that are made by themselves, once the reader has turned them on: at most one a day, when
 * something changed since the last. Each day of the week has a file, so a week can be gone back, nothing
 * grows without end, and nothing of anybody else's is ever deleted.
 */
export class Automatic {
  private readonly database: Database;
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly keeper: Keeper,
    private readonly ways: Ways,
  ) {
    this.database = keeper.database;
  }

  /** Turns it on, with a first backup, or off (`null`). Throws where nothing is written now. */
  async change(to: SettingRow['to'], now: Date): Promise<void> {
    const isDone = await this.keeper.whenSound(async () => {
      const { meta, settings } = this.database;
      await this.database.transaction('rw', [meta, settings], async () => {
        await settings.put({ k: 'automatic', to });
        await meta.delete('automatic');
      });
    });
    if (!isDone) throw new Error('nothing is written now');
    if (to !== null) await this.backUp(now);
  }

  /** Makes the backup of the day, unless it is turned off, made, or would say nothing new. */
  async whenDue(now: Date): Promise<void> {
    if ((await this.keeper.state()).status !== 'sound') return;
    const { to, day, steps, trouble } = await automaticOf(this.database);
    if (to === null || (day === dayOf(now) && trouble === null)) return;
    if (steps === (await stepsOf(this.database)) && trouble === null) return;
    await this.backUp(now);
  }

  /** Makes one now, where it is turned on; what stood in its way is noted for the reader. */
  backUp(now: Date): Promise<void> {
    // Two at once would write one file.
    const done = this.work.then(async () => {
      if (await this.keeper.isWritable()) await this.write(now);
    });
    this.work = done.catch(() => undefined);
    return done;
  }

  private async write(now: Date): Promise<void> {
    const { meta } = this.database;
    const { to, at, ...last } = await automaticOf(this.database);
    if (to === null) return;
    const [head, steps] = [await headOf(this.database, now), await stepsOf(this.database)];
    const bytes = (moved: Moved) => writeBackup(head, keptRows(this.database, moved));
    const trouble = await this.give(bytes, to, nameOf(now));
    // It is tried again whenever the background starts; what is known need not be written.
    if (trouble !== null && trouble === last.trouble) return;
    const day = dayOf(now);
    const note = () =>
      this.database.transaction('rw', meta, async () => {
        const made = trouble ? { at } : { at: head.at };
        await meta.put({ k: 'automatic', day, steps, trouble, ...made });
        if (trouble) return;
        await meta.put({ ...(await backupOf(this.database)), at: head.at, lastSeq: head.lastSeq });
      });
    await this.keeper.whenSound(note);
  }

  /** Null when the file is where it belongs, else what was in the way. */
  private async give(
    bytes: (moved: Moved) => ReadableStream<Uint8Array<ArrayBuffer>>,
    to: 'folder' | 'downloads',
    name: string,
  ): Promise<Trouble | null> {
    try {
      if (to === 'downloads') {
        // How long the reader's downloads take is no matter of the store's.
        const file = await within(STILL_MS, (moved) => new Response(bytes(moved)).blob());
        await this.ways.download(file, name);
        return null;
      }
      const folder = await this.ways.folder();
      if (!folder) return 'gone';
      const allowed = await folder.queryPermission?.({ mode: 'readwrite' });
      if (allowed !== undefined && allowed !== 'granted') return 'asks';
      const file = await folder.getFileHandle(name, { create: true });
      // What is written takes the file's place only when it is closed.
      const writable = await file.createWritable();
      await within(STILL_MS, (moved) => bytes(moved).pipeTo(writable));
      return null;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'failed') report(error, 'an automatic backup');
      return trouble;
    }
  }
}

/** Names of the browser's errors (DOMException) that the reader can do something about. */
function troubleOf(error: unknown): Trouble {
  if (isOutOfRoom(error)) return 'room';
  const { name } = (error ?? {}) as { readonly name?: unknown };
  if (name === 'NotFoundError') return 'gone';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'asks' : 'failed';
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** A file a day of the week, 1 for Monday. */
const nameOf = (now: Date): string => `hearsay-day-${now.getUTCDay() || 7}.jsonl.gz`;

/** Steps of all journals, which only grow. */
async function stepsOf(database: Database): Promise<number> {
  return (await lastSeqOf(database)) + (await database.speakers.count());
}
