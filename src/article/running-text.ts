import { namedIn, textsIn } from '../page-text/native-dom.ts';

/** Elements whose words stand in the line of what is around them. */
const IN_LINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements whose text is no reader's, or is typed by one. */
const UNREAD = new Set(
  'script style noscript template title textarea option svg math button select'.split(' '),
);

/** Shorter stretches may be labels: a paragraph of one sentence has as many characters. */
const STRETCH_LENGTH = 80;
/** Less running text than half a short news item. */
const ENOUGH = 300;
/**
 * An article has its paragraphs together, a page of a firm or a shop a few in each of many boxes: characters in
 * one element, times the odds. By folds over sites 3 of 552 articles have less, or too small a chance at the first
 * look, and 3 in 4 of the pages that are none.
 */
const TOGETHER = 800;
/** So many elements are looked at for what hangs below them apart from the document. */
const HOSTS_ASKED = 5_000;
/** Of so many texts the first say whether a page is one of words or of labels; 509 dev articles say it in 453. */
const ASKED = 1_000;
/** Of Chinese, Japanese and Korean a third of the characters say as much. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * Whether a page has as much running text, outside links, as the shortest of articles, and enough of it together
 * for the odds that it looks like one: told by its text nodes alone, without a question about style or layout. A
 * yes may be wrong, where the words are hidden, or where some of the page hangs in shadow trees, which are not
 * looked into.
 */
export function hasRunningText(doc: Document, odds: number): boolean {
  const walker = textsIn(doc);
  let around: Node | null = null;
  let [length, linked, running, most] = [0, 0, 0, 0];
  const together = new Map<Node | null, number>();
  for (let asked = 0; asked < ASKED; ) {
    const text = walker.nextNode() as Text | null;
    if (!text) break;
    const words = text.data.trim();
    if (words === '') continue;
    asked++;
    let isLink = false;
    let at = text.parentNode as Element | null;
    for (; at && IN_LINE.has(at.localName); at = at.parentNode as Element | null) {
      isLink ||= at.localName === 'a';
    }
    if (!at || UNREAD.has(at.localName)) continue;
    if (at !== around) [length, linked] = [0, 0];
    around = at;
    const before = linked * 2 < length && length >= STRETCH_LENGTH ? length : 0;
    const said = DENSE.test(words) ? words.length * 3 : words.length;
    length += said;
    if (isLink) linked += said;
    const after = linked * 2 < length && length >= STRETCH_LENGTH ? length : 0;
    if (after === before) continue;
    running += after - before;
    const box = at.parentNode;
    const held = (together.get(box) ?? 0) + after - before;
    together.set(box, held);
    most = Math.max(most, held);
    if (running >= ENOUGH && most * odds >= TOGETHER) return true;
  }
  return hasShadowTree(doc);
}

function hasShadowTree(doc: Document): boolean {
  const elements = namedIn(doc)('*');
  const end = Math.min(elements.length, HOSTS_ASKED);
  for (let index = 0; index < end; index++) if (elements[index]!.shadowRoot) return true;
  return false;
}
