import type { Run } from '../reading.ts';
import type { Window } from './argument-features.ts';
import { SYMBOL, type Unit } from './units.ts';

/**
 * The units around a cue in which its source and content are looked for: its sentence, and the
 * sentences beside it when they hold a quotation, since “a,” she said. “b.” is one attribution.
 */
export function windowOf(units: readonly Unit[], cue: Run, cues: Uint8Array): Window {
  const sentence = units[cue[0]]!.sentence;
  let from = cue[0];
  let to = cue[1];
  while (from > 0 && units[from - 1]!.sentence >= sentence) from--;
  while (to < units.length && units[to]!.sentence <= sentence) to++;
  const before = from - 1;
  if (before >= 0) {
    const start = startOf(units, before);
    if (holdsQuotation(units, start, from)) from = start;
  }
  if (to < units.length) {
    const end = endOf(units, to);
    if (holdsQuotation(units, to, end)) to = end;
  }
  return { units, from, to, cue, cues };
}

function startOf(units: readonly Unit[], i: number): number {
  let start = i;
  while (start > 0 && units[start - 1]!.sentence === units[i]!.sentence) start--;
  return start;
}

function endOf(units: readonly Unit[], i: number): number {
  let end = i;
  while (end < units.length && units[end]!.sentence === units[i]!.sentence) end++;
  return end;
}

function holdsQuotation(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[i]!.symbol === SYMBOL.quotation) return true;
  return false;
}
