/** Longest address that is kept, in characters: what every browser and store still opens. */
const LONGEST = 2048;

/** Query parameters that say how a reader came, never what is shown. */
const TRACKING =
  /^(utm_.+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|twclid|yclid|_hs(enc|mi)|ref_src|cmpid|ns_(campaign|mchannel|source|linkname))$/;

/**
 * The address that a page's annotations are kept under: `http` and `https` only, no credentials,
 * no tracking parameters, no fragment unless it is a route (`#!…`, `#/…`). Null for any other
 * address and for one longer than 2,048 characters.
 */
export function targetSource(address: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  // By hand: `searchParams` would write every other parameter anew, and Firefox gives content
  // scripts an iterator of it that cannot be iterated.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => !TRACKING.test((part.split('=', 1)[0] ?? '').toLowerCase()));
  url.search = kept.join('&');
  return url.href;
}
