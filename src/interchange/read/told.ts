import {
  type Annotation,
  COLOURS,
  type Colour,
  type Named,
  type Selector,
} from '../../annotations/annotation.ts';
import { tidyTag } from '../../annotations/body.ts';
import { LONGEST_TAG, LONGEST_TEXT, MOST_TAGS } from '../../annotations/check.ts';
import type { Draft } from '../../annotations/draft.ts';
import { makeHighlight, withChange } from '../../annotations/make.ts';
import { stableId } from '../../annotations/stable-id.ts';
import type { Verification } from '../../annotations/statement.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { sourceOf } from './source.ts';
import { timeOf } from './time.ts';

/** What a file of another program tells of one annotation; every text as it stands there. */
export interface Told {
  /** The program or format: ids of two are never taken for one. */
  readonly format: string;
  /** Its id there; null where it has none, then its words tell which it is. */
  readonly id: string | null;
  /** The page's address; null where there is none to tell. */
  readonly address: string | null;
  readonly title: string;
  readonly author: string;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Places beside the quote that other programs find. */
  readonly places?: readonly Selector[];
  readonly note: string;
  readonly tags: readonly string[];
  readonly speaker?: Named | null;
  readonly verification?: Verification | null;
  readonly evidence?: string | null;
  /** Any name or code of a colour. */
  readonly colour?: string;
  /** In whatever way the format writes times; '' where it tells none. */
  readonly created: string;
  readonly modified?: string;
  readonly at: Place;
  /** What the reader of the format has to say of it already. */
  readonly problems?: readonly Problem[];
}

/** A draft, or none; and what there is to say of it. */
export interface Item {
  readonly draft: Draft | null;
  readonly at: Place;
  readonly problems: readonly Problem[];
}

/** Longer context, titles and names than anybody means. */
const LONGEST_CONTEXT = 200;
const LONGEST_TITLE = 2_000;

/** Nothing is taken in, for a reason. */
export const refusal = (one: Problem): Item => ({ draft: null, at: one.at, problems: [one] });

/** Makes a draft of what is told, made at `now` (ISO 8601) where that does not say when. */
export async function itemOf(told: Told, now: string): Promise<Item> {
  const { at, format } = told;
  const problems: Problem[] = [...(told.problems ?? [])];
  const quote = told.quote.toWellFormed().trim();
  const note = told.note.toWellFormed().trim();
  const title = oneLine(told.title);
  const author = oneLine(told.author);
  if (quote.length > LONGEST_TEXT || note.length > LONGEST_TEXT) {
    return refusal(problem('too-long', at));
  }
  const tags = told.tags.map((tag) => tidyTag(tag.toWellFormed()));
  const kept = tags.filter((tag) => tag !== '' && tag.length <= LONGEST_TAG).slice(0, MOST_TAGS);
  const lost = tags.find((tag) => tag.length > LONGEST_TAG) ?? tags[MOST_TAGS];
  if (lost !== undefined) problems.push(problem('tag', at, lost));
  if (quote === '' && note === '' && kept.length === 0 && !told.id) {
    return refusal(problem('nothing', at));
  }
  const source = sourceOf(told.address, title, author);
  if (source === null) return refusal(problem('address', at, told.address ?? ''));
  if (source.startsWith('urn:hearsay:')) problems.push(problem('nowhere', at));
  const created = timeOf(told.created);
  const modified = timeOf(told.modified ?? '');
  const unread = created ? '' : told.created;
  if (unread !== '') problems.push(problem('date', at, unread));
  const id = await stableId(format, told.id ?? JSON.stringify([source, quote, note, told.created]));
  const made = makeHighlight({
    ...{ id, source, colour: colourOf(told.colour ?? ''), now: created ?? modified ?? now },
    selectors: quote === '' ? [] : [...selectorsFor(told, quote), ...(told.places ?? [])],
  });
  const annotation: Annotation = withChange(
    made,
    {
      ...{ note, tags: { added: kept, removed: [] } },
      speaker: told.speaker ?? null,
      verification: told.verification ?? null,
      evidence: told.evidence ?? null,
    },
    modified ?? made.created,
  );
  const outlet = author === '' ? null : author;
  const shownTitle = title || source.replace(/^\w+:\/*/, '').slice(0, LONGEST_TITLE);
  return { draft: { annotation, title: shownTitle, outlet, isOurs: false }, at, problems };
}

function selectorsFor({ prefix = '', suffix = '' }: Told, exact: string): Selector[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: prefix.slice(-LONGEST_CONTEXT).toWellFormed(),
      suffix: suffix.slice(0, LONGEST_CONTEXT).toWellFormed(),
    },
  ];
}

const oneLine = (text: string): string => tidyTag(text.slice(0, LONGEST_TITLE).toWellFormed());

/** Names that other programs give to colours near ours. */
const NEAR: ReadonlyMap<string, Colour> = new Map([
  ['orange', 'yellow'],
  ['red', 'pink'],
  ['purple', 'violet'],
]);
/** Degrees of the colour circle at which one of our colours gives way to the next. */
const HUES: readonly (readonly [number, Colour])[] = [
  [30, 'pink'],
  [75, 'yellow'],
  [170, 'green'],
  [245, 'blue'],
  [290, 'violet'],
  [360, 'pink'],
];

/** Our colour for a name or six hexadecimal digits; yellow for whatever else. */
function colourOf(told: string): Colour {
  const name = told.trim().toLowerCase();
  const [, digits] = /^#?([\da-f]{6})$/.exec(name) ?? [];
  if (!digits) return COLOURS.find((one) => one === name) ?? NEAR.get(name) ?? 'yellow';
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(digits.slice(at, at + 2), 16),
  );
  const hue = (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
  return HUES.find(([until]) => (hue + 360) % 360 <= until)?.[1] ?? 'yellow';
}
