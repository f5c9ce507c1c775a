import { Dexie, type Table } from 'dexie';
import type { Annotation } from '../annotations/annotation.ts';
import type { Typed } from '../annotations/save.ts';
import type { SpeakerAct } from '../annotations/speakers.ts';
import { deadline } from './deadline.ts';
import type { SearchRow } from './search-row.ts';

/** A page that carries annotations. */
export interface DocumentRow {
  readonly id: string;
  /** What `identityOf` makes of the page's address: one a page. */
  readonly urlKey: string;
  readonly host: string;
  readonly title: string;
  /** The publication's name, where the page says it. */
  readonly outlet?: string;
  /** Sequence of the newest revision of any of its annotations. */
  readonly updatedSeq: number;
  readonly v: 1;
}

/** One annotation as it stands now. */
export interface AnnotationRow {
  readonly id: string;
  readonly docId: string;
  readonly annotation: Annotation;
  /** Counts the changes to this annotation, from 1; a save names the revision it began from. */
  readonly rev: number;
  /** Sequence of the revision that made this state: the order of things, never the clock. */
  readonly updatedSeq: number;
  /** 0, or the sequence of the deletion: kept for undo and the trash. */
  readonly deleted: number;
  /**
   * Where undoing led back to an earlier state, the sequence of the revision that had made that, and 0
   * for the state before any; absent where `updatedSeq` made this one. By it acts are taken back in a row.
   */
  readonly stateSeq?: number;
  /** Version of this row's own shape, so that rows can be rewritten lazily. */
  readonly v: 1;
}

/** One step of the journal: undo, history and "happens once" rest on it. */
export interface RevisionRow {
  readonly seq?: number;
  readonly opId: string;
  readonly annId: string;
  readonly act: 'create' | 'edit' | 'delete' | 'restore';
  /** Operation id of the act on several annotations that this step is part of; the first has it, too. */
  readonly group?: string;
  readonly before: AnnotationRow | null;
  readonly after: AnnotationRow;
  /** ISO 8601, for showing only. */
  readonly at: string;
}

/**
 * Text as typed and not yet saved; the key is the annotation's id. Text that was saved or thrown
 * away leaves null behind with how far the typing had come, so that a late message changes nothing.
 */
export interface DraftRow {
  readonly key: string;
  readonly text: string | null;
  readonly baseRev: number;
  readonly typed: Typed;
}

/** An annotated article as it read at one time; the key is document and hash. */
export interface EditionRow {
  readonly docId: string;
  /** Of the text, so that the same text is kept once. */
  readonly hash: string;
  /** The visit in which it was seen first. */
  readonly visit: string;
  /** ISO 8601. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** What `pack` made of it. */
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly v: 1;
}

/** An annotation whose words were not found when its page was seen last, on this machine. */
export interface OrphanRow {
  readonly id: string;
}

/** What the reader has chosen. */
export type SettingRow =
  /** Where backups are made by themselves, once a day; null for nowhere. Of this machine alone. */
  { readonly k: 'automatic'; readonly to: 'folder' | 'downloads' | null };

/** Why an automatic backup was not made. */
export type Trouble =
  /** The browser wants the reader to allow it again. */
  | 'asks'
  /** The folder is no longer there. */
  | 'gone'
  | 'room'
  | 'failed';

/** What the store knows of itself. */
export type MetaRow =
  /** Tells this database from any other, for ever. */
  | { readonly k: 'database'; readonly id: string }
  /** The last backup: when (ISO 8601), and how far the journal had come; null and 0 before any. */
  | {
      readonly k: 'backup';
      readonly at: string | null;
      readonly lastSeq: number;
      /** Whether the reader is reminded of making one. */
      readonly reminds: boolean;
    }
  /** The last automatic backup, or the last try at one: on which day (ISO 8601). */
  | {
      readonly k: 'automatic';
      readonly day: string;
      /** When one was made; null before any. */
      readonly at: string | null;
      /** Steps of all journals until then. */
      readonly steps: number;
      /** What stood in its way; null when it was made. */
      readonly trouble: Trouble | null;
    }
  /** All annotations have their search rows. */
  | { readonly k: 'search'; readonly isFilled: true }
  /** The journal's last sequence when each of the newest days of use began, oldest first. */
  | { readonly k: 'days'; readonly today: string; readonly began: readonly number[] };

/** A draft that holds text. */
export type OpenDraft = DraftRow & { readonly text: string };

/**
 * How long any call may be without an answer, in milliseconds. The longest is counting a library, which
 * reads all its keys: a second or two for a million annotations, more than half a minute on two cores
 * with twenty others at work.
 */
const CALL_MS = 60_000;

/**
 * The database in the extension's own origin. Everyone may read it; only the background writes,
 * through `write.ts`. Strict durability, because by default a browser acknowledges a transaction
 * before it is on disk, and a power cut then loses what was called saved.
 */
export class Database extends Dexie {
  readonly documents!: Table<DocumentRow, string>;
  readonly annotations!: Table<AnnotationRow, string>;
  readonly revisions!: Table<RevisionRow, number>;
  readonly drafts!: Table<DraftRow, string>;
  readonly editions!: Table<EditionRow, [string, string]>;
  readonly meta!: Table<MetaRow, MetaRow['k']>;
  readonly search!: Table<SearchRow, string>;
  readonly orphans!: Table<OrphanRow, string>;
  /** A journal of its own: rows are only ever added. */
  readonly speakers!: Table<SpeakerAct, string>;
  readonly settings!: Table<SettingRow, SettingRow['k']>;

  constructor(name = 'hearsay') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.use(deadline(CALL_MS));
    this.version(1).stores({
      documents: 'id, &urlKey, host, updatedSeq',
      annotations: 'id, docId, [docId+deleted], updatedSeq',
      revisions: '++seq, &opId, annId',
      drafts: 'key',
    });
    this.version(2).stores({ editions: '[docId+hash], docId' });
    this.version(3).stores({
      annotations: 'id, docId, [docId+deleted], updatedSeq, deleted',
      meta: 'k',
      search: 'id',
    });
    this.version(4).stores({ orphans: 'id', speakers: 'opId', settings: 'k' });
  }

  /** True when what is open was made by a later Hearsay. Dexie counts versions in tens. */
  isNewer(): boolean {
    return this.isOpen() && this.backendDB().version > Math.round(this.verno * 10) + 9;
  }
}
