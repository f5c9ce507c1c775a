import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows beyond the window on each side, so that a turn of the wheel shows no gap. */
const OVERSCAN = 8;

interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of every row in CSS pixels. */
  readonly height: number;
  /** Says which rows are shown, so that they can be read. */
  readonly onRange?: (first: number, last: number) => void;
  readonly row: (index: number) => ComponentChildren;
}

/** A list of any length of which only the rows in sight are there; arrow keys go through all. */
export function VirtualList({ label, count, height, onRange, row }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, setDrawn] = useState(0);
  const [virtualizer] = useState(
    () =>
      new Virtualizer<HTMLDivElement, HTMLLIElement>({
        count,
        getScrollElement: () => scroller.current,
        estimateSize: () => height,
        overscan: OVERSCAN,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
        onChange: () => setDrawn((times) => times + 1),
      }),
  );
  virtualizer.setOptions({ ...virtualizer.options, count });
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useEffect(() => virtualizer._willUpdate());

  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    onRange?.(first, last);
  }, [onRange, first, last]);

  function onKeyDown(event: KeyboardEvent) {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (way === undefined || !here || event.target instanceof HTMLTextAreaElement) return;
    const next = Number(here.dataset.index) + way;
    if (next < 0 || next >= count) return;
    event.preventDefault();
    virtualizer.scrollToIndex(next);
    // The row may only be drawn with the next frame.
    requestAnimationFrame(() => {
      const row = scroller.current?.querySelector(`[data-index="${next}"]`);
      row?.querySelector<HTMLElement>('a, button')?.focus();
    });
  }

  return (
    <div ref={scroller} class="scroller">
      <ol
        class="virtual"
        aria-label={label}
        style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ index, start }) => (
          <li
            key={index}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ blockSize: `${height}px`, transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </li>
        ))}
      </ol>
    </div>
  );
}
