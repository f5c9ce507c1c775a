// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createListening } from '../../content-scripts/listening.ts';
import { watchPage } from '../../content-scripts/page-watch.ts';

/** Starts to watch a page; `took` is what each reading is said to take, in milliseconds. */
function watch(took: number) {
  const reads: number[] = [];
  const began = performance.now();
  const stop = new AbortController();
  const own = document.createElement('div');
  const read = async () => {
    reads.push(performance.now() - began);
    return took;
  };
  watchPage(document, () => own, read, createListening(stop.signal), stop.signal);
  return { reads, own, stop };
}

/** Lets the page change once, and so much time pass, in milliseconds. */
async function change(ms: number): Promise<void> {
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('watchPage', () => {
  it('reads a page once, 150 ms after it came to rest', async () => {
    const { reads, stop } = watch(20);
    await change(100);
    await change(100);
    await change(1000);
    expect(reads).toHaveLength(1);
    expect(reads[0]).toBeGreaterThanOrEqual(350);
    expect(reads[0]).toBeLessThan(400);
    stop.abort();
  });

  it('reads within half a second of rest though it has just read', async () => {
    const { reads, stop } = watch(40);
    for (let step = 0; step < 4; step++) await change(500);
    expect(reads).toHaveLength(4);
    stop.abort();
  });

  it('reads a page that never rests every other second', async () => {
    const { reads, stop } = watch(20);
    for (let step = 0; step < 100; step++) await change(100);
    expect(reads.length).toBeGreaterThanOrEqual(4);
    expect(reads.length).toBeLessThanOrEqual(5);
    stop.abort();
  });

  it('takes no more than a fiftieth of the time in the long run', async () => {
    const { reads, stop } = watch(100);
    for (let step = 0; step < 1200; step++) await change(100);
    // Two minutes: 2,400 ms of work, and the credit.
    expect(reads.length * 100).toBeLessThanOrEqual(2400 + 250 + 100);
    expect(reads.length).toBeGreaterThan(20);
    stop.abort();
  });

  it('does not count its own element, and ends with the signal', async () => {
    const { reads, own, stop } = watch(20);
    document.body.append(own);
    await vi.advanceTimersByTimeAsync(1000);
    expect(reads).toEqual([]);
    stop.abort();
    await change(1000);
    expect(reads).toEqual([]);
  });
});
