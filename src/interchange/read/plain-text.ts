/** Ends what is on a line of its own. */
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|blockquote|tr)\s*>|<br\s*\/?>/gi;
const TAG = /<\/?[a-z][^<>]*>|<!--[^<>]*-->/gi;
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
};

/**
 * The words in a piece of HTML, for finding them again; never shown as anything but text. Without a
 * parser, since a worker has none: what it makes of broken markup is still only text.
 */
export function plainText(html: string): string {
  return html
    .replace(BLOCK_END, '\n')
    .replace(TAG, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
    })
    .trim();
}
