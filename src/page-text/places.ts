import { firstWhere } from './first-where.ts';
import type { NativeDom } from './native-dom.ts';
import type { Host } from './text-map.ts';
import type { WrittenText } from './text-writer.ts';

const TEXT = 3;
const SHADOW = 11;

/** Bits of `Node.compareDocumentPosition`. */
const DISCONNECTED = 1;
const FOLLOWING = 4;
const CONTAINED = 16;

/** A node that gave words, or a host of such nodes, and the text that was written before it. */
interface Landmark {
  readonly node: Node;
  readonly at: number;
}

/** From points of the DOM to offsets in the text, each in time logarithmic in the page's nodes. */
export class Places {
  readonly #written: WrittenText;
  readonly #dom: NativeDom;
  readonly #indexes: ReadonlyMap<Node, number>;
  readonly #hosts: ReadonlyMap<Node, Host>;
  /** Per node that gave words, its first run; and the number of runs. */
  readonly #firstRuns: Uint32Array;
  /** Per tree, its landmarks in document order. */
  readonly #trees = new Map<number, Landmark[]>();

  constructor(written: WrittenText, hosts: readonly Host[], dom: NativeDom) {
    const { nodes, runNodes } = written;
    this.#written = written;
    this.#dom = dom;
    this.#indexes = new Map(nodes.map((node, index) => [node, index]));
    this.#hosts = new Map(hosts.map((host) => [host.element, host]));
    this.#firstRuns = new Uint32Array(nodes.length + 1).fill(runNodes.length);
    for (let run = runNodes.length - 1; run >= 0; run--) this.#firstRuns[runNodes[run]!] = run;
    let next = 0;
    for (const { element, tree, text } of hosts) {
      for (; next < text; next++) this.#mark(written.trees[next]!, nodes[next]!, next);
      this.#mark(tree, element, text);
    }
    for (; next < nodes.length; next++) this.#mark(written.trees[next]!, nodes[next]!, next);
  }

  /** How many characters of the text stand before a point of the DOM; at most, the break after. */
  before(node: Node, offset: number): number {
    const index = this.#indexes.get(node);
    if (index !== undefined) return this.#inText(index, offset);
    const host = this.#hosts.get(node);
    if (host && offset === 0) return this.#startOf(host.text);
    const child =
      this.#dom.typeOf(node) === TEXT ? node : (this.#dom.childrenOf(node)[offset] ?? null);
    return child ? this.#from(child) : this.#after(node);
  }

  #mark(tree: number, node: Node, index: number): void {
    const known = this.#trees.get(tree);
    const mark = { node, at: this.#startOf(index) };
    if (known) known.push(mark);
    else this.#trees.set(tree, [mark]);
  }

  /** Where the words of the node with this index begin; the text's length past the last. */
  #startOf(index: number): number {
    const { runStarts, text } = this.#written;
    return runStarts[this.#firstRuns[index]!] ?? text.length;
  }

  #inText(index: number, offset: number): number {
    const { runStarts, runLengths, runOffsets } = this.#written;
    const first = this.#firstRuns[index]!;
    const last = this.#firstRuns[index + 1]! - 1;
    const run = firstWhere(first, last, (at) => runOffsets[at]! + runLengths[at]! > offset);
    const within = Math.min(runLengths[run]!, Math.max(0, offset - runOffsets[run]!));
    return runStarts[run]! + within;
  }

  /** The first words in or after a node. */
  #from(node: Node): number {
    const place = (other: Node) => this.#dom.placeOf(node, other);
    return this.#first(node, (other) => other === node || (place(other) & FOLLOWING) !== 0);
  }

  /** The first words after a node and all that it holds. */
  #after(node: Node): number {
    const place = (other: Node) => this.#dom.placeOf(node, other);
    return this.#first(node, (other) => (place(other) & (FOLLOWING | CONTAINED)) === FOLLOWING);
  }

  #first(node: Node, holds: (other: Node) => boolean): number {
    let root = node;
    for (let at = this.#dom.parentOf(node); at; at = this.#dom.parentOf(at)) root = at;
    const element = this.#dom.typeOf(root) === SHADOW ? (root as ShadowRoot).host : null;
    const host = element && this.#hosts.get(element);
    // Nothing of a hidden host's tree was read.
    if (element && !host) return this.#after(element);
    const marks = this.#trees.get(host ? host.below : 0) ?? [];
    const [one] = marks;
    // A node that has left the page is nowhere in its text.
    if (one && (this.#dom.placeOf(node, one.node) & DISCONNECTED) !== 0) return 0;
    const found = marks[firstWhere(0, marks.length, (at) => holds(marks[at]!.node))];
    if (found) return found.at;
    return element ? this.#after(element) : this.#written.text.length;
  }
}
