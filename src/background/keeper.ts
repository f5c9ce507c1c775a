import type { DraftChange, Refusal, SaveOutcome, Typed } from '../annotations/save.ts';
import type { BackupOutcome, StoreReport } from '../messages.ts';
import { report } from '../report.ts';
import { readBackup } from '../store/backup-file.ts';
import type { Database } from '../store/database.ts';
import { INCOMING } from '../store/incoming.ts';
import { lastSeqOf } from '../store/kept-rows.ts';
import { backupOf } from '../store/read.ts';
import type { Restored } from '../store/restore.ts';
import { createRoom, type Estimate, isOutOfRoom, type Room } from '../store/room.ts';
import type { LocalArea, SecondCopy } from '../store/second-copy.ts';
import { purgeTrash } from '../store/trash.ts';
import { saveDraft } from '../store/write.ts';
import { fillSearch } from '../store/write-search.ts';

/** Set in the browser's session storage once the database was looked through in this session. */
const LOOKED = 'store:looked';

/**
 * Stands before every write. Nothing is written where the database is not what it was, is of a later
 * Hearsay, or has no room; and nothing is called saved before a second copy has it, too.
 */
export class Keeper {
  private readonly room: Room;
  private examined: Promise<StoreReport> | null = null;

  constructor(
    readonly database: Database,
    private readonly copy: SecondCopy,
    private readonly session: LocalArea,
    private readonly folder: () => Promise<FileSystemDirectoryHandle>,
    estimate: Estimate,
  ) {
    this.room = createRoom(estimate);
  }

  /** How the store stands; looked at once in the life of a background, and after every repair. */
  state(): Promise<StoreReport> {
    this.examined ??= this.examine().catch((error: unknown) => {
      // Not known is not sound: the next question looks again.
      this.examined = null;
      report(error, 'examining the store');
      return { status: 'silent' };
    });
    return this.examined;
  }

  /** One act on the store, in one strict transaction, and then on its second copy. */
  async save(opId: string, act: () => Promise<SaveOutcome>): Promise<SaveOutcome> {
    const reason = await this.obstacle();
    if (reason) return { status: 'refused', opId, reason };
    let outcome: SaveOutcome;
    try {
      outcome = await act();
    } catch (error) {
      if (isOutOfRoom(error)) return { status: 'refused', opId, reason: 'room' };
      throw error;
    }
    if (outcome.status !== 'saved') return outcome;
    try {
      await this.copy.note(outcome.seq);
    } catch (error) {
      report(error, 'the second copy');
      // On a full disk the database is not safe either. Sent again, the same operation is noted then.
      if (!(await this.room.stillHas())) return { status: 'refused', opId, reason: 'room' };
    }
    this.snapshotWhenDue();
    return outcome;
  }

  /** Keeps text as typed; throws where nothing can be kept, which the editor shows. */
  async saveDraft(draft: DraftChange): Promise<void> {
    const reason = await this.obstacle();
    if (reason) throw new Error(`not kept: ${reason}`);
    await saveDraft(this.database, draft);
    this.dropDraft(draft.typed);
  }

  /** What a page kept aside of this typing is in the database now, as a draft or as the note. */
  dropDraft(typed: Typed): void {
    this.copy
      .dropDraft(typed)
      .catch((error: unknown) => report(error, 'letting go of a draft kept aside'));
  }

  /** Takes in what pages kept aside and could not send, where the store may be written to. */
  async takeInDrafts(): Promise<void> {
    if ((await this.obstacle()) === null) await this.copy.takeInDrafts();
  }

  /** Puts back what the second copy has. */
  async recover(): Promise<Restored> {
    const restored = await this.copy.recover();
    this.examined = null;
    return restored;
  }

  /**
   * Takes in the backup that a page of ours has laid down as `INCOMING`, all or nothing; what can be
   * read of a damaged one only when `evenDamaged`.
   */
  async restoreBackup(evenDamaged: boolean): Promise<BackupOutcome> {
    const reason = await this.obstacle();
    if (reason) return { status: 'refused', reason };
    const folder = await this.folder();
    const file = await (await folder.getFileHandle(INCOMING)).getFile();
    const reading = await readBackup(file.stream());
    if (reading.status === 'newer' || reading.status === 'no-backup') return reading;
    if (reading.status === 'damaged' && !evenDamaged) {
      const annotations = reading.rows.filter(({ table }) => table === 'annotations').length;
      return { status: 'damaged', annotations };
    }
    const restored = await this.copy.takeIn({
      rows: reading.rows,
      lastSeq: reading.head.lastSeq,
    });
    await folder.removeEntry(INCOMING);
    return { status: 'restored', ...restored };
  }

  /** Notes that a backup was made of everything until now, or whether the reader is reminded of one. */
  async noteBackup(change: { readonly isMade?: boolean; readonly reminds?: boolean }) {
    const { database } = this;
    const known = await backupOf(database);
    const made = change.isMade && {
      at: new Date().toISOString(),
      lastSeq: await lastSeqOf(database),
    };
    const reminds = change.reminds ?? known.reminds;
    await database.meta.put({ ...known, ...made, reminds });
  }

  /** Goes on with what there is; the copy of the rest is kept. */
  async startAfresh(): Promise<void> {
    await this.copy.startAfresh();
    this.examined = null;
  }

  private async obstacle(): Promise<Refusal | null> {
    const { status } = await this.state();
    if (status === 'lost') return 'recovery';
    if (status === 'newer') return 'newer';
    return (await this.room.has()) ? null : 'room';
  }

  private async examine(): Promise<StoreReport> {
    const { database, session } = this;
    await database.open();
    if (database.isNewer()) {
      // Dexie would go on and write rows without what the later version wants of them.
      database.close();
      return { status: 'newer' };
    }
    const isFirst = !(LOOKED in (await session.get(LOOKED)));
    const health = await this.copy.examine(isFirst);
    if (health.status === 'sound' && isFirst) {
      await this.copy.takeInDrafts();
      await purgeTrash(database, new Date().toISOString().slice(0, 10));
      await session.set({ [LOOKED]: true });
      // Nobody waits for it: what is not there yet is folded by whoever searches.
      fillSearch(database).catch((error: unknown) => report(error, 'preparing the search'));
    }
    return health;
  }

  private snapshotWhenDue(): void {
    this.copy
      .snapshotWhenDue(Date.now())
      .catch((error: unknown) => report(error, 'making a snapshot'));
  }
}
