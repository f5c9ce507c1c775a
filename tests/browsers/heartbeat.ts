import type { Tab } from './browser.ts';

/** How a page's main thread fared since it was asked last, in milliseconds. */
export interface Beats {
  /** The longest that the page could do nothing. */
  readonly longest: number;
  /** How many times slower this machine was than at its best, by work of a fixed length. */
  readonly slowness: number;
}

interface Heart {
  gaps: number[];
  rounds: number[];
  best: number;
}

/** Has the page's main thread tell of itself every few milliseconds, and a worker beside it of the machine. */
export function startHeart(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const heart: Heart = { gaps: [0], rounds: [], best: Number.POSITIVE_INFINITY };
    Object.assign(window, { heart });
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      heart.gaps.push(now - last);
      last = now;
      setTimeout(beat, 10);
    };
    beat();
    // A round is some milliseconds of work, and a rest, so that it takes little from the page.
    const work = `setInterval(() => {
      const began = performance.now();
      let sum = 0;
      for (let turn = 0; turn < 3e6; turn++) sum += turn % 7;
      postMessage(performance.now() - began + (sum < 0));
    }, 100)`;
    const worker = new Worker(URL.createObjectURL(new Blob([work])));
    worker.onmessage = ({ data }) => {
      heart.rounds.push(data);
      heart.best = Math.min(heart.best, data);
    };
  });
}

/** What the heart told since it was asked last. */
export function beatsOf(tab: Tab): Promise<Beats> {
  return tab.evaluate(() => {
    const { heart } = window as unknown as { heart: Heart };
    const longest = heart.gaps.reduce((most, gap) => Math.max(most, gap), 0);
    const rounds = heart.rounds.length > 0 ? heart.rounds : [heart.best];
    const usual = rounds.reduce((sum, round) => sum + round, 0) / rounds.length;
    heart.gaps = [0];
    heart.rounds = [];
    return { longest, slowness: usual / heart.best };
  });
}
