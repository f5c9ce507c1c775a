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
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name.toLowerCase())) url.searchParams.delete(name);
  }
  return url.href;
}
