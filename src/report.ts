type Keep = (error: unknown, when: string) => void;
let keep: Keep | null = null;

/** From now on errors of this context are written down as well; in pages of others they are not. */
export function keepReports(given: Keep): void {
  keep = given;
}

/**
 * Where every entry file tells of an error: what went wrong, and when. The console has all of it; the
 * log that a reader can copy from (src/log.ts) no word that is not ours. Nothing is sent anywhere.
 */
export function report(error: unknown, when: string): void {
  console.error(`Hearsay, ${when}:`, error);
  keep?.(error, when);
}
