import { targetSource } from '../../annotations/target-source.ts';

/** Longest address that is kept, in characters. */
const LONGEST = 2048;
/** Addresses that name something without a page of the web, and that nobody opens by a click. */
const NAMES_ONLY = /^(?:file:\/\/|urn:[a-z\d][a-z\d-]{1,31}:)/i;

/**
 * What an annotation out of a file stands on: the web page as `targetSource` keeps it, a file or a
 * name (RFC 8141) as it is; where there is no address, a name of our own made of title and author.
 * Null for every other address, `javascript:` and `data:` among them.
 */
export function sourceOf(address: string | null, title: string, author: string): string | null {
  const told = address?.trim() ?? '';
  if (told === '') return nameOf(title, author);
  const page = targetSource(told);
  if (page !== null) return page;
  if (!NAMES_ONLY.test(told) || told.length > LONGEST || !URL.canParse(told)) return null;
  const url = new URL(told);
  url.hash = '';
  return url.href;
}

function nameOf(title: string, author: string): string {
  const parts = [title, author].map((part) => encodeURIComponent(part.slice(0, 200)));
  return `urn:hearsay:text:${parts.join(':')}`;
}
