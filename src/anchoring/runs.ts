/**
 * Runs: stretches of a few codes, looked up by their hash. Of all queries together they are found in
 * one pass over the page with a rolling hash.
 */
import type { Steps } from '../steps.ts';

/** Codes looked at between two pauses: a few milliseconds. */
const SLICE = 1 << 16;
/** FNV's prime: odd, and with its bits well spread. */
const BASE = 0x01000193;

/** Runs of one length by hash, in an open-addressed table with chains. */
export class RunTable {
  /** Of each run: the query it is from, where it begins there, the next with its hash or -1. */
  readonly query: number[] = [];
  readonly offset: number[] = [];
  readonly next: number[] = [];
  private readonly slots: number[] = [];
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly heads: Int32Array;

  /** For at most `capacity` runs of `length` codes. */
  constructor(
    readonly length: number,
    capacity: number,
  ) {
    // At most a quarter full, so that most probes of the page end at once.
    const size = 1 << Math.max(10, 32 - Math.clz32(capacity * 4));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.heads = new Int32Array(size).fill(-1);
  }

  /** Adds the run that begins at `offset` of a query's codes. */
  add(query: number, codes: Uint16Array, offset: number): void {
    let hash = 0;
    for (let at = offset; at < offset + this.length; at++) {
      hash = (Math.imul(hash, BASE) + codes[at]!) | 0;
    }
    const slot = this.slotOf(hash);
    this.keys[slot] = hash;
    this.next.push(this.heads[slot]!);
    this.heads[slot] = this.query.length;
    this.slots.push(slot);
    this.query.push(query);
    this.offset.push(offset);
  }

  /**
   * Calls `visit` for every place of the page that has the hash of a run: with the first run of its
   * chain, which names the chain, and where the place begins. Yields between slices of the page.
   */
  *meet(codes: Uint16Array, visit: (head: number, at: number) => void): Steps<void> {
    for (let from = 0; from < codes.length; from += SLICE) {
      if (from > 0) yield;
      this.meetIn(codes, from, Math.min(codes.length, from + SLICE), visit);
    }
  }

  /** The same for places that begin in `[from, to)`: a plain loop, which engines soon make fast. */
  private meetIn(
    codes: Uint16Array,
    from: number,
    to: number,
    visit: (head: number, at: number) => void,
  ): void {
    const { length, mask, keys, heads } = this;
    let power = 1;
    for (let step = 1; step < length; step++) power = Math.imul(power, BASE);
    let hash = 0;
    for (let at = from; at < from + length - 1; at++)
      hash = (Math.imul(hash, BASE) + codes[at]!) | 0;
    const last = Math.min(to, codes.length - length + 1);
    for (let at = from; at < last; at++) {
      hash = (Math.imul(hash, BASE) + codes[at + length - 1]!) | 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      let head = heads[slot]!;
      while (head >= 0 && keys[slot] !== hash) {
        slot = (slot + 1) & mask;
        head = heads[slot]!;
      }
      if (head >= 0) visit(head, at);
      hash = (hash - Math.imul(codes[at]!, power)) | 0;
    }
  }

  /** The first run of the chain that a run is in. */
  headOf(run: number): number {
    return this.heads[this.slots[run]!]!;
  }

  private slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.heads[slot]! >= 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}
