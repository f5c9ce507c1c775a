/** An element that flows with the words around it, unless a style says otherwise. */
export const INLINE = 0;
/** One that breaks the line by the standard's style sheet; judged by its name when it is empty. */
export const BLOCK = 1;
/** One whose text is never read on the page: code, fallbacks, form values, glosses. */
export const UNREAD = 2;
/** `br`. */
export const LINE_BREAK = 3;

const KINDS = new Map<string, number>([['br', LINE_BREAK]]);
for (const name of `address article aside blockquote body center dd details dialog dir div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing
  main menu nav ol p plaintext pre search section summary table caption tbody td tfoot th thead tr
  ul xmp`.split(/\s+/)) {
  KINDS.set(name, BLOCK);
}
for (const name of `script style noscript template textarea select option optgroup datalist input
  head title meta link base iframe frame frameset object embed applet audio video canvas map svg rt
  rp rtc progress meter img picture source track param`.split(/\s+/)) {
  KINDS.set(name, UNREAD);
}

/** What an element of this name is, before any style is asked: one of the kinds above. */
export function kindOf(name: string): number {
  return KINDS.get(name) ?? INLINE;
}
