import { describe, expect, it } from 'vitest';
import { litAt } from '../../content-scripts/hover.ts';
import { overlapsOf } from '../../content-scripts/overlaps.ts';
import { holding } from '../../content-scripts/pointing.ts';
import type { Span } from '../../src/span.ts';

describe('what holds a place', () => {
  const spans: readonly (Span | null)[] = [[0, 100], [10, 20], null, [15, 40], [20, 30]];
  const at = (offset: number) => holding(spans, (span) => span, offset);

  it('is every span over it, the shortest first', () => {
    expect(at(17)).toEqual([
      [10, 20],
      [15, 40],
      [0, 100],
    ]);
  });

  it('ends before a span’s end, and knows no place of an orphan', () => {
    expect(at(20)).toEqual([
      [20, 30],
      [15, 40],
      [0, 100],
    ]);
    expect(at(100)).toEqual([]);
  });
});

describe('what is lit', () => {
  const said = {
    content: [
      [0, 10],
      [30, 40],
    ],
    source: [[12, 18]],
    cue: [[19, 23]],
  };
  const marked = (spans: readonly Span[]) =>
    ({
      placed: spans.map((span) => ({ anchor: {}, anchoring: { status: 'exact', span } })),
      attributions: [said],
    }) as unknown as Parameters<typeof litAt>[0];

  it('is the whole annotation, the shortest where there are more', () => {
    expect(
      litAt(
        marked([
          [0, 50],
          [3, 9],
        ]),
        5,
      ),
    ).toEqual([[3, 9]]);
    expect(
      litAt(
        marked([
          [0, 50],
          [3, 9],
        ]),
        9,
      ),
    ).toEqual([[0, 50]]);
  });

  it('is a statement with its source and cue where no annotation is', () => {
    expect(litAt(marked([[50, 60]]), 35)).toEqual([
      [0, 10],
      [30, 40],
      [12, 18],
      [19, 23],
    ]);
    expect(litAt(marked([]), 15)).toEqual([]);
  });
});

describe('overlaps', () => {
  it.each<[string, Span[], Span[]]>([
    [
      'none of spans that only touch',
      [
        [0, 5],
        [5, 9],
      ],
      [],
    ],
    [
      'the words that two share',
      [
        [3, 9],
        [0, 5],
      ],
      [[3, 5]],
    ],
    [
      'all of a span within another',
      [
        [0, 9],
        [3, 5],
      ],
      [[3, 5]],
    ],
    [
      'all of a span that is there twice',
      [
        [0, 9],
        [0, 9],
      ],
      [[0, 9]],
    ],
    [
      'one stretch of three that reach into one another',
      [
        [0, 6],
        [3, 9],
        [5, 12],
      ],
      [[3, 9]],
    ],
    [
      'two stretches within one long span',
      [
        [0, 20],
        [2, 4],
        [8, 10],
      ],
      [
        [2, 4],
        [8, 10],
      ],
    ],
  ])('are %s', (_, spans, expected) => {
    expect(overlapsOf(spans)).toEqual(expected);
  });
});
