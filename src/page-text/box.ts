import { BLOCK, kindOf, UNREAD } from './kinds.ts';
import type { NativeDom } from './native-dom.ts';
import { isVeiled, renderingOf, type WhiteSpace, whiteSpaceOf } from './rendering.ts';

/** An element that holds text, and the one around it that does. */
export interface Box {
  readonly element: Element;
  /** Local name, lower case for every HTML element. */
  readonly name: string;
  readonly outer: Box | null;
  /** How many boxes stand around it. */
  readonly depth: number;
  /** The box that lays out the words here as a block: this one, or one around it. */
  readonly block: Box;
}

/** A box as the walk of the page knows it. */
export class WalkBox implements Box {
  readonly block: WalkBox;
  readonly depth: number;
  readonly inLink: boolean;
  /** Asked when text first stands in it: whether that is invisible, and its white space. */
  isVeiled: boolean | null = null;
  whiteSpace: WhiteSpace | null = null;

  constructor(
    readonly element: Element,
    readonly name: string,
    readonly outer: WalkBox | null,
    isBlock: boolean,
    /** Whether nothing in it is shown. */
    readonly isHidden: boolean,
    readonly style: CSSStyleDeclaration | null,
  ) {
    this.block = outer && !isBlock ? outer.block : this;
    this.depth = outer ? outer.depth + 1 : 0;
    this.inLink = name === 'a' || outer?.inLink === true;
  }
}

/**
 * Opens boxes where text comes by. What an element amounts to is asked once, and only of those that
 * hold text: asking for computed style is most of what reading a page costs.
 */
export class Boxes {
  private readonly dom: NativeDom;
  /** By element, and by shadow root, which stands for its host. */
  private readonly known = new Map<Node, WalkBox>();
  private readonly isVeiled: boolean;

  /** For the boxes of a page below `root`, which may be veiled as a whole until it fades in. */
  constructor(root: Element, dom: NativeDom) {
    this.dom = dom;
    const style = dom.styleOf?.(root) ?? null;
    this.isVeiled = style !== null && isVeiled(style);
  }

  /** The block that a walk begins from, in the box around it. What stands in `skip` is hidden. */
  addRoot(element: Element, outer: Box | null, skip: Element | null): void {
    const style = this.dom.styleOf?.(element) ?? null;
    const name = this.dom.nameOf(element);
    const box = new WalkBox(element, name, outer as WalkBox | null, true, false, style);
    this.known.set(element, box);
    if (skip) this.known.set(skip, new WalkBox(skip, '', box, true, true, null));
  }

  /** The box of an element, if text in it has come by. */
  get(node: Node): WalkBox | undefined {
    return this.known.get(node);
  }

  /** Has a shadow tree stand in the box of its host. */
  set(shadow: ShadowRoot, host: WalkBox): void {
    this.known.set(shadow, host);
  }

  /** The box of an element, opened with those around it; null for one that has left the page. */
  around(node: Node | null): WalkBox | null {
    const { known } = this;
    const missing: Element[] = [];
    let box: WalkBox | undefined;
    for (let at = node; at; at = this.parentOf(at as Element)) {
      box = known.get(at);
      if (box) break;
      missing.push(at as Element);
    }
    if (!box) return null;
    for (let index = missing.length - 1; index >= 0; index--) box = this.open(missing[index]!, box);
    return box;
  }

  /** The box of an element in the box around it. */
  open(element: Element, outer: WalkBox): WalkBox {
    const box = outer.isHidden ? outer : this.make(element, outer);
    this.known.set(element, box);
    return box;
  }

  /** Whether own text of a box is visible. */
  shows(box: WalkBox): boolean {
    if (this.isVeiled || !box.style) return true;
    box.isVeiled ??= isVeiled(box.style);
    return !box.isVeiled;
  }

  /** How white space of a box's own text shows. */
  whiteSpaceOf(box: WalkBox): WhiteSpace {
    box.whiteSpace ??= whiteSpaceOf(box.style);
    return box.whiteSpace;
  }

  private make(element: Element, outer: WalkBox): WalkBox {
    const { dom } = this;
    const said = element.localName;
    const name = isPlain(said) ? said : dom.nameOf(element);
    const kind = kindOf(name);
    if (kind === UNREAD) return new WalkBox(element, name, outer, false, true, null);
    const style = dom.styleOf?.(element) ?? null;
    const rendering = renderingOf(element, name, kind === BLOCK, style, dom);
    const isBlock = rendering === 'block';
    return new WalkBox(element, name, outer, isBlock, rendering === 'hidden', style);
  }

  private parentOf(element: Element): Node | null {
    return isPlain(element.localName) ? element.parentNode : this.dom.parentOf(element);
  }
}

/**
 * Whether an element that says this is its name can be asked directly, which costs a fraction: of
 * all that stands below a body only a form answers for its fields, and one of them may have said it.
 */
function isPlain(name: unknown): boolean {
  return typeof name === 'string' && name !== 'form';
}
