/** Files that a server gives for the folder itself. */
const FOLDER_FILE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;

/** A letter, digit or mark that needs no escape in an address (RFC 3986, 2.3). */
const UNRESERVED = /^[\w.~-]$/;

/**
 * What two addresses of one page have in common: the address without what is the same page on every
 * server, which is scheme, `www.`, the default port, a slash at the end, the name of a folder's file
 * and needless escapes. Not to be opened: it is what the store finds an article's annotations by.
 * `source` is an answer of `targetSource`.
 */
export function identityOf(source: string): string {
  const { host, pathname, search, hash } = new URL(source);
  const path = pathname.replace(FOLDER_FILE, '/').replace(/\/{2,}/g, '/');
  const bare = path.endsWith('/') ? path.slice(0, -1) : path;
  return host.replace(/^www\.(?=[^.]+\.)/, '') + plain(bare + search + hash);
}

/** Escapes in upper case, and none where none is needed. */
function plain(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return UNRESERVED.test(character) ? character : octet.toUpperCase();
  });
}
