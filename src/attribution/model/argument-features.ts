import type { Run } from '../reading.ts';
import { distanceClass, type FeatureList } from './features.ts';
import { SYMBOL, type Unit } from './units.ts';

const OUTSIDE = 0x5bd1e995;

/** Symbols that leave no trace in a path: plain words and what belongs to noun phrases. */
const SILENT = new Set<number>([SYMBOL.word, SYMBOL.preposition, SYMBOL.determiner]);
/** A path keeps this many symbols at its end by the unit. */
const PATH = 5;

/** What is read around one cue: units `from` to `to`, the cue among them. */
export interface Window {
  readonly units: readonly Unit[];
  readonly from: number;
  readonly to: number;
  /** Units of the cue. */
  readonly cue: Run;
  /** 1 for each unit that is in some cue, this one or another. */
  readonly cues: Uint8Array;
}

/** The word that says most of a cue: its first listed verb, else its last word. */
function headOf({ units, cue }: Window): Unit {
  for (let i = cue[0]; i < cue[1]; i++) {
    if (units[i]!.symbol === SYMBOL.cue) return units[i]!;
  }
  return units[cue[1] - 1]!;
}

/** For each unit of the window a hash of the symbols between it and the cue, nearest last. */
function paths({ units, from, to, cue, cues }: Window): { near: Int32Array; far: Int32Array } {
  const near = new Int32Array(to - from);
  const far = new Int32Array(to - from);
  const walk = (start: number, end: number, step: number): void => {
    const trail: number[] = [];
    let recent = 0;
    let opening = 0;
    let length = 0;
    for (let i = start; i !== end; i += step) {
      near[i - from] = recent;
      far[i - from] = opening;
      const symbol = cues[i] === 1 ? SYMBOL.cue : units[i]!.symbol;
      if (SILENT.has(symbol) || trail.at(-1) === symbol) continue;
      trail.push(symbol);
      if (trail.length > PATH) trail.shift();
      recent = 0;
      for (const each of trail) recent = recent * 17 + each + 1;
      if (length++ < PATH) opening = opening * 17 + symbol + 1;
    }
  };
  walk(cue[1], to, 1);
  walk(cue[0] - 1, from - 1, -1);
  return { near, far };
}

/** For each unit the last clause mark before it and its distance, packed. */
function marksBefore({ units, from, to }: Window): Int32Array {
  const out = new Int32Array(to - from);
  let symbol = 15;
  let at = from;
  for (let i = from; i < to; i++) {
    out[i - from] = symbol * 8 + distanceClass(i - at);
    if (!SILENT.has(units[i]!.symbol)) {
      symbol = units[i]!.symbol;
      at = i;
    }
  }
  return out;
}

function marksAfter({ units, from, to }: Window): Int32Array {
  const out = new Int32Array(to - from);
  let symbol = 15;
  let at = to;
  for (let i = to - 1; i >= from; i--) {
    out[i - from] = symbol * 8 + distanceClass(at - i);
    if (!SILENT.has(units[i]!.symbol)) {
      symbol = units[i]!.symbol;
      at = i;
    }
  }
  return out;
}

