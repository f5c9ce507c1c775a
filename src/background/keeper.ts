import type {
  DraftChange,
  GroupOutcome,
  Refusal,
  SaveOutcome,
  SpeakerOutcome,
  Typed,
} from '../annotations/save.ts';
import type { StoreReport } from '../messages.ts';
import { report } from '../report.ts';
import type { Database } from '../store/database.ts';
import { Silent } from '../store/deadline.ts';
import { lastSeqOf } from '../store/kept-rows.ts';
import { backupOf } from '../store/read.ts';
import type { Restored } from '../store/restore.ts';
import type { LocalArea } from '../store/ring.ts';
import { createRoom, type Estimate, isOutOfRoom, type Room } from '../store/room.ts';
import type { SecondCopy } from '../store/second-copy.ts';
import { purgeTrash } from '../store/trash.ts';
import { saveDraft } from '../store/write.ts';
import { fillSearch } from '../store/write-search.ts';
import { Intake } from './intake.ts';
import { newestDrafts } from './newest-drafts.ts';
import { Patience, STILL_MS } from './patience.ts';

type Refused = Extract<SaveOutcome, { status: 'refused' }>;

/** Set in the browser's session storage once the database was looked through in this session. */
const LOOKED = 'store:looked';

/**
 * A save takes a tenth of a second on a slow disk. Its sender gives up on a try after three and sends it
 * again: the second or third learns what was the matter.
 */
const SAVE_MS = 5_000;
/** Looking through a library of a hundred thousand notes, and emptying its trash, takes a few seconds. */
const EXAMINE_MS = 30_000;
/**
 * Stands before every write. Nothing is written where the database is not what it was, is of a later
 * Hearsay, has no room, or does not answer; and nothing is called saved before a second copy has it, too.
 */
export class Keeper {
  private readonly room: Room;
  private readonly patience = new Patience();
  private examined: Promise<StoreReport> | null = null;
  /** What takes whole files in. */
  readonly intake: Intake;

  constructor(
    readonly database: Database,
    private readonly copy: SecondCopy,
    private readonly session: LocalArea,
    folder: () => Promise<FileSystemDirectoryHandle>,
    estimate: Estimate,
  ) {
    this.room = createRoom(estimate);
    this.intake = new Intake(database, copy, folder, this.patience, () => this.obstacle());
  }

  /** How the store stands; looked at once in the life of a background, and after every repair. */
  async state(): Promise<StoreReport> {
    if (this.patience.isAtEnd) return { status: 'silent' };
    const looking = () => this.patience.within(EXAMINE_MS, () => this.examine());
    this.examined ??= looking().catch((error: unknown) => {
      // Not known is not sound: the next question looks again.
      this.examined = null;
      report(error, 'examining the store');
      return { status: 'silent' };
    });
    return await this.examined;
  }

  /** One act on the store, in one strict transaction, and then on its second copy. */
  save<Outcome extends SaveOutcome | GroupOutcome>(
    opId: string,
    act: () => Promise<Outcome>,
  ): Promise<Outcome | Refused> {
    return this.saveTwice(opId, act, async (outcome) => {
      if (outcome.status !== 'saved') return;
      await this.copy.note(outcome.seq, 'firstSeq' in outcome ? outcome.firstSeq : outcome.seq);
    });
  }

  /** One act on speakers, likewise. */
  saveSpeakers(
    opId: string,
    act: () => Promise<SpeakerOutcome>,
  ): Promise<SpeakerOutcome | Refused> {
    return this.saveTwice(opId, act, () => this.copy.noteSpeakers());
  }

