/** Days, in the reader's own time, and how many annotations were made on each. */

/** By the day's first moment, in milliseconds since 1970; the newest day first. */
export type Days = readonly (readonly [day: number, count: number])[];

/** Counts moments (milliseconds since 1970) by their days. */
export function daysOf(moments: Iterable<number>): Days {
  const counts = new Map<number, number>();
  for (const moment of moments) {
    const day = new Date(moment).setHours(0, 0, 0, 0);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => other - one);
}

/** The day after a day. */
export function dayAfter(day: number): number {
  const date = new Date(day);
  // Not so many hours later: some days have 23 or 25.
  return date.setDate(date.getDate() + 1);
}

/** A day as a search has it: `2026-01-31`. */
export function nameOfDay(day: number): string {
  const date = new Date(day);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
