import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeBeside } from '../../content-scripts/beside.ts';

const VIEW = { width: 1280, height: 800 };
const SIZE = { width: 380, height: 300 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const put = (corner: { left: number; top: number }) =>
  box(corner.left, corner.top, SIZE.width, SIZE.height);
const meets = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

describe('placeBeside', () => {
  it('stands in the margin at the height of the words', () => {
    const column = box(160, 0, 640, 3000);
    expect(placeBeside(SIZE, box(200, 300, 90, 20), column, [], VIEW)).toEqual({
      left: 810,
      top: 300,
    });
  });

  it('stands in the left margin where the right one is too narrow', () => {
    const column = box(480, 0, 640, 3000);
    expect(placeBeside(SIZE, box(500, 300, 90, 20), column, [], VIEW)).toEqual({
      left: 90,
      top: 300,
    });
  });

  it('stands under the words where there is no margin', () => {
    const column = box(20, 0, 1240, 3000);
    expect(placeBeside(SIZE, box(200, 300, 90, 20), column, [], VIEW)).toEqual({
      left: 200,
      top: 330,
    });
  });

  it('stands over the words where there is no room under them', () => {
    const column = box(20, 0, 1240, 3000);
    expect(placeBeside(SIZE, box(200, 700, 90, 20), column, [], VIEW)).toEqual({
      left: 200,
      top: 390,
    });
  });

  it('keeps clear of an editor that is there', () => {
    const column = box(160, 0, 640, 3000);
    const first = put(placeBeside(SIZE, box(200, 100, 90, 20), column, [], VIEW));
    const second = put(placeBeside(SIZE, box(200, 130, 90, 20), column, [first], VIEW));
    expect(meets(first, second)).toBe(false);
    expect(second.left).toBe(810);
  });

  it('covers no line of words in a window of this size, and stays inside it', () => {
    const places = fc.record({
      left: fc.integer({ min: 0, max: 1100 }),
      top: fc.integer({ min: 0, max: 760 }),
      width: fc.integer({ min: 1, max: 180 }),
      columnLeft: fc.integer({ min: 0, max: 600 }),
      columnWidth: fc.integer({ min: 200, max: 680 }),
    });
    fc.assert(
      fc.property(places, ({ left, top, width, columnLeft, columnWidth }) => {
        const words = box(left, top, width, 20);
        const found = put(
          placeBeside(SIZE, words, box(columnLeft, 0, columnWidth, 2000), [], VIEW),
        );
        expect(meets(found, words)).toBe(false);
        expect(found.left).toBeGreaterThanOrEqual(8);
        expect(found.top).toBeGreaterThanOrEqual(8);
        expect(found.right).toBeLessThanOrEqual(VIEW.width - 8);
        expect(found.bottom).toBeLessThanOrEqual(VIEW.height - 8);
      }),
    );
  });

  it('keeps its upper left corner in a window that is too small for it', () => {
    const small = { width: 300, height: 200 };
    const words = box(20, 20, 100, 20);
    expect(placeBeside(SIZE, words, words, [], small)).toEqual({ left: 8, top: 8 });
  });
});
