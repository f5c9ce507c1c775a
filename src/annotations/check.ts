import * as v from 'valibot';
import { NAMINGS, TYPES } from '../attribution/attribution.ts';
import { COLOURS, CONTEXT } from './annotation.ts';
import { tidyTag } from './body.ts';
import { VERDICTS, VERIFICATIONS } from './statement.ts';

/** Most characters of one quote, note or title: ten times a long article. */
export const LONGEST_TEXT = 500_000;
/** Context is 32 characters, more where a quote repeats; 4,000 is far past any use. */
const LONGEST_CONTEXT = 4_000;

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** `urn:uuid:` and a UUID. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
);
export const opIdSchema = v.pipe(v.string(), v.uuid());
export const colourSchema = v.picklist(COLOURS);
export const noteSchema = text(LONGEST_TEXT);

/** Tags are words, not texts; and nobody gives one passage thousands. */
export const LONGEST_TAG = 100;
export const MOST_TAGS = 1_000;
/** Sources are described in a sentence at most. */
const LONGEST_NAME = 1_000;

/** A tag, as it is kept. */
export const tagSchema = v.pipe(text(LONGEST_TAG), v.transform(tidyTag), v.minLength(1));
const tags = v.pipe(v.array(tagSchema), v.maxLength(MOST_TAGS));
export const tagChangeSchema = v.strictObject({ added: tags, removed: tags });
/** The name of a speaker, on one line as tags are. */
export const nameSchema = v.pipe(text(LONGEST_NAME), v.transform(tidyTag), v.minLength(1));
/** Names of one speaker: more than anybody goes by. */
export const namesSchema = v.pipe(v.array(nameSchema), v.minLength(2), v.maxLength(200));
export const namedSchema = v.strictObject({ name: nameSchema, isUnnamed: v.boolean() });

export const verdictSchema = v.picklist(VERDICTS);
export const verificationSchema = v.picklist(VERIFICATIONS);
export const saidSchema = v.picklist(TYPES);
/** An address that may be opened: of the web, and with no name or password in it. */
export const linkSchema = v.pipe(
  text(2_048),
  v.url(),
  v.check((link) => {
    // Asked of what is no address, too.
    if (!URL.canParse(link)) return false;
    const { protocol, username, password } = new URL(link);
    return /^https?:$/.test(protocol) && username === '' && password === '';
  }),
);
/** A statement as the page says that it was detected there. */
export const detectedSchema = v.strictObject({
  type: saidSchema,
  speaker: v.nullable(nameSchema),
  naming: v.nullable(v.picklist(NAMINGS)),
  chain: v.pipe(v.array(nameSchema), v.maxLength(10)),
  cue: v.nullable(nameSchema),
  pass: v.pipe(v.string(), v.maxLength(40)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** No statement has more pieces, or is further from its source. */
const MOST_SPANS = 200;
const FARTHEST = 1_000_000;
const away = v.pipe(v.number(), v.safeInteger(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));
const spans = v.pipe(v.array(v.tuple([away, away])), v.maxLength(MOST_SPANS));
/** Where the parts of a statement stand, from its quote's beginning. */
export const partsSchema = v.strictObject({
  content: spans,
  source: v.nullable(spans),
  cue: v.nullable(spans),
});

const textualBody = v.literal('TextualBody');
/** Bodies of an annotation: tags as many as there may be, and one of every other purpose. */
export const bodySchema = v.pipe(
  v.array(
    v.variant('purpose', [
      v.object({
        type: textualBody,
        purpose: v.literal('commenting'),
        format: v.literal('text/markdown'),
        value: noteSchema,
      }),
      v.object({ type: textualBody, purpose: v.literal('tagging'), value: tagSchema }),
      v.object({
        type: textualBody,
        purpose: v.literal('identifying'),
        value: nameSchema,
        'hearsay:naming': v.exactOptional(v.literal('unnamed')),
      }),
      v.object({ type: textualBody, purpose: v.literal('assessing'), value: verificationSchema }),
      v.object({ type: textualBody, purpose: v.literal('linking'), value: linkSchema }),
      v.object({
        type: v.literal('hearsay:Statement'),
        purpose: v.literal('classifying'),
        verdict: v.nullable(verdictSchema),
        said: saidSchema,
        detected: detectedSchema,
        parts: v.nullable(partsSchema),
      }),
    ]),
  ),
  v.maxLength(MOST_TAGS + 5),
  v.check((bodies) => {
    const purposes = bodies.map(({ purpose }) => purpose).filter((one) => one !== 'tagging');
    return new Set(purposes).size === purposes.length;
  }, 'one body a purpose, but for tags'),
);

const quoteSelector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TEXT)),
  prefix: text(LONGEST_CONTEXT),
  suffix: text(LONGEST_CONTEXT),
});
const positionSelector = v.strictObject({
  type: v.literal('TextPositionSelector'),
  start: offset,
  end: offset,
});
const rangeSelector = v.strictObject({
  type: v.literal('RangeSelector'),
  startContainer: text(LONGEST_CONTEXT),
  startOffset: offset,
  endContainer: text(LONGEST_CONTEXT),
  endOffset: offset,
});
const foldedContextSelector = v.strictObject({
  type: v.literal('hearsay:FoldedContextSelector'),
  prefix: text(LONGEST_CONTEXT),
  suffix: text(LONGEST_CONTEXT),
});
const occurrenceSelector = v.strictObject({
  type: v.literal('hearsay:OccurrenceSelector'),
  index: offset,
  count: offset,
});
const rivalSelector = v.strictObject({
  type: v.literal('hearsay:RivalSelector'),
  likeness: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** The selectors of one target: at most eight, one of them a quote. */
export const selectorsSchema = v.pipe(
  v.array(
    v.variant('type', [
      quoteSelector,
      positionSelector,
      rangeSelector,
      foldedContextSelector,
      occurrenceSelector,
      rivalSelector,
    ]),
  ),
  v.maxLength(8),
  v.check(
    (selectors) => selectors.some((selector) => selector.type === 'TextQuoteSelector'),
    'one selector must quote the words',
  ),
);

const timestamp = v.pipe(v.string(), v.isoTimestamp());
/** A page of the web; a file or a name where it came out of another program. */
const sourceSchema = v.pipe(text(20_000), v.regex(/^(?:https?:\/\/|file:\/\/|urn:)/));

/** A whole annotation as Hearsay keeps it. */
export const annotationSchema = v.object({
  // Terms are ours to declare: what a file says of them counts for nothing.
  '@context': v.union([
    v.literal(CONTEXT[0]),
    v.pipe(
      v.array(v.unknown()),
      v.transform(() => CONTEXT),
    ),
  ]),
  id: idSchema,
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting', 'tagging']),
  created: timestamp,
  modified: timestamp,
  body: bodySchema,
  target: v.object({
    type: v.literal('SpecificResource'),
    source: sourceSchema,
    // A note on a page as a whole has none.
    selector: v.union([selectorsSchema, v.strictTuple([])]),
    styleClass: colourSchema,
  }),
});
