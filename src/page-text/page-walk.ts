import type { Boxes, WalkBox } from './box.ts';
import { BLOCK, kindOf, LINE_BREAK } from './kinds.ts';
import { ELEMENTS_AND_TEXTS, type NativeDom, TEXTS } from './native-dom.ts';
import { type Host, LivePageText } from './text-map.ts';
import { TextWriter, type WrittenText } from './text-writer.ts';

const TEXT = 3;

/** Most characters of a page that are read: a dozen long books. All that is done with a text stays so long. */
export const MOST_TEXT = 10_000_000;
/** A text is read in parts of so many characters, each less than a millisecond of work. */
const PART = 50_000;
/** So many elements are asked for a shadow tree in the time that one text takes. */
const ELEMENTS_A_TEXT = 20;

/** The text nodes of one tree, or of what a slot shows, in reading order. */
interface Path {
  readonly root: Node;
  /** The elements that have yet to be asked for a shadow tree; the walk begins when all have been. */
  asked: { readonly elements: ArrayLike<Element>; at: number } | null;
  walker: TreeWalker | null;
  next: Node | null;
  /** 0 for the document's tree, a number for each shadow tree. */
  readonly tree: number;
  /** The box of a text that is itself the root: what a slot shows may be a bare text. */
  readonly around: WalkBox | null;
}

/** What is yet to be written of a text. */
interface Rest {
  readonly node: Text;
  readonly data: string;
  at: number;
  readonly tree: number;
  readonly box: WalkBox;
}

/**
 * One walk of a page, from text to text by the browser's own walker: what an element amounts to is
 * asked when text in it comes, since half of all elements hold none.
 */
export class PageWalk {
  private readonly writer = new TextWriter();
  /** Paths that wait for the last of them to end. */
  private readonly paths: Path[] = [];
  private readonly hosts: Host[] = [];
  /** Hosts of shadow trees that the walk has yet to come by, and per tree where its host stands. */
  private readonly hostElements = new Set<Node>();
  private readonly hostTrees = [0];
  /** The last text that was read, its block, and the blank texts since. */
  private last: Text | null = null;
  private lastPath: Path | null = null;
  private block: WalkBox | null = null;
  private blanks: Text[] = [];
  /** A long text of which not all is written. */
  private rest: Rest | null = null;

  /** A walk of all below `root`, whose box the boxes know. */
  constructor(
    root: Element,
    private readonly boxes: Boxes,
    private readonly dom: NativeDom,
  ) {
    this.enter(root, 0, null);
  }

  /** Whether it came by a shadow tree. */
  get hasHosts(): boolean {
    return this.hosts.length > 0;
  }

  /** What was written, for a part of a page. */
  finishPart(): WrittenText {
    return this.writer.finish();
  }

  finish(): LivePageText {
    return new LivePageText(this.writer.finish(), this.hosts, this.dom);
  }

  /** Reads on over so many texts, fewer where they are long; false when there are no more. */
  readSome(texts: number): boolean {
    const { paths, writer } = this;
    for (let left = texts; left > 0; left--) {
      if (writer.length >= MOST_TEXT) return false;
      if (this.rest) {
        this.writePart(this.rest);
        return true;
      }
      const path = paths[paths.length - 1];
      if (!path) return false;
      if (path.asked) {
        this.askSome(path, path.asked);
        continue;
      }
      const node = path.next;
      if (!node) {
        paths.pop();
        continue;
      }
      path.next = path.walker!.nextNode();
      if (node.nodeType === TEXT) this.readText(node as Text, path);
      else this.readElement(node as Element, path);
    }
    return paths.length > 0;
  }

  /** A path over the texts below a root, and over the elements too where shadow trees hang. */
  private enter(root: Node, tree: number, around: WalkBox | null): void {
    const asked = { elements: this.dom.elementsBelow(root), at: 0 };
    this.paths.push({ root, asked, walker: null, next: null, tree, around });
  }

  /** Asks some elements below a root for their shadow trees, and begins to walk after the last. */
  private askSome(path: Path, asked: NonNullable<Path['asked']>): void {
    const { dom, hostElements } = this;
    const { elements } = asked;
    const end = Math.min(elements.length, asked.at + ELEMENTS_A_TEXT);
    for (; asked.at < end; asked.at++) {
      // A field of a form may take this name: only a form need be asked by the getter.
      const element = elements[asked.at]!;
      if (element.shadowRoot && dom.shadowOf(element)) hostElements.add(element);
    }
    if (end < elements.length) return;
    path.asked = null;
    const { root, tree } = path;
    const isPlain = hostElements.size === 0 && tree === 0;
    path.walker = dom.walk(root, isPlain ? TEXTS : ELEMENTS_AND_TEXTS);
    path.next = dom.typeOf(root) === TEXT ? root : path.walker.nextNode();
  }

