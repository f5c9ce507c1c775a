/** ISO 8601, or as databases write it: a space before the time, any number of decimals, any zone. */
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?(\.\d{1,3})?\d*)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/**
 * The moment that a text names, as ISO 8601 in UTC; where it names no zone, taken for UTC. Null for what
 * is no time, or none between the years 1 and 9999.
 */
export function timeOf(text: string): string | null {
  const [, day, minutes = '00:00', seconds = '00', decimals = '', zone = 'Z'] =
    ISO.exec(text.trim()) ?? [];
  if (!day) return null;
  const offset = /^(?:z|utc)$/i.test(zone) ? 'Z' : zone.replace(/^(.\d\d)(\d\d)$/, '$1:$2');
  return momentOf(Date.parse(`${day}T${minutes}:${seconds}${decimals}${offset}`));
}

/** Milliseconds since 1970 as ISO 8601; null where that has no year of four digits. */
export function momentOf(ms: number): string | null {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString() : null;
}
