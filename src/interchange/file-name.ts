/** Names of files, one an article, that every system takes and Obsidian can link to. */

/** What Windows or Obsidian do not allow in a name, and what nobody sees. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]%]|\p{C}|[\u2028\u2029]/gu;
/** Devices of Windows, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Characters: in UTF-8 within the 255 bytes that file systems take, with ending and number. */
const LONGEST = 60;

/** Names files one after the other, after their titles; names that differ in case alone are one. */
export function fileNamer(extension: string): (title: string) => string {
  const used = new Set<string>();
  /** By a name, from which number on one may be free. */
  const next = new Map<string, number>();
  return (title) => {
    const words = title
      .replace(FORBIDDEN, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[ .]+/, '');
    const cut = [...words]
      .slice(0, LONGEST)
      .join('')
      .replace(/[ .]+$/, '');
    const name = cut === '' || DEVICE.test(cut) ? `_${cut}` : cut;
    for (let count = next.get(name) ?? 1; ; count++) {
      const numbered = count === 1 ? name : `${name} (${count})`;
      if (used.has(numbered.toLowerCase())) continue;
      used.add(numbered.toLowerCase());
      next.set(name, count + 1);
      return `${numbered}.${extension}`;
    }
  };
}
