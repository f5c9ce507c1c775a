import * as v from 'valibot';
import {
  colourSchema,
  detectedSchema,
  idSchema,
  LONGEST_TEXT,
  linkSchema,
  namedSchema,
  nameSchema,
  namesSchema,
  noteSchema,
  opIdSchema,
  partsSchema,
  saidSchema,
  selectorsSchema,
  tagChangeSchema,
  verdictSchema,
  verificationSchema,
} from '../annotations/check.ts';
import { MOST_AT_ONCE } from '../annotations/save.ts';
import { LONGEST_PAGE, MOST_BLOCKS } from '../attribution/limits.ts';
import { STYLES } from '../citation/citation.ts';
import { settingsChangeSchema } from '../settings/check.ts';

/** No longer one is kept; the page's own may be a good deal longer before it is refused. */
const LONGEST_ADDRESS = 100_000;
/** Roles have names of a word or two. */
const LONGEST_ROLE = 40;
/** Articles that one page shows one below the other. */
const MOST_PAGES = 50;
/** Authors of one article, or links of a chain; and characters of a name, as far as it is one. */
const MOST_NAMES = 100;
const LONGEST_NAME = 1_000;

/** Annotations of one page. */
const MOST_ANCHORS = 100_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Rows of ours have no longer ids. */
const rowKey = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const nothing = v.strictObject({});
const address = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS));
const signs = v.strictObject({ canonical: address, shared: address, described: address });
const page = v.strictObject({ address, signs });
const title = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const ticket = v.strictObject({ ticket: v.pipe(v.string(), v.uuid()) });
const pages = v.pipe(v.array(page), v.maxLength(MOST_PAGES));
const ids = v.pipe(v.array(idSchema), v.maxLength(MOST_ANCHORS));
// What cannot be a name is none; the rest is kept all the same.
const outlet = v.fallback(v.nullable(nameSchema), null);
const which = v.strictObject({ opId: opIdSchema, id: idSchema, baseRev: count });
const typed = v.strictObject({ session: opIdSchema, count });
const draft = v.strictObject({
  id: idSchema,
  text: v.nullable(noteSchema),
  baseRev: count,
  typed,
});
const change = v.strictObject({
  opId: opIdSchema,
  id: idSchema,
  baseRev: count,
  note: v.exactOptional(noteSchema),
  colour: v.exactOptional(colourSchema),
  tags: v.exactOptional(tagChangeSchema),
  speaker: v.exactOptional(v.nullable(namedSchema)),
  verification: v.exactOptional(v.nullable(verificationSchema)),
  evidence: v.exactOptional(v.nullable(linkSchema)),
  verdict: v.exactOptional(v.nullable(verdictSchema)),
  said: v.exactOptional(saidSchema),
  typed: v.exactOptional(typed),
});

/** Only our own pages may move an annotation; without selectors it is about the whole page. */
const anyChange = v.strictObject({
  ...change.entries,
  selectors: v.exactOptional(v.union([selectorsSchema, v.strictTuple([])])),
});

// A name that the page makes too long or blank is none, and keeps nothing else from being kept or shown.
const nameOrNone = v.fallback(v.nullable(nameSchema), null);
/** Speakers of an article, to choose among. */
const namesOfArticle = v.pipe(
  v.array(nameOrNone),
  v.maxLength(200),
  v.transform((names) => names.filter((one) => one !== null)),
);
const detectedInPage = v.strictObject({
  ...detectedSchema.entries,
  speaker: nameOrNone,
  cue: nameOrNone,
  chain: v.fallback(detectedSchema.entries.chain, []),
});

const block = v.strictObject({
  span: v.tuple([count, count]),
  role: v.pipe(v.string(), v.maxLength(LONGEST_ROLE)),
});
const attributionInput = v.pipe(
  v.strictObject({
    text: v.pipe(v.string(), v.maxLength(LONGEST_PAGE)),
    language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
    blocks: v.exactOptional(v.pipe(v.array(block), v.maxLength(MOST_BLOCKS))),
  }),
  // Every block is read: beyond the text, or again and again, that would take for ever.
  v.check(({ text, blocks = [] }) => {
    const lengths = blocks.map(({ span: [start, end] }) => end - start);
    return (
      blocks.every(({ span: [start, end] }) => start <= end && end <= text.length) &&
      lengths.reduce((sum, one) => sum + one, 0) <= text.length
    );
  }, 'blocks are within the text, and no two over one another'),
);

