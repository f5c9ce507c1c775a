import { describe, expect, it } from 'vitest';
import { dayAfter, daysOf, nameOfDay } from '../../library/days.ts';

const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month, day, hour, minute).getTime();

describe('days', () => {
  it('are counted in the reader’s own time, the newest first', () => {
    const moments = [at(2026, 0, 31, 23, 59), at(2026, 1, 1, 0, 0), at(2026, 0, 31, 0, 0)];
    expect(daysOf(moments).map(([day, count]) => [nameOfDay(day), count])).toEqual([
      ['2026-02-01', 1],
      ['2026-01-31', 2],
    ]);
  });

  it('follow one another through the end of a month and of a year', () => {
    expect(nameOfDay(dayAfter(at(2026, 1, 28)))).toBe('2026-03-01');
    expect(nameOfDay(dayAfter(at(2026, 11, 31)))).toBe('2027-01-01');
    // Here clocks may be changed: 23 or 25 hours.
    for (let day = at(2026, 2, 1); day < at(2026, 11, 1); day = dayAfter(day)) {
      expect(new Date(day).getHours()).toBe(0);
    }
  });
});
