import { momentOf } from './time.ts';

/** A block of a Kindle's file of clippings. */
export interface Clipping {
  readonly line: number;
  /** Title and author, as they stand on its first line. */
  readonly heading: string;
  readonly title: string;
  readonly author: string;
  readonly kind: 'highlight' | 'note' | 'bookmark' | 'unread';
  /** In the device's own count, ends included; null where it tells none. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** ISO 8601 as if in UTC, since no zone is told; as it stands there where it cannot be read. */
  readonly day: string;
  readonly words: string;
}

/** Characters of a heading that are read. */
const LONGEST_HEADING = 1_000;
const END = /^={10,}\s*$/;

/** What kinds of clippings are called, by the languages of Kindles. */
const NOTE = /\b(?:note|notiz|nota|notitie)\b|заметка|メモ|笔记|筆記|메모|ملاحظة/iu;
const BOOKMARK =
  /\b(?:bookmark|lesezeichen|signet|segnalibro|marcador|bladwijzer)\b|закладка|ブックマーク|书签|書籤|북마크|إشارة مرجعية/iu;

/** The blocks of a text, in their order. */
export function clippingsOf(text: string): readonly Clipping[] {
  const found: Clipping[] = [];
  let block: string[] = [];
  let begun = 1;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '');
    if (!END.test(line)) {
      block.push(line);
      continue;
    }
    found.push(clippingOf(block, begun));
    block = [];
    begun = index + 2;
  }
  // The last one ends like all others, where the file is whole.
  if (block.some((line) => line.trim() !== '')) {
    found.push({ ...clippingOf(block, begun), kind: 'unread' });
  }
  return found;
}

function clippingOf(
  [heading = '', about = '', ...rest]: readonly string[],
  line: number,
): Clipping {
  const named = heading
    .replace(/^\ufeff/, '')
    .trim()
    .slice(0, LONGEST_HEADING);
  const [, title = named, author = ''] =
    /^(.+?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(named) ?? [];
  const parts = about.split('|').map((part) => part.trim());
  const isRead = /^-\s/.test(about.trim()) && named !== '';
  const [what = ''] = parts;
  const day = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const places = parts.slice(0, -1).map(placeIn);
  return {
    ...{ line, heading: named, title, author },
    kind: isRead
      ? BOOKMARK.test(what)
        ? 'bookmark'
        : NOTE.test(what)
          ? 'note'
          : 'highlight'
      : 'unread',
    place: places.findLast((place) => place !== null) ?? null,
    day: dayOf(day) ?? day,
    words: rest.join('\n').trim(),
  };
}

/** The last place in a part: in some languages page and place stand in one. */
function placeIn(part: string): Clipping['place'] {
  const found = [...part.matchAll(/(\d{1,9})(?:\s?[-–]\s?(\d{1,9}))?/g)].at(-1);
  const [, start, end = start] = found ?? [];
  if (start === undefined || end === undefined) return null;
  // The first Kindles wrote of the end only the digits that differ: 1015-23.
  const whole = start.slice(0, Math.max(0, start.length - end.length)) + end;
  return { start: Number(start), end: Math.max(Number(start), Number(whole)) };
}

/** Languages of Kindles whose months have names. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'ar'];
/** After noon: Latin, Chinese, Japanese, Korean. */
const AFTER_NOON = /\d\s?p\.?\s?m\b|下午|午後|오후/i;
const BEFORE_NOON = /\d\s?a\.?\s?m\b|上午|午前|오전/i;

/** Names of months as they stand beside a day, and their numbers from 0. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    return Array.from({ length: 12 }, (_, month): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2026, month, 15));
      return [parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '', month];
    });
  }),
);

function dayOf(text: string): string | null {
  const [, hour, minute, second = '0'] = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text) ?? [];
  const numbered = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})/.exec(text);
  const month = numbered
    ? Number(numbered[2]) - 1
    : text
        .toLowerCase()
        .split(/[\s,.]+/)
        .map((word) => MONTHS.get(word))
        .find((one) => one !== undefined);
  const year = numbered?.[1] ?? /\b\d{4}\b/.exec(text)?.[0];
  const day = numbered?.[3] ?? /(?<![\d:])\d{1,2}(?![\d:])/.exec(text)?.[0];
  if (month === undefined || year === undefined || day === undefined) return null;
  const hours = (Number(hour ?? 0) % (isTwelve(text) ? 12 : 24)) + (AFTER_NOON.test(text) ? 12 : 0);
  return momentOf(
    Date.UTC(Number(year), month, Number(day), hours, Number(minute ?? 0), Number(second)),
  );
}

const isTwelve = (text: string): boolean => AFTER_NOON.test(text) || BEFORE_NOON.test(text);
