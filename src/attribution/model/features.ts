/**
 * The features of a sequence of units as indices into a table of weights. Each is a hash of a
 * template's number and up to four values, so that nothing in the table can be read as text.
 */
export class FeatureList {
  /** Indices of all features, unit after unit. */
  indices = new Int32Array(1024);
  /** Where the features of each unit end in `indices`. */
  ends = new Int32Array(64);
  count = 0;
  units = 0;

  readonly mask: number;

  /** `bits`: the table holds 2^bits features. */
  constructor(bits: number) {
    this.mask = 2 ** bits - 1;
  }

  clear(): void {
    this.count = 0;
    this.units = 0;
  }

  /** Adds a feature to the current unit. */
  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    let h = Math.imul(template + 1, 0x9e3779b1) ^ a;
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
    h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f) ^ d;
    h = Math.imul(h ^ (h >>> 13), 0x165667b1);
    if (this.count === this.indices.length) {
      const grown = new Int32Array(this.count * 2);
      grown.set(this.indices);
      this.indices = grown;
    }
    this.indices[this.count++] = (h ^ (h >>> 16)) & this.mask;
  }

  /** Ends the current unit. */
  next(): void {
    if (this.units === this.ends.length) {
      const grown = new Int32Array(this.units * 2);
      grown.set(this.ends);
      this.ends = grown;
    }
    this.ends[this.units++] = this.count;
  }
}

/** A distance in units as one of eight classes. */
export function distanceClass(distance: number): number {
  if (distance < 3) return distance;
  if (distance < 5) return 3;
  if (distance < 9) return 4;
  if (distance < 16) return 5;
  return distance < 30 ? 6 : 7;
}
