import { describe, expect, it } from 'vitest';
import type { DraftChange } from '../../src/annotations/save.ts';
import { newestDrafts } from '../../src/background/newest-drafts.ts';

const draft = (count: number, session = 'one'): DraftChange => ({
  ...{ id: 'note', text: 'abcdefghij'.slice(0, count), baseRev: 1 },
  typed: { session, count },
});

/** A disk that writes nothing before it is let. */
function slowDisk() {
  const written: string[] = [];
  let go = (_: Error | null) => {};
  const write = ({ text }: DraftChange) =>
    new Promise<void>((resolve, reject) => {
      written.push(text ?? '');
      go = (error) => (error ? reject(error) : resolve());
    });
  const let_ = async (error: Error | null = null) => {
    go(error);
    // Everything that waited for it has its turn.
    await new Promise((next) => setTimeout(next));
  };
  return { written, write, let: let_ };
}

describe('newestDrafts', () => {
  it('writes the first at once, and of those that come meanwhile the newest, however they came', async () => {
    const disk = slowDisk();
    const keep = newestDrafts(disk.write);
    const settled: number[] = [];
    for (const count of [1, 2, 4, 3]) {
      keep(draft(count)).then(() => settled.push(count));
    }
    expect(disk.written).toEqual(['a']);
    await disk.let();
    expect(disk.written).toEqual(['a', 'abcd']);
    expect(settled).toEqual([1]);
    await disk.let();
    expect(settled).toEqual([1, 2, 4, 3]);
    keep(draft(5));
    expect(disk.written).toEqual(['a', 'abcd', 'abcde']);
  });

  it('lets text go that was saved, whichever message came first', async () => {
    for (const text of [
      ['ab', null],
      [null, 'ab'],
    ]) {
      const disk = slowDisk();
      const keep = newestDrafts(disk.write);
      keep(draft(1));
      for (const one of text) keep({ ...draft(2), text: one ?? null });
      await disk.let();
      expect(disk.written).toEqual(['a', '']);
    }
  });

  it('says of all that waited that they are not kept, and goes on', async () => {
    const disk = slowDisk();
    const keep = newestDrafts(disk.write);
    const first = expect(keep(draft(1))).rejects.toThrow('full');
    const rest = [draft(2), draft(3)].map((one) => expect(keep(one)).rejects.toThrow('full'));
    await disk.let(new Error('full'));
    await disk.let(new Error('full'));
    await Promise.all([first, ...rest]);
    const last = keep(draft(4));
    await disk.let();
    await last;
    expect(disk.written).toEqual(['a', 'abc', 'abcd']);
  });

  it('keeps one typing from waiting for another', () => {
    const disk = slowDisk();
    const keep = newestDrafts(disk.write);
    keep(draft(1));
    keep(draft(2, 'two'));
    expect(disk.written).toEqual(['a', 'ab']);
  });
});
