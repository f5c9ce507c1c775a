import type { Cited } from './citation.ts';
import { onOneLine } from './clean.ts';

/** The address as a link may hold it; null for any that is not of the web. */
export function linkOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** The publication's name, or the host that it stands on; '' where neither is known. */
export function outletOf({ outlet, address }: Cited): string {
  const name = onOneLine(outlet ?? '');
  const link = linkOf(address);
  return name !== '' || link === null ? name : new URL(link).hostname.replace(/^www\./, '');
}
