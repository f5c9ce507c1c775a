import type { Handlers } from '../src/envelope.ts';
import type { ToContent } from '../src/messages.ts';
import type { Listening } from './listening.ts';
import type { CallBackground, Place } from './notes.ts';
import type { Painter } from './painter.ts';
import type { Reader } from './reader.ts';

/** Calls that reading alone answers. */
export type ReadingCalls = Pick<
  ToContent,
  'describePage' | 'annotationsChanged' | 'settingsChanged'
>;

/** What the second script, acts.js, brings to the first. */
export interface Acts {
  readonly host: { readonly element: Element | null };
  readonly place: Place;
  readonly calls: Handlers<Omit<ToContent, keyof ReadingCalls>, null>;
}

/** Hearsay as it runs in this page: what the first script, content.js, has for the second. */
export interface Running {
  readonly stop: AbortController;
  readonly call: CallBackground;
  readonly painter: Painter;
  readonly listening: Listening;
  readonly reader: Reader;
  /** Tells of an error, and takes us down when the extension was updated under the page. */
  fail(error: unknown, when: string): void;
  /** Takes the acts in; once. */
  complete(acts: Acts): void;
  readonly isComplete: boolean;
}

/** What Hearsay leaves in its world: when it began, and all of it a task later. */
interface Left {
  readonly stop: AbortController;
  running: Running | null;
}

/** Where it does, for its second script and so that a second start changes nothing. */
const RUNNING = Symbol.for('hearsay');
const world = globalThis as { [RUNNING]?: Left };

/** Says that Hearsay begins in this page. Null where it did already and was not taken down since. */
export function begin(): AbortController | null {
  const before = world[RUNNING];
  if (before && !before.stop.signal.aborted) return null;
  const stop = new AbortController();
  world[RUNNING] = { stop, running: null };
  return stop;
}

/** What runs in this page; null while it only begins. */
export const running = (): Running | null => world[RUNNING]?.running ?? null;

export function run(started: Running): void {
  const left = world[RUNNING];
  if (left?.stop === started.stop) left.running = started;
}