  /** Goes into the shadow tree of a host, and into what a slot shows. */
  private readElement(element: Element, path: Path): void {
    const { dom } = this;
    const shadow = this.hostElements.delete(element) ? dom.shadowOf(element) : null;
    if (shadow) {
      // The words are those of the shadow tree; its slots lead back to the element's children.
      path.next = nextAfter(element, path.walker!);
      const box = this.boxes.around(element);
      if (!box || box.isHidden) return;
      const below = this.hostTrees.push(path.tree) - 1;
      this.hosts.push({ element, tree: path.tree, below, text: this.writer.nodeCount });
      this.boxes.set(shadow, box);
      this.enter(shadow, below, null);
      return;
    }
    if (path.tree === 0 || dom.nameOf(element) !== 'slot') return;
    const given = (element as HTMLSlotElement).assignedNodes();
    if (given.length === 0) return;
    path.next = nextAfter(element, path.walker!);
    const box = this.boxes.around(element);
    if (!box || box.isHidden) return;
    // What a slot was given stays in the tree of the slot's host. The last waits longest.
    const tree = this.hostTrees[path.tree]!;
    for (let index = given.length - 1; index >= 0; index--) {
      const node = given[index]!;
      if (dom.typeOf(node) !== TEXT) this.boxes.open(node as Element, box);
      this.enter(node, tree, box);
    }
  }

  private readText(node: Text, path: Path): void {
    const { writer, boxes } = this;
    const { data } = node;
    if (!/\S/.test(data)) {
      // Between blocks white space shows nothing under any style, and most of it stands there.
      if (writer.isInBlock) this.blanks.push(node);
      return;
    }
    const box = node === path.root ? path.around : boxes.around(node.parentNode);
    if (!box || box.isHidden) return;
    if (box.block !== this.block) writer.endBlock();
    else if (writer.isInBlock) this.readBetween(node, path);
    this.block = box.block;
    if (!boxes.shows(box)) return;
    if (this.blanks.length > 0) this.readBlanks(path);
    this.last = node;
    this.lastPath = path;
    this.writePart({ node, data, at: 0, tree: path.tree, box });
  }

  /** Writes a text, of a long one the next part. */
  private writePart(rest: Rest): void {
    const { node, data, at, tree, box } = rest;
    const isWhole = data.length - at <= PART;
    const part = at === 0 && isWhole ? data : data.slice(at, at + PART);
    const whiteSpace = UNEVEN.test(part) ? this.boxes.whiteSpaceOf(box) : 'collapse';
    this.writer.write(node, part, at, tree, box, whiteSpace);
    rest.at += PART;
    this.rest = isWhole ? null : rest;
  }

  /** What stands between two texts of one block: breaks of the line, and blocks without text. */
  private readBetween(node: Text, path: Path): void {
    if (!this.last || path !== this.lastPath) return;
    const between = this.dom.walk(path.root, ELEMENTS_AND_TEXTS);
    between.currentNode = this.last;
    for (let at = between.nextNode(); at && at !== node; at = between.nextNode()) {
      if (at.nodeType === TEXT) continue;
      const kind = kindOf(this.dom.nameOf(at as Element));
      const box = this.boxes.get(at);
      if (kind === LINE_BREAK) this.writer.breakLine();
      // Were it around the text, the text would stand in another block.
      else if (box ? box.block === box : kind === BLOCK) this.writer.endBlock();
    }
  }

  /** Writes the blank texts that turn out to stand inside a block. */
  private readBlanks({ tree }: Path): void {
    const { blanks, writer, boxes, dom } = this;
    this.blanks = [];
    if (!writer.isInBlock) return;
    for (const blank of blanks) {
      const box = boxes.around(dom.parentOf(blank));
      if (box?.block === this.block && !box.isHidden) {
        writer.write(blank, blank.data, 0, tree, box, boxes.whiteSpaceOf(box));
      }
    }
  }
}

/** White space that shows otherwise when it is kept: elsewhere no style need be asked for it. */
const UNEVEN = /[\t\n\r\f]| {2}|^ | $/;

/** The next node of a walk that is not in this one. */
function nextAfter(node: Node, walker: TreeWalker): Node | null {
  walker.currentNode = node;
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}
