/**
 * Which article of a page stands at which address. Most pages show one article at one address. Some
 * add the next article below when the reader comes to the end, and move the address along; others
 * change article and address without a load. docs/decisions/0007-whose-words.md
 */
import { identityOf } from '../src/annotations/identity.ts';
import { type PageAddress, pageSources } from '../src/annotations/page-source.ts';
import { readSigns } from '../src/annotations/signs.ts';
import { nativeDomOf, selectorOf } from '../src/page-text/native-dom.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import type { PageReading } from './page-reading.ts';

/** More headlines than any page adds; the rest is not looked at. */
const MOST_HEADLINES = 200;
/** More articles than anybody scrolls through; the first ones are given up. */
const MOST_ARTICLES = 20;

interface Identity {
  /** What an article's annotations are found by. */
  readonly key: string;
  /** The identity of its address alone, which tells it from the others. */
  readonly own: string;
}

/** An article that the page shows, or is about to. */
interface ShownArticle {
  readonly page: PageAddress;
  /** Told when it is first asked: it takes longer than reading a short page. */
  readonly identity: () => Identity;
  /** Paragraphs of its article when it was first read there. */
  readonly paragraphs: ReadonlySet<string>;
  /** The longest of them: while it is in the page the article is. */
  readonly mark: string;
}

export interface ShownArticles {
  /** The articles that the page shows, the one in the address bar first. A new array at news only. */
  readonly pages: readonly PageAddress[];
  /** Takes account of address and text as they are now. */
  follow(reading: PageReading): void;
  /** The article that these words belong to. */
  pageOf(range: Range, text: PageText): PageAddress;
}

/** The articles of one page, from the address that it has now on. */
export function createShownArticles(document: Document): ShownArticles {
  let current = articleNow(document);
  /** Articles above or below, whose address the page had before. */
  let others: readonly ShownArticle[] = [];
  let pages: readonly PageAddress[] = [current.page];
  /** Under which own address each headline stood. A page made anew has the same words, no nodes. */
  const owners = new Map<string, string>();

  const hasHeadline = () => [...owners.values()].includes(current.identity().own);

  return {
    get pages() {
      return pages;
    },
    follow(reading) {
      const { page: text } = reading;
      const now = articleNow(document);
      const before = [current, ...others];
      const { own } = now.identity();
      const known = before.find(({ identity }) => identity().own === own);
      const stay = before.filter((article) => article !== known && isShown(article, text));
      // An article keeps the words that it was first read with: later ones may be the next one's.
      const isFirst = !known || known.mark === '';
      current = isFirst
        ? withWords(now, reading, stay)
        : { ...known, identity: now.identity, page: now.page };
      const isAlone = stay.length === 0;
      if (isAlone && others.length > 0) owners.clear();
      others = stay.slice(0, MOST_ARTICLES);
      if (isAlone && (isFirst || owners.size === 0)) {
        for (const { words } of headlinesOf(document)) owners.set(words, own);
      } else if (!hasHeadline()) {
        const found = nearestNew(document, owners);
        if (found !== null) owners.set(found, own);
      }
      const shown = [current, ...others];
      if (keysOf(shown) !== keysOf(before)) pages = shown.map(({ page }) => page);
    },
    pageOf(range, text) {
      const shown = [current, ...others];
      const above = headlinesOf(document).filter(({ node }) =>
        isBefore(node, range.startContainer),
      );
      const owner = owners.get(above.at(-1)?.words ?? '');
      const byHeadline = shown.find(({ identity }) => identity().own === owner);
      // Without a headline of its own, the current article stands below another's.
      if (byHeadline && hasHeadline()) return byHeadline.page;
      const words = blockOf(range, text);
      return (others.find(({ paragraphs }) => paragraphs.has(words)) ?? current).page;
    },
  };
}

const keysOf = (articles: readonly ShownArticle[]): string =>
  articles.map(({ identity }) => identity().key).join();

function articleNow(document: Document): ShownArticle {
  const address = document.location.href;
  const page = { address, signs: readSigns(document) };
  let told: Identity | null = null;
  const identity = () => {
    told ??= identityAt(page);
    return told;
  };
  return { page, identity, paragraphs: new Set(), mark: '' };
}

function identityAt({ address, signs }: PageAddress): Identity {
  const sources = pageSources(address, signs).map(identityOf);
  return { key: sources.join(' '), own: sources.at(-1) ?? '' };
}

/** The article with its words as they are read now, without those of the articles before it. */
function withWords(
  article: ShownArticle,
  reading: PageReading,
  others: readonly ShownArticle[],
): ShownArticle {
  const paragraphs = new Set(
    reading.article.blocks
      .filter(({ role }) => role === 'paragraph')
      .map(({ span }) => reading.page.text.slice(...span))
      .filter((words) => !others.some((other) => other.paragraphs.has(words))),
  );
  let mark = '';
  for (const words of paragraphs) if (words.length > mark.length) mark = words;
  return { ...article, paragraphs, mark };
}

const isShown = ({ mark }: ShownArticle, { text }: PageText): boolean =>
  mark !== '' && text.includes(mark);

/** The page's headlines in document order, with their words. */
function headlinesOf(document: Document): { readonly node: Element; readonly words: string }[] {
  const nodes = selectorOf(document)('h1').slice(0, MOST_HEADLINES);
  const [first] = nodes;
  if (!first) return [];
  const { contentOf } = nativeDomOf(first);
  return nodes.map((node) => ({ node, words: contentOf(node).trim() }));
}

/** The headline without an owner that is nearest to the middle of the window; null without any. */
function nearestNew(document: Document, owners: ReadonlyMap<string, string>): string | null {
  const middle = (document.defaultView?.innerHeight ?? 0) / 2;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { node, words } of headlinesOf(document)) {
    if (owners.has(words)) continue;
    const distance = Math.abs(node.getBoundingClientRect().top - middle);
    if (distance < least) [nearest, least] = [words, distance];
  }
  return nearest;
}

const isBefore = (one: Node, other: Node): boolean =>
  one.contains(other) ||
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The words of the block that a range begins in. */
function blockOf(range: Range, page: PageText): string {
  const start = page.spanOf(range)?.[0] ?? 0;
  const block = page.blocks.find(({ span }) => span[0] <= start && start < span[1]);
  return block ? page.text.slice(...block.span) : '';
}
