import * as v from 'valibot';
import { COLOURS } from './annotation.ts';

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