/** Fills `list` with the features by which the content and the source of one cue are told. */
export function argumentFeatures(window: Window, list: FeatureList): void {
  list.clear();
  const { units, from, to, cue, cues } = window;
  const hash = (i: number): number => units[i]?.hash ?? OUTSIDE;
  const suffix = (i: number): number => units[i]?.suffix3 ?? OUTSIDE;
  const shape = (i: number): number => units[i]?.shape ?? 7;
  const symbol = (i: number): number => units[i]?.symbol ?? 15;
  const major = (i: number): number => units[i]?.major ?? 61;
  const quoted = (i: number): number => units[i]?.quoted ?? 0;
  const head = headOf(window);
  const cueSentence = units[cue[0]]!.sentence;
  const { near, far } = paths(window);
  const before = marksBefore(window);
  const after = marksAfter(window);
  let quoteLeft = 0;
  let quoteRight = 0;
  let wordsLeft = 0;
  let wordsRight = 0;
  let first = cue[0];
  let last = cue[1];
  while (first > from && units[first - 1]!.sentence === cueSentence) {
    if (units[--first]!.symbol === SYMBOL.quotation) quoteLeft = 1;
    if (units[first]!.quoted === 1) wordsLeft = 1;
  }
  while (last < to && units[last]!.sentence === cueSentence) {
    if (units[last]!.quoted === 1) wordsRight = 1;
    if (units[last++]!.symbol === SYMBOL.quotation) quoteRight = 1;
  }
  const atEnd = Math.min(distanceClass(last - cue[1]), 4);
  const atStart = Math.min(distanceClass(cue[0] - first), 4);
  const marked = wordsLeft * 2 + wordsRight;
  const sides = symbol(cue[0] - 1) * 16 + symbol(cue[1]);
  const layout = ((quoteLeft * 2 + quoteRight) * 8 + atEnd) * 8 + atStart;
  const shapes = shape(cue[0] - 1) * 8 + shape(cue[1]);
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    const w = unit.hash;
    const inCue = i >= cue[0] && i < cue[1];
    const side = inCue ? 2 : i < cue[0] ? 0 : 1;
    const distance = distanceClass(side === 0 ? cue[0] - i - 1 : side === 1 ? i - cue[1] : 0);
    const relation = Math.max(-2, Math.min(2, unit.sentence - cueSentence)) + 2;
    const place = side * 64 + relation * 8 + distance;
    const path = near[i - from]!;
    const reach = far[i - from]!;
    const starts = i === 0 || units[i - 1]!.sentence !== unit.sentence ? 1 : 0;
    const other = cues[i] === 1 && !inCue ? 1 : 0;
    const symbols = symbol(i - 1) * 256 + unit.symbol * 16 + symbol(i + 1);
    const pair = unit.symbol * 16 + symbol(i - 1);
    list.add(0, place, other);
    list.add(1, side, w);
    list.add(2, side, hash(i - 1), relation);
    list.add(3, side, hash(i + 1), relation);
    list.add(4, side, hash(i - 1), w);
    list.add(5, side, w, hash(i + 1));
    list.add(6, side, unit.suffix3, relation);
    list.add(7, side, hash(i - 2), hash(i - 1));
    list.add(8, side, hash(i + 1), hash(i + 2));
    list.add(9, side, shape(i - 1) * 64 + unit.shape * 8 + shape(i + 1), relation);
    list.add(10, side, symbols, relation);
    list.add(
      11,
      side,
      symbol(i - 2) * 256 + symbol(i - 1) * 16 + unit.symbol,
      symbol(i + 1) * 16 + symbol(i + 2),
    );
    list.add(12, head.hash, place);
    list.add(13, head.hash, side, w);
    list.add(14, head.hash, side, symbols);
    list.add(15, head.suffix2, place, unit.shape);
    list.add(16, side, path);
    list.add(17, side, reach, unit.shape);
    list.add(18, side, path, unit.shape * 16 + unit.symbol);
    list.add(19, side, reach, pair);
    list.add(20, head.hash, side, path);
    list.add(21, place, layout);
    list.add(22, place, sides);
    list.add(23, side, sides, layout);
    list.add(24, side, layout, pair);
    list.add(25, side, sides, unit.symbol * 8 + unit.shape, distance);
    list.add(26, side, before[i - from]!, relation);
    list.add(27, side, after[i - from]!, relation);
    list.add(28, before[i - from]!, after[i - from]!, side);
    list.add(29, place, starts, unit.symbol);
    list.add(30, side, starts, reach, layout);
    list.add(31, distanceClass(i - first + 40), distanceClass(last - i + 40), side);
    list.add(32, head.hash, side, sides);
    list.add(33, side, shapes, distance, unit.shape);
    list.add(34, side, reach, w);
    list.add(35, side, path, suffix(i - 1));
    list.add(36, place, w);
    list.add(37, hash(cue[1]), side, distance);
    list.add(38, hash(cue[0] - 1), side, distance);
    list.add(39, hash(cue[1]), hash(cue[0] - 1), side);
    list.add(40, side, other, symbol(i - 1), unit.symbol);
    list.add(41, place, unit.major, unit.minor);
    list.add(42, side, major(i - 1) * 4096 + unit.major * 64 + major(i + 1), relation);
    list.add(43, side, path, unit.major);
    list.add(44, head.major * 64 + head.minor, place, unit.symbol);
    list.add(45, head.major * 64 + head.minor, side, unit.major * 16 + unit.symbol);
    list.add(46, side, hash(i - 1), unit.major);
    list.add(47, side, unit.major, hash(i + 1));
    list.add(48, side, symbol(i - 1), unit.major, major(i + 1));
    list.add(49, side, w, major(i + 1));
    list.add(50, side, reach, major(i + 1), unit.symbol);
    const marks = quoted(i - 1) * 4 + unit.quoted * 2 + quoted(i + 1);
    list.add(51, marks, place, marked);
    list.add(52, marks, side, symbol(i - 1) * 16 + unit.symbol);
    list.add(53, marks, side, before[i - from]!, marked);
    list.add(54, marks, head.hash, side, marked);
    list.add(55, marks, side, path);
    list.add(56, marked, side, symbols, head.suffix2);
    list.next();
  }
}
