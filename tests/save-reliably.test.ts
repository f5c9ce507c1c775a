import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveOutcome } from '../src/annotations/save.ts';
import { saveReliably } from '../src/save-reliably.ts';

const SAVED: SaveOutcome = { status: 'saved', opId: 'op-1', rev: 2, seq: 7 };
const never = () => new Promise<SaveOutcome>(() => {});

/** A sender that gives its answers in turn, the last one again and again. */
function sender(...answers: (() => unknown)[]) {
  let tries = 0;
  const send = vi.fn(async () => {
    const answer = answers[Math.min(tries, answers.length - 1)];
    tries += 1;
    return answer?.() as SaveOutcome;
  });
  return send;
}

async function settle(send: () => Promise<SaveOutcome>) {
  const outcome = saveReliably(send, 'op-1');
  await vi.runAllTimersAsync();
  return outcome;
}

describe('saveReliably', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives the first proper reply and sends once', async () => {
    const send = sender(() => SAVED);
    expect(await settle(send)).toEqual(SAVED);
    expect(send).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives a conflict as it is, because the background decided', async () => {
    const conflict: SaveOutcome = { status: 'conflict', opId: 'op-1', rev: 3, note: 'theirs' };
    const send = sender(() => conflict);
    expect(await settle(send)).toEqual(conflict);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('tries again after no reply', async () => {
    const send = sender(
      () => undefined,
      () => null,
      () => SAVED,
    );
    expect(await settle(send)).toEqual(SAVED);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('tries again after an error, also one thrown before there is a promise', async () => {
    const send = vi
      .fn<() => Promise<SaveOutcome>>()
      .mockRejectedValueOnce(new Error('message channel closed'))
      .mockImplementationOnce(() => {
        throw new Error('extension context invalidated');
      })
      .mockResolvedValue(SAVED);
    expect(await settle(send)).toEqual(SAVED);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('takes a reply to another operation for no reply', async () => {
    const send = sender(
      () => ({ ...SAVED, opId: 'op-0' }),
      () => SAVED,
    );
    expect(await settle(send)).toEqual(SAVED);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('waits three seconds for a reply, then tries again', async () => {
    const send = sender(never, () => SAVED);
    const outcome = saveReliably(send, 'op-1');
    await vi.advanceTimersByTimeAsync(2_999);
    expect(send).toHaveBeenCalledTimes(1);
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual(SAVED);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('says unsaved after five tries with growing pauses', async () => {
    const times: number[] = [];
    const begun = Date.now();
    const send = sender(() => {
      times.push(Date.now() - begun);
      return undefined;
    });
    expect(await settle(send)).toBe('unsaved');
    expect(times).toHaveLength(5);
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    expect(new Set(pauses).size).toBe(4);
    expect(vi.getTimerCount()).toBe(0);
  });
});
