import type { PageReport } from '../page-report.ts';
import { attempt } from '../save-reliably.ts';

/** Polling begins this fast, because most pages are read within a blink… */
const FIRST_PAUSE_MS = 100;
/** …and slows down to this, so that a page that never answers costs next to nothing. */
const LONGEST_PAUSE_MS = 2_000;
/** Tries without an answer after which the page counts as silent: about half a second. */
const PATIENCE = 3;

/** What is known of the page in a tab. */
export type PageState =
  | { readonly status: 'asking' }
  /** The browser does not let Hearsay in. */
  | { readonly status: 'forbidden' }
  /** Nobody answers in that tab. */
  | { readonly status: 'silent' }
  | { readonly status: 'known'; readonly report: PageReport };

/** How to reach the page: `start` says whether the browser lets us in. */
export interface PageAsk {
  start(): Promise<boolean>;
  describe(): Promise<PageReport | 'reading'>;
  /** Whether a report says all that is wanted, so that asking may end. */
  isEnough(report: PageReport): boolean;
}

/**
 * Tells what is known of a page, again and again until that is enough or `signal` aborts. A page that does not answer is told as silent and asked on, in case it starts later.
 */
export async function watchPage(
  ask: PageAsk,
  tell: (state: PageState) => void,
  signal: AbortSignal,
): Promise<void> {
  // A start that failed for another reason shows when the page does not answer.
  const mayRun = await attempt(ask.start);
  if (signal.aborted) return;
  if (mayRun === false) {
    tell({ status: 'forbidden' });
    return;
  }
  let failures = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const report = await attempt(ask.describe);
    if (signal.aborted) return;
    if (report === 'reading') failures = 0;
    else if (report) {
      failures = 0;
      tell({ status: 'known', report });
      if (ask.isEnough(report)) return;
    } else {
      failures += 1;
      if (failures === PATIENCE) tell({ status: 'silent' });
    }
    await sleep(pause, signal);
    if (signal.aborted) return;
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
