/** A day as it was written: year, and month (from 1) and day where they are known. */
export type Day = readonly [year: number, month?: number, day?: number];

/** The day at the head of an ISO 8601 time, whatever its zone; null for no such day. */
export function dayOf(iso: string | null): Day | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(iso ?? '');
  if (!found) return null;
  const [year = 0, month, day] = found.slice(1).flatMap((part) => (part ? [Number(part)] : []));
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const isReal = date.getUTCMonth() === (month ?? 1) - 1 && date.getUTCDate() === (day ?? 1);
  if (!isReal) return null;
  return month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day];
}

/** "25 November 2026", as a language writes it. */
export function sayDay([year, month, day]: Day, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    // The day stands as it was written, wherever the reader is.
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}
