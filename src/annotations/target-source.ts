/** Longest address that is kept, in characters: what every browser and store still opens. */
const LONGEST = 2048;

/** Query parameters that say how a reader came, never what is shown. */
const TRACKING =
  /^(utm_.+|fbclid|gclid|gad_.+|gbraid|wbraid|dclid|gclsrc|_ga|_gl|msclkid|mc_[ce]id|igshid|igsh|twclid|yclid|ysclid|_openstat|ttclid|li_fat_id|srsltid|vero_id|oly_(?:anon|enc)_id|_hs(?:enc|mi)|__hs(?:tc|sc|fp)|hsctatracking|mkt_tok|s_cid|icid|ref_src|ref_url|cmpid|wt_.+|ns_(?:campaign|mchannel|source|linkname)|at_(?:medium|campaign|format)|(?:pk|mtm|piwik|matomo)_.+|__twitter_impression|amp_js_v|amp_gsa|usqp)$/;

/** Parameters that name a reader's visit: they would tell who read, and differ on every visit. */
const SESSION = /^(phpsessid|jsessionid|aspsessionid.*|session_?id|sessid|cftoken|cfid)$/;

/** Parameters that let in whoever has them. */
const CREDENTIAL =
  /^(password|passwd|pwd|jwt|api_?key|(?:access|auth|id|refresh|login|magic|gift|unlocked_article)_?(?:token|code|key))$/;

/** Names of a visit or a credential where the value looks like one, else of a thing on the page. */
const MAYBE_SECRET = /^(sid|s|session|token|auth|key|sig|signature|ticket|hash)$/;

/** What nobody types: sixteen letters and digits or more, both among them. */
const OPAQUE = /^(?=[^\d]*\d)(?=[^a-z]*[a-z])[\w.~%+/-]{16,}={0,2}$/i;

/** A parameter that asks for the same article laid out otherwise: for phones or for paper. */
const LAYOUT =
  /^(?:(?:amp|print|printable)(?:=(?:1|true|yes|amp)?)?|output(?:type)?=(?:amp|print))$/i;

/** A visit named in the path, as Java and ASP.NET servers do. */
const SESSION_PATH = /;(?:jsessionid|phpsessid)=[^/]*|\/\([SAF]\([a-z\d]{20,}\)\)(?=\/)/gi;

/**
 * A page in a cache of AMP pages: `https://paper-example.cache/c/s/paper.example/story`, `c` for a
 * document, `s` where the publisher's own is secure. https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls
 */
const AMP_CACHE = /^([a-z\d-]+)\.(?:cdn\.ampproject\.org|bing-amp\.com)$/;
const AMP_CACHE_PATH = /^\/[cv]\/(s\/)?([a-z\d.-]+)(\/.*)?$/;

/**
 * The address that a page's annotations are kept under, by its address alone: `http` and `https`
 * only, no credentials, no parameters of tracking, visit or layout, no fragment unless it is a route
 * (`#!…`, `#/…`); for a page out of an AMP cache, its publisher's. What may be the story itself
 * stays: of two mistakes, two articles under one address is the worse. Null for any other address
 * and for one longer than 2,048 characters.
 */
export function targetSource(address: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const url = fromCache(new URL(address));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  url.hash = routeOf(url.hash);
  url.pathname = url.pathname.replace(SESSION_PATH, '');
  url.search = keptOf(url.search.slice(1));
  return url.href;
}

/** The publisher's own address of a page out of an AMP cache; any other as it is. */
function fromCache(url: URL): URL {
  const name = AMP_CACHE.exec(url.host)?.[1];
  const [, secure, host, path = '/'] = AMP_CACHE_PATH.exec(url.pathname) ?? [];
  if (!name || !host) return url;
  // The cache names its host after the publisher's; where that does not fit, it is no such page.
  if (host.replaceAll('-', '--').replaceAll('.', '-') !== name) return url;
  const own = `${secure ? 'https' : 'http'}://${host}${path}${url.search}`;
  return URL.canParse(own) ? new URL(own) : url;
}

/** The fragment where it leads to a page of its own, without parameters that are not kept. */
function routeOf(hash: string): string {
  const route = /^#[!/][!/]?(?=[^!/:])(?:[^:]|:(?!~:))*/.exec(hash)?.[0];
  if (!route) return '';
  const [path = '', query = ''] = route.split('?', 2);
  const kept = keptOf(query);
  return kept === '' ? path : `${path}?${kept}`;
}

/**
 * The parameters that may say what is shown, in their order. By hand: `searchParams` would write
 * every other parameter anew, and Firefox gives content scripts an iterator of it that cannot be
 * iterated.
 */
function keptOf(query: string): string {
  return query
    .split('&')
    .filter((part) => {
      const [name = '', value = ''] = part.split('=', 2);
      const lower = name.toLowerCase();
      if (part === '' || TRACKING.test(lower) || SESSION.test(lower)) return false;
      if (CREDENTIAL.test(lower) || LAYOUT.test(part)) return false;
      return !(MAYBE_SECRET.test(lower) && OPAQUE.test(value));
    })
    .join('&');
}

/** True for what a browser may be asked to open. */
export const isPage = (source: string): boolean => /^https?:\/\//.test(source);
