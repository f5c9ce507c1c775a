import { distanceClass, type FeatureList } from './features.ts';
import { SYMBOL, type Unit } from './units.ts';

/** Value of a neighbour beyond the paragraph. */
const OUTSIDE = 0x5bd1e995;

/** Where the nearest units of a kind stand in a unit's sentence, on its left and right. */
interface Surroundings {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** For each unit the distance to the nearest unit of a kind in its sentence, on each side. */
function nearest(units: readonly Unit[], isKind: (unit: Unit) => boolean): Surroundings {
  const left = new Int32Array(units.length).fill(99);
  const right = new Int32Array(units.length).fill(99);
  let last = -99;
  for (let i = 0; i < units.length; i++) {
    if (i > 0 && units[i]!.sentence !== units[i - 1]!.sentence) {
      // A quotation that ends the sentence before still counts for the words right after it.
      if (!isKind(units[i - 1]!)) last = -99;
    }
    left[i] = i - last;
    if (isKind(units[i]!)) last = i;
  }
  let next = 9999;
  for (let i = units.length - 1; i >= 0; i--) {
    if (i < units.length - 1 && units[i]!.sentence !== units[i + 1]!.sentence) next = 9999;
    right[i] = next - i;
    if (isKind(units[i]!)) next = i;
  }
  return { left, right };
}

/** What adds to `list` the features by which a unit, by its index, is told to be in a cue or not. */
export function cueFeatures(units: readonly Unit[], list: FeatureList): (i: number) => void {
  const n = units.length;
  const hash = (i: number): number => units[i]?.hash ?? OUTSIDE + (i < 0 ? 0 : 1);
  const shape = (i: number): number => units[i]?.shape ?? 7;
  const symbol = (i: number): number => units[i]?.symbol ?? 15;
  const suffix = (i: number): number => units[i]?.suffix3 ?? OUTSIDE;
  const major = (i: number): number => units[i]?.major ?? 61;
  const quotation = nearest(units, (unit) => unit.symbol === SYMBOL.quotation);
  const quoted = nearest(units, (unit) => unit.quoted === 1);
  const that = nearest(units, (unit) => unit.symbol === SYMBOL.that);
  const cue = nearest(units, (unit) => unit.symbol === SYMBOL.cue);
  const closed = symbol(n - 1) === SYMBOL.end || symbol(n - 1) === SYMBOL.quotation ? 1 : 0;
  return (i) => {
    const unit = units[i]!;
    const w = unit.hash;
    const first = i === 0 || units[i - 1]!.sentence !== unit.sentence ? 1 : 0;
    const lastInSentence = i === n - 1 || units[i + 1]!.sentence !== unit.sentence ? 1 : 0;
    list.add(0, w);
    for (let k = 1; k <= 3; k++) {
      list.add(k, hash(i - k));
      list.add(3 + k, hash(i + k));
    }
    list.add(7, hash(i - 1), w);
    list.add(8, w, hash(i + 1));
    list.add(9, hash(i - 1), w, hash(i + 1));
    list.add(10, hash(i - 1), hash(i + 1));
    list.add(11, hash(i + 1), hash(i + 2));
    list.add(12, hash(i - 2), hash(i - 1));
    list.add(13, unit.suffix3);
    list.add(14, unit.suffix2);
    list.add(15, suffix(i - 1), unit.suffix3);
    list.add(16, unit.suffix3, suffix(i + 1));
    const around = shape(i - 1) * 64 + unit.shape * 8 + shape(i + 1);
    list.add(17, around);
    list.add(18, around, shape(i - 2) * 8 + shape(i + 2));
    const symbols = symbol(i - 1) * 256 + unit.symbol * 16 + symbol(i + 1);
    list.add(19, symbols);
    list.add(20, symbols, symbol(i - 2) * 16 + symbol(i + 2));
    list.add(21, w, symbol(i - 1) * 16 + symbol(i + 1));
    list.add(22, unit.suffix3, symbols);
    list.add(23, unit.suffix2, symbols, symbol(i + 2));
    list.add(24, w, symbol(i + 1) * 16 + symbol(i + 2));
    const ql = distanceClass(quotation.left[i]!);
    const qr = distanceClass(quotation.right[i]!);
    const ends = first * 2 + lastInSentence;
    const near = Math.min(ql, 5) * 8 + Math.min(qr, 5);
    const ahead = distanceClass(that.right[i]!);
    list.add(25, ql * 8 + qr, unit.shape);
    list.add(26, w, ql * 8 + qr);
    list.add(27, unit.suffix3, near);
    list.add(28, w, ahead);
    list.add(29, unit.suffix2, ahead, unit.symbol);
    list.add(30, distanceClass(cue.left[i]!) * 8 + distanceClass(cue.right[i]!), unit.symbol);
    list.add(31, w, cue.left[i]! > 20 ? 0 : 1, cue.right[i]! > 20 ? 0 : 1);
    list.add(32, ends, w);
    list.add(33, closed, w);
    list.add(34, closed, unit.symbol, ends);
    list.add(35, w, shape(i + 1) * 8 + shape(i - 1));
    list.add(36, hash(i - 1), unit.suffix2, shape(i + 1));
    list.add(37, unit.suffix3, hash(i + 1));
    const kinds = major(i - 1) * 4096 + unit.major * 64 + major(i + 1);
    list.add(38, unit.major, unit.minor);
    list.add(39, kinds);
    list.add(40, unit.major, unit.minor, symbols);
    list.add(41, w, major(i - 1), major(i + 1));
    list.add(42, unit.major, unit.suffix2, symbol(i + 1));
    list.add(43, unit.major * 64 + unit.minor, near, ends);
    list.add(44, unit.major, ahead, unit.suffix2);
    list.add(45, major(i - 2), major(i - 1), unit.major);
    list.add(46, unit.major, major(i + 1), major(i + 2));
    list.add(47, hash(i - 1), unit.major, unit.minor);
    list.add(48, unit.major, unit.minor, hash(i + 1));
    const qa = distanceClass(quoted.left[i]!);
    const qb = distanceClass(quoted.right[i]!);
    const coming = qb * 2 + unit.quoted;
    list.add(50, unit.quoted * 64 + qa * 8 + qb, unit.symbol, unit.shape);
    list.add(51, w, unit.quoted * 4 + Math.min(qa, 1) * 2 + (qb < 6 ? 1 : 0));
    list.add(52, unit.suffix2, unit.quoted * 64 + Math.min(qa, 5) * 8 + Math.min(qb, 5));
    list.add(53, unit.major, unit.suffix2, coming);
    list.add(54, symbol(i + 1) * 16 + symbol(i + 2), coming, unit.suffix2);
    list.next();
  };
}
