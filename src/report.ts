/**
 * Where every entry file tells of an error: what went wrong, and when. The console is the log that
 * a reader can copy from; nothing is sent anywhere.
 */
export function report(error: unknown, when: string): void {
  console.error(`Hearsay, ${when}:`, error);
}
