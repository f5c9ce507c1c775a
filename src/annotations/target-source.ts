/** Longest address that is kept, in characters: what every browser and store still opens. */
const LONGEST = 2048;

/** Query parameters that say how a reader came, never what is shown. */
const TRACKING =
  /^(utm_.+|fbclid|gclid|gad_.+|gbraid|wbraid|dclid|msclkid|mc_[ce]id|igshid|igsh|twclid|yclid|ttclid|li_fat_id|srsltid|_hs(enc|mi)|mkt_tok|ref_src|cmpid|wt_.+|ns_(campaign|mchannel|source|linkname)|at_(medium|campaign|format)|__twitter_impression)$/;

/** Parameters that name a reader's visit: they would tell who read, and differ on every visit. */
const SESSION = /^(phpsessid|jsessionid|aspsessionid.*|session_?id|sessid|cftoken|cfid)$/;

/** A parameter that asks for the same article laid out otherwise: for phones or for paper. */
const LAYOUT =
  /^(?:(?:amp|print|printable)(?:=(?:1|true|yes|amp)?)?|output(?:type)?=(?:amp|print))$/i;

/** A visit named in the path, as Java servers do. */
const SESSION_PATH = /;jsessionid=[^/]*/i;

/**
 * The address that a page's annotations are kept under: `http` and `https` only, no credentials,
 * no parameters of tracking, visit or layout, no fragment unless it is a route (`#!…`, `#/…`). What
 * may be the story itself stays: of two mistakes, two articles under one address is the worse. Null
 * for any other address and for one longer than 2,048 characters.
 */
export function targetSource(address: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  url.pathname = url.pathname.replace(SESSION_PATH, '');
  // By hand: `searchParams` would write every other parameter anew, and Firefox gives content
  // scripts an iterator of it that cannot be iterated.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => {
      const name = (part.split('=', 1)[0] ?? '').toLowerCase();
      return !TRACKING.test(name) && !SESSION.test(name) && !LAYOUT.test(part);
    });
  url.search = kept.join('&');
  return url.href;
}
