/**
 * Every call between contexts, typed by direction: an interface a direction, one argument and a
 * plain reply a call. How they travel is in envelope.ts.
 */
import type { Colour, Named, Selector } from './annotations/annotation.ts';
import type { PageAddress } from './annotations/page-source.ts';
import type {
  AnnotationChange,
  DraftChange,
  GroupOutcome,
  ImportOutcome,
  ManyChange,
  Refusal,
  SaveOutcome,
  SpeakerOutcome,
  Which,
  WhichAct,
  WhichArticle,
} from './annotations/save.ts';
import type { Signs } from './annotations/signs.ts';
import type {
  Detected,
  Parts,
  StatementBody,
  Verdict,
  Verification,
} from './annotations/statement.ts';
import type { Attribution, AttributionInput } from './attribution/attribution.ts';
import type { Cited, Style, Written } from './citation/citation.ts';
import type { PageReport } from './page-report.ts';
import type { SettingsChange, SiteSettings } from './settings/settings.ts';
import type { Span } from './span.ts';
import type { Restored } from './store/restore.ts';
import type { Health } from './store/second-copy.ts';

/** What the page may be told of an annotation: where it stands, never what the reader wrote. */
export interface Anchor {
  readonly id: string;
  readonly colour: Colour;
  /** Whether it keeps a detected statement, and what the reader said of that, in a word. */
  readonly isStatement: boolean;
  readonly verdict: Verdict | null;
  readonly selectors: readonly Selector[];
}

/** Calls that code inside a stranger's page may make. Answers hold nothing the reader wrote. */
export interface ContentToBackground extends SiteCalls {
  /** The loader: this page opened, and may or may not be an article; or the reader selected text. */
  pageOpened(page: { readonly mayBeArticle: boolean; readonly selected: boolean }): void;
  /** Puts what a reader can do into the sender's page, which was only read so far; false if it has gone. */
  actsWanted(none: Record<string, never>): boolean;
  /** Puts the marks' colours into the sender's page, where marks are or may come; false if it has gone. */
  paintWanted(none: Record<string, never>): boolean;
  /** Who says what in this text. */
  attribute(input: AttributionInput): readonly Attribution[];
  /**
   * Where the annotations of the articles in the sender's page stand: more than one where the page
   * adds the next article below. Pages of another origin than the sender's have none.
   */
  listAnchors(of: { readonly pages: readonly PageAddress[] }): readonly Anchor[];
  /** Keep a highlight on an article of the sender's origin. The same `opId` again changes nothing. */
  createAnnotation(draft: NewAnnotation): SaveOutcome;
  /** Which annotations of these articles were found in the page, and which were not, for the search. */
  noteOrphans(standing: {
    readonly pages: readonly PageAddress[];
    readonly orphans: readonly string[];
    readonly found: readonly string[];
  }): void;
  /** How an annotated article reads now; nothing is kept of others. `visit` is one a page load. */
  keepEdition(edition: {
    readonly page: PageAddress;
    readonly visit: string;
    readonly title: string;
    /** The publication's name; null where the page does not say it. */
    readonly outlet: string | null;
    readonly bodyText: string;
  }): void;
  /** A one-time ticket for an editor frame on this annotation, bound to the sender's tab. */
  openEditor(of: {
    readonly id: string;
    readonly page: PageAddress;
    /** The article's speakers, to choose among. */
    readonly speakers: readonly string[];
  }): { readonly ticket: string };
  /** A citation of words, in three formats at once. */
  cite(what: Cited & { readonly style: Style }): Written;
}

/** What is marked and offered on the sender's site; and a rule whose finds are marked there no more. */
export interface SiteCalls {
  siteSettings(none: Record<string, never>): SiteSettings;
  /** The toolbar comes no more with a selection there. */
  turnToolbarOff(none: Record<string, never>): void;
  dismissRule(rule: { readonly pass: string; readonly dismissed: boolean }): void;
}

