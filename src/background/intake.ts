import type {
  GroupOutcome,
  ImportOutcome,
  Refusal,
  SaveOutcome,
  WhichAct,
} from '../annotations/save.ts';
import type { BackupOutcome } from '../messages.ts';
import { readBackup } from '../store/backup-file.ts';
import type { Database } from '../store/database.ts';
import { type Moved, Silent } from '../store/deadline.ts';
import { INCOMING } from '../store/incoming.ts';
import { INCOMING_DRAFTS } from '../store/incoming-drafts.ts';
import { isOutOfRoom } from '../store/room.ts';
import type { SecondCopy } from '../store/second-copy.ts';
import { undoAct } from '../store/write-group.ts';
import { importDrafts } from '../store/write-import.ts';
import { Incoming } from './incoming.ts';
import { type Patience, STILL_MS } from './patience.ts';

type Refused = Extract<SaveOutcome, { status: 'refused' }>;

/**
 * Takes in whole files, a backup or an import, and takes an import back: acts of minutes, each all or
 * nothing. Of the keeper, which says whether anything is written now.
 */
export class Intake {
  private incoming: Incoming | null = null;

  constructor(
    private readonly database: Database,
    private readonly copy: SecondCopy,
    private readonly folder: () => Promise<FileSystemDirectoryHandle>,
    private readonly patience: Patience,
    /** Why nothing is written now; null when it is. */
    private readonly obstacle: () => Promise<Refusal | null>,
  ) {}

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
    const given = { rows: reading.rows, lastSeq: reading.head.lastSeq };
    try {
      const restored = await this.patience.within(STILL_MS, (moved) =>
        this.copy.takeIn(given, moved),
      );
      await folder.removeEntry(INCOMING);
      return { status: 'restored', ...restored };
    } catch (error) {
      if (error instanceof Silent) return { status: 'refused', reason: 'silent' };
      throw error;
    }
  }

  /** Takes in the drafts that a page of ours has laid down as `INCOMING_DRAFTS`, all or nothing. */
  async importDrafts(opId: string): Promise<ImportOutcome> {
    const incoming = new Incoming(opId);
    this.incoming = incoming;
    try {
      return await this.actOnMany(opId, async (moved) => {
        const folder = await this.folder();
        const file = await (await folder.getFileHandle(INCOMING_DRAFTS)).getFile();
        return await importDrafts(this.database, opId, incoming.draftsIn(file), moved);
      });
    } catch (error) {
      if (incoming.isCancelled) return { status: 'missing', opId };
      throw error;
    }
  }

  /** How far that is. */
  importProgress(opId: string): number | null {
    return this.incoming?.opId === opId ? this.incoming.share : null;
  }

  /** Ends it, if it is under way. */
  cancelImport(opId: string): void {
    if (this.incoming?.opId === opId) this.incoming.isCancelled = true;
  }

  /** Takes such an act back, as one as well. */
  undoImport({ opId, of }: WhichAct): Promise<GroupOutcome> {
    return this.actOnMany(opId, (moved) => undoAct(this.database, { opId, of }, moved));
  }

  /** An act that may take minutes, and its copy: it has a deadline for each part, none for the whole. */
  private async actOnMany<Outcome extends GroupOutcome>(
    opId: string,
    act: (moved: Moved) => Promise<Outcome>,
  ): Promise<Outcome | Refused> {
    const reason = await this.obstacle();
    if (reason) return { status: 'refused', opId, reason };
    try {
      return await this.patience.within(STILL_MS, (moved) =>
        this.copy.act(() => act(moved), moved),
      );
    } catch (error) {
      if (error instanceof Silent) return { status: 'refused', opId, reason: 'silent' };
      if (isOutOfRoom(error)) return { status: 'refused', opId, reason: 'room' };
      throw error;
    }
  }
}
