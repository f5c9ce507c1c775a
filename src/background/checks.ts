import * as v from 'valibot';
import {
  colourSchema,
  idSchema,
  LONGEST_TEXT,
  noteSchema,
  opIdSchema,
  selectorsSchema,
} from '../annotations/check.ts';
import { STYLES } from '../citation/citation.ts';

/** Most characters of a page that are read for attributions: a 300,000-word page. */
const LONGEST_PAGE = 2_000_000;
/** Most blocks of one article: a block a line at a hundred characters a line. */
const MOST_BLOCKS = 20_000;
/** No longer one is kept; the page's own may be a good deal longer before it is refused. */
const LONGEST_ADDRESS = 100_000;
/** Articles that one page shows one below the other. */
const MOST_PAGES = 50;
/** Authors of one article, or links of a chain; and characters of a name, as far as it is one. */
const MOST_NAMES = 100;
const LONGEST_NAME = 1_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const nothing = v.strictObject({});
const address = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS));
const page = v.strictObject({
  address,
  signs: v.strictObject({ canonical: address, shared: address, described: address }),
});
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
  typed: v.exactOptional(typed),
});

/** Only our own pages may move an annotation; without selectors it is about the whole page. */
const anyChange = v.strictObject({
  ...change.entries,
  selectors: v.exactOptional(v.union([selectorsSchema, v.strictTuple([])])),
});

const attributionInput = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LONGEST_PAGE)),
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  blocks: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ span: v.tuple([count, count]), role: v.string() })),
      v.maxLength(MOST_BLOCKS),
    ),
  ),
});

const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
const names = v.pipe(v.array(name), v.maxLength(MOST_NAMES));
const title = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

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
  pageOpened: v.strictObject({ mayBeArticle: v.boolean(), selected: v.boolean() }),
  attribute: attributionInput,
  listAnchors: v.strictObject({ pages: v.pipe(v.array(page), v.maxLength(MOST_PAGES)) }),
  createAnnotation: v.strictObject({
    page,
    opId: opIdSchema,
    id: idSchema,
    selectors: selectorsSchema,
    colour: colourSchema,
    title,
  }),
  keepEdition: v.strictObject({
    page,
    visit: opIdSchema,
    title,
    bodyText: v.pipe(v.string(), v.maxLength(LONGEST_PAGE)),
  }),
  openEditor: v.strictObject({ id: idSchema, page }),
  cite: citation,
};

/** The argument of every call that the editor frame may make. */
export const EDITOR_CHECKS = {
  redeemTicket: v.strictObject({ ticket: v.pipe(v.string(), v.uuid()) }),
  closeEditor: nothing,
  saveDraft: draft,
  editAnnotation: change,
};

/** The argument of every call that popup, side panel and library may make. */
export const PAGE_CHECKS = {
  start: v.strictObject({ tabId: count }),
  attribute: attributionInput,
  cite: citation,
  saveDraft: draft,
  editAnnotation: anyChange,
  deleteAnnotation: which,
  restoreAnnotation: which,
  storeState: nothing,
  recoverStore: nothing,
  startStoreAfresh: nothing,
  restoreBackup: v.strictObject({ evenDamaged: v.boolean() }),
  noteBackup: v.strictObject({
    isMade: v.exactOptional(v.boolean()),
    reminds: v.exactOptional(v.boolean()),
  }),
};