/** A highlight as the page asks for it; the background judges the address, adds times and revision. */
export interface NewAnnotation {
  readonly page: PageAddress;
  readonly opId: string;
  readonly id: string;
  readonly selectors: readonly Selector[];
  readonly colour: Colour;
  /** The detected statement that is kept; null for words that the reader chose. */
  readonly statement: {
    readonly detected: Detected;
    readonly parts: Parts;
    readonly verdict: 'dismissed' | null;
  } | null;
  readonly title: string;
  /** The publication's name; null where the page does not say it. */
  readonly outlet: string | null;
  /** Who speaks in these words, as it was detected; null where nobody does. */
  readonly speaker: Named | null;
}

/** Calls of the editor frame: an extension document inside a page, so a ticket comes first. */
export interface EditorToBackground {
  /** Trades the ticket for the note; null when the ticket is unknown, used or another tab's. */
  redeemTicket(ticket: { readonly ticket: string }): EditorNote | null;
  /** Takes down the frame that the ticket opened; nothing for a ticket that was not redeemed. */
  closeEditor(ticket: { readonly ticket: string }): void;
  /** The reader's tags, the commonest first; none for a ticket that was not redeemed. */
  listTags(ticket: { readonly ticket: string }): readonly string[];
  saveDraft(draft: DraftChange): void;
  editAnnotation(change: AnnotationChange): SaveOutcome;
  /** Puts the annotation on the words that are selected in its page; null when none are. */
  moveToSelection(which: Which): SaveOutcome | null;
}

/** What an editor shows when it opens. */
export interface EditorNote {
  readonly id: string;
  /** The statement that it keeps, who speaks as the reader says, and the speakers to choose among. */
  readonly statement: StatementBody | null;
  readonly speaker: Named | null;
  readonly speakers: readonly string[];
  readonly verification: Verification | null;
  readonly evidence: string | null;
  readonly quote: string;
  readonly note: string;
  readonly rev: number;
  readonly colour: Colour;
  readonly tags: readonly string[];
  readonly draft: { readonly text: string; readonly baseRev: number } | null;
}

/** How the store stands. */
export type StoreReport =
  | Health
  /** It was made by a later Hearsay, and is not touched. */
  | { readonly status: 'newer' }
  /** It does not answer. */
  | { readonly status: 'silent' };

/** What became of a backup that was to be restored. */
export type BackupOutcome =
  | ({ readonly status: 'restored' } & Restored)
  /** Nothing was written; so many annotations could be had. */
  | { readonly status: 'damaged'; readonly annotations: number }
  | { readonly status: 'newer' }
  | { readonly status: 'no-backup' }
  | { readonly status: 'refused'; readonly reason: Refusal };

