/**
 * What went wrong lately, kept in the extension's own small store for the reader to copy. Never the
 * words of an error, which may quote a page or a note: when it was, at what, its name, and where in our
 * code.
 */
import { browser } from './browser.ts';

/** Under which key of the browser's small store it is. */
export const LOG_KEY = 'log';
/** So many lines are kept: what went wrong before that is no longer the question. */
const MOST_LINES = 50;
/** Places in our code that are kept of an error, the innermost first. */
const MOST_PLACES = 3;

/** One thing that went wrong. */
export interface LogLine {
  /** ISO 8601. */
  readonly at: string;
  /** What we were doing, in our words. */
  readonly when: string;
  /** The name of the error's class. */
  readonly name: string;
  /** `file:line:column`, of our own files. */
  readonly places: readonly string[];
}

/** A line about an error; `now` is its time. */
export function lineOf(error: unknown, when: string, now: Date): LogLine {
  const isError = error instanceof Error;
  const places = (isError ? (error.stack ?? '') : '').matchAll(
    /-extension:\/\/[\w-]+\/([\w./-]+:\d+:\d+)/g,
  );
  return {
    at: now.toISOString(),
    when,
    // An error made elsewhere may be called anything.
    name: isError && /^\w{1,60}$/.test(error.name) ? error.name : typeof error,
    places: [...places].slice(0, MOST_PLACES).map(([, place = '']) => place),
  };
}

/** The lines, the oldest first. */
export async function readLog(): Promise<readonly LogLine[]> {
  const { [LOG_KEY]: lines } = await browser.storage.local.get(LOG_KEY);
  return Array.isArray(lines) ? lines : [];
}

let writing: Promise<void> = Promise.resolve();

/** Writes down an error; where even that fails, the console says so. */
export function writeDown(error: unknown, when: string): void {
  const line = lineOf(error, when, new Date());
  writing = writing
    .then(async () => {
      const lines = [...(await readLog()), line].slice(-MOST_LINES);
      await browser.storage.local.set({ [LOG_KEY]: lines });
    })
    .catch((failure: unknown) => console.error('Hearsay, keeping the log:', failure));
}
