import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ASIDE, asideKey } from '../../src/annotations/save.ts';
import { watchAside } from '../../src/background/aside.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const key = (count: number) => asideKey({ session: 'a', count });
const kept = { newValue: { text: 'typed' } };
/** As the browser tells of what is removed. */
const gone = { oldValue: { text: 'typed' }, newValue: undefined };

it('takes in what is left aside once nothing is typed any more', () => {
  const takeIn = vi.fn();
  const tell = watchAside(takeIn);
  for (let count = 1; count < 5; count++) {
    tell({ [key(count)]: kept });
    tell({ [key(count - 1)]: gone });
    vi.advanceTimersByTime(900);
  }
  expect(takeIn).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(takeIn).toHaveBeenCalledOnce();
});

it('takes nothing in where the background has let go of all, or something else has changed', () => {
  const takeIn = vi.fn();
  const tell = watchAside(takeIn);
  tell({ [key(1)]: kept });
  tell({ [key(1)]: gone });
  tell({ 'store:sentinel': kept, [`other:${ASIDE}`]: kept });
  vi.advanceTimersByTime(10_000);
  expect(takeIn).not.toHaveBeenCalled();
});