const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
const names = v.pipe(v.array(name), v.maxLength(MOST_NAMES));

const citation = v.strictObject({
  quote: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  speaker: v.nullable(name),
  chain: names,
  authors: names,
  title,
  outlet: v.nullable(name),
  published: v.nullable(name),
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  address,
  style: v.picklist(STYLES),
});

/** The argument of every call that a content script may make. */
export const CONTENT_CHECKS = {
  actsWanted: nothing,
  paintWanted: nothing,
  pageOpened: v.strictObject({ mayBeArticle: v.boolean(), selected: v.boolean() }),
  attribute: attributionInput,
  listAnchors: v.strictObject({ pages }),
  createAnnotation: v.strictObject({
    page,
    opId: opIdSchema,
    id: idSchema,
    selectors: selectorsSchema,
    colour: colourSchema,
    title,
    outlet,
    speaker: v.fallback(v.nullable(namedSchema), null),
    // A page may have a detection dismissed, and never confirmed.
    statement: v.fallback(
      v.nullable(
        v.strictObject({
          detected: detectedInPage,
          parts: partsSchema,
          verdict: v.nullable(v.literal('dismissed')),
        }),
      ),
      null,
    ),
  }),
  noteOrphans: v.strictObject({ pages, orphans: ids, found: ids }),
  keepEdition: v.strictObject({
    page,
    visit: opIdSchema,
    title,
    outlet,
    bodyText: v.pipe(v.string(), v.maxLength(LONGEST_PAGE)),
  }),
  openEditor: v.strictObject({ id: idSchema, page, speakers: namesOfArticle }),
  siteSettings: nothing,
  turnToolbarOff: nothing,
  dismissRule: v.strictObject({
    pass: v.pipe(v.string(), v.maxLength(40)),
    dismissed: v.boolean(),
  }),
  cite: citation,
};

/** The argument of every call that the editor frame may make. */
export const EDITOR_CHECKS = {
  redeemTicket: ticket,
  closeEditor: ticket,
  listTags: ticket,
  saveDraft: draft,
  editAnnotation: change,
  moveToSelection: which,
};

/** The argument of every call that popup, side panel and library may make. */
export const PAGE_CHECKS = {
  changeSettings: settingsChangeSchema,
  prepare: nothing,
  annotatePage: v.strictObject({ opId: opIdSchema, id: idSchema, tabId: count, signs, title }),
  attribute: attributionInput,
  cite: citation,
  saveDraft: draft,
  editAnnotation: anyChange,
  deleteAnnotation: which,
  restoreAnnotation: which,
  deleteArticle: v.strictObject({ opId: opIdSchema, docId: rowKey }),
  changeMany: v.strictObject({
    opId: opIdSchema,
    ids: v.pipe(v.array(idSchema), v.maxLength(MOST_AT_ONCE)),
    colour: v.exactOptional(colourSchema),
    tags: v.exactOptional(tagChangeSchema),
    isDeleted: v.exactOptional(v.literal(true)),
  }),
  undoAct: v.strictObject({ opId: opIdSchema, of: opIdSchema }),
  importDrafts: v.strictObject({ opId: opIdSchema }),
  importProgress: v.strictObject({ opId: opIdSchema }),
  cancelImport: v.strictObject({ opId: opIdSchema }),
  undoImport: v.strictObject({ opId: opIdSchema, of: opIdSchema }),
  mergeSpeakers: v.strictObject({ opId: opIdSchema, names: namesSchema }),
  splitSpeaker: v.strictObject({ opId: opIdSchema, name: nameSchema }),
  undoSpeakers: v.strictObject({ opId: opIdSchema, of: opIdSchema }),
  storeState: nothing,
  recoverStore: nothing,
  startStoreAfresh: nothing,
  restoreBackup: v.strictObject({ evenDamaged: v.boolean() }),
  setAutomatic: v.strictObject({ to: v.nullable(v.picklist(['folder', 'downloads'])) }),
  backUpNow: nothing,
  noteBackup: v.strictObject({
    isMade: v.exactOptional(v.boolean()),
    reminds: v.exactOptional(v.boolean()),
  }),
};