  private async saveTwice<Outcome extends SaveOutcome | GroupOutcome | SpeakerOutcome>(
    opId: string,
    act: () => Promise<Outcome>,
    copy: (outcome: Outcome) => Promise<void>,
  ): Promise<Outcome | Refused> {
    const reason = await this.obstacle();
    if (reason) return { status: 'refused', opId, reason };
    let outcome: Outcome;
    try {
      outcome = await this.patience.within(SAVE_MS, act);
    } catch (error) {
      if (error instanceof Silent) return { status: 'refused', opId, reason: 'silent' };
      if (isOutOfRoom(error)) return { status: 'refused', opId, reason: 'room' };
      throw error;
    }
    if (outcome.status !== 'saved') return outcome;
    try {
      await this.patience.within(SAVE_MS, () => copy(outcome));
    } catch (error) {
      if (error instanceof Silent) return { status: 'refused', opId, reason: 'silent' };
      report(error, 'the second copy');
      // On a full disk the database is not safe either. Sent again, the same operation is noted then.
      if (!(await this.room.stillHas())) return { status: 'refused', opId, reason: 'room' };
    }
    this.snapshotWhenDue();
    return outcome;
  }

  /** Whether anything is written now. */
  async isWritable(): Promise<boolean> {
    return (await this.obstacle()) === null;
  }

  /** Does a short act that is no save: not at all, and false, where nothing is written. */
  async whenSound(act: () => Promise<void>): Promise<boolean> {
    if (!(await this.isWritable())) return false;
    await this.patience.within(EXAMINE_MS, act);
    return true;
  }

  /** Keeps text as typed; throws where nothing can be kept, which the editor shows. */
  async saveDraft(draft: DraftChange): Promise<void> {
    const reason = await this.obstacle();
    if (reason) throw new Error(`not kept: ${reason}`);
    await this.newest(draft);
    this.dropDraft(draft.typed);
  }

  private readonly newest = newestDrafts((draft) =>
    this.patience.within(SAVE_MS, () => saveDraft(this.database, draft)),
  );

  /** What a page kept aside of this typing is in the database now, as a draft or as the note. */
  dropDraft(typed: Typed): void {
    this.copy
      .dropDraft(typed)
      .catch((error: unknown) => report(error, 'letting go of a draft kept aside'));
  }

  /** Takes in what pages kept aside and could not send, where the store may be written to. */
  async takeInDrafts(): Promise<void> {
    await this.whenSound(() => this.copy.takeInDrafts());
  }

  /** Puts back what the second copy has. */
  async recover(): Promise<Restored> {
    const restored = await this.patience.within(STILL_MS, (moved) => this.copy.recover(moved));
    this.examined = null;
    return restored;
  }

  /** Notes that a backup was made of everything until now, or whether the reader is reminded of one. */
  async noteBackup(change: { readonly isMade?: boolean; readonly reminds?: boolean }) {
    const { database } = this;
    await this.patience.within(SAVE_MS, async () => {
      const known = await backupOf(database);
      const made = change.isMade && {
        at: new Date().toISOString(),
        lastSeq: await lastSeqOf(database),
      };
      const reminds = change.reminds ?? known.reminds;
      await database.meta.put({ ...known, ...made, reminds });
    });
  }

  /** Goes on with what there is; the copy of the rest is kept. */
  async startAfresh(): Promise<void> {
    await this.patience.within(EXAMINE_MS, () => this.copy.startAfresh());
    this.examined = null;
  }

  private async obstacle(): Promise<Refusal | null> {
    const { status } = await this.state();
    if (status === 'lost') return 'recovery';
    if (status === 'newer' || status === 'silent') return status;
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
      const today = new Date().toISOString().slice(0, 10);
      await this.copy.letGo(() => purgeTrash(database, today));
      await session.set({ [LOOKED]: true });
      // Nobody waits for it: what is not there yet is folded by whoever searches.
      fillSearch(database).catch((error: unknown) => report(error, 'preparing the search'));
    }
    return health;
  }

  private snapshotWhenDue(): void {
    this.patience
      .within(STILL_MS, (moved) => this.copy.snapshotWhenDue(Date.now(), moved))
      .catch((error: unknown) => report(error, 'making a snapshot'));
  }
}