/** Calls of popup, side panel and library. */
export interface PageToBackground
  extends Pick<EditorToBackground, 'saveDraft' | 'editAnnotation'>,
    Pick<ContentToBackground, 'attribute' | 'cite'> {
  changeSettings(change: SettingsChange): void;
  /** An article may be asked about soon: gets ready what that takes. */
  prepare(none: Record<string, never>): void;
  /** Keeps an annotation on the page of a tab as a whole, with no note yet; its tab says where it is. */
  annotatePage(page: {
    readonly opId: string;
    readonly id: string;
    readonly tabId: number;
    readonly signs: Signs;
    readonly title: string;
  }): SaveOutcome;
  deleteAnnotation(which: Which): SaveOutcome;
  /** Takes a deletion back. */
  restoreAnnotation(which: Which): SaveOutcome;
  /** Moves an article's annotations to the trash, all at once. */
  deleteArticle(which: WhichArticle): GroupOutcome;
  /** Changes many annotations alike, all at once: at most `MOST_AT_ONCE`. */
  changeMany(change: ManyChange): GroupOutcome;
  /** Takes any act on annotations back, where nobody changed them since. */
  undoAct(which: WhichAct): GroupOutcome;
  /** Makes names one speaker, shown under the first. */
  mergeSpeakers(of: { readonly opId: string; readonly names: readonly string[] }): SpeakerOutcome;
  /** Takes a name out of the speaker that it was merged into. */
  splitSpeaker(of: { readonly opId: string; readonly name: string }): SpeakerOutcome;
  /** Takes an act on speakers back, by its operation id. */
  undoSpeakers(which: WhichAct): SpeakerOutcome;
  storeState(none: Record<string, never>): StoreReport;
  /** Puts back what the second copy of a lost database has. */
  recoverStore(none: Record<string, never>): Restored;
  /** Goes on without what was lost. */
  startStoreAfresh(none: Record<string, never>): void;
  /** Takes in the backup that was laid down as `INCOMING`. */
  restoreBackup(how: { readonly evenDamaged: boolean }): BackupOutcome;
  /** Takes in the drafts that were laid down as `INCOMING_DRAFTS`, as one operation. */
  importDrafts(which: { readonly opId: string }): ImportOutcome;
  /** How much of it is taken in, from 0 to 1; null before it begins, and while it is brought to the disk. */
  importProgress(which: { readonly opId: string }): number | null;
  /** Ends such an operation as long as nothing of it is kept: then it answers `missing`. */
  cancelImport(which: { readonly opId: string }): void;
  /** Takes such an operation back. */
  undoImport(which: WhichAct): GroupOutcome;
  /** Where backups are made by themselves from now on, the first at once; null for nowhere. */
  setAutomatic(where: { readonly to: 'folder' | 'downloads' | null }): void;
  /** Tries the automatic backup again. */
  backUpNow(none: Record<string, never>): void;
  noteBackup(change: { readonly isMade?: boolean; readonly reminds?: boolean }): void;
}

/** Calls to the content script of a tab. */
export interface ToContent {
  /** What the page is; `reading` while a long one has not been read. */
  describePage(none: Record<string, never>): PageReport | 'reading';
  /** Scrolls to an annotation; false when it is not on the page. */
  jumpTo(which: { readonly id: string }): boolean;
  /** Goes to the next annotation or marked statement, or the one before; false when there is none. */
  step(to: { readonly of: 'annotation' | 'mark'; readonly direction: 1 | -1 }): boolean;
  /** Shows the toolbar of the selection and puts the keyboard on it. */
  focusToolbar(none: Record<string, never>): void;
  /** Scrolls to words of the page text. */
  jumpToSpan(where: { readonly span: Span }): boolean;
  /**
   * Which of these spans of the page text are on screen, by their places in the list, as soon as they are
   * not the `known` ones: it may answer only when the reader scrolls.
   */
  untilSeen(of: {
    readonly spans: readonly Span[];
    readonly known: readonly number[];
  }): readonly number[];
  /** The page text and where an annotation stands in it; null for an orphan. */
  locate(which: { readonly id: string }): { readonly text: string; readonly span: Span } | null;
  /** Selectors for words of the page text, or for the selection; null where there are none. */
  describeWords(words: { readonly span: Span | null }): readonly Selector[] | null;
  /** Asks for the page's annotations again and repaints. */
  annotationsChanged(none: Record<string, never>): void;
  /** Takes down the editor that was opened with this ticket. */
  closeEditor(ticket: { readonly ticket: string }): void;
  /** The reader has chosen something else than before. */
  settingsChanged(none: Record<string, never>): void;
  /** A menu item or keyboard command acts on the selection. */
  annotateSelection(act: { readonly withNote: boolean }): void;
  /** Puts the selection on the clipboard, with where it stands. */
  citeSelection(none: Record<string, never>): void;
}

/** News for extension pages that are open, from the page in a tab. Nobody need be listening. */
export interface ToPages {
  /** The reader clicked marked words: a place in the page text. */
  pointedAt(where: { readonly offset: number }): void;
}
