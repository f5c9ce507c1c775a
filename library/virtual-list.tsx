import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows beyond the window on each side, so that a turn of the wheel shows no gap. */
const OVERSCAN = 8;

/** 0 for what Tab reaches in a row, -1 for what only the arrow keys do. */
export type Stop = 0 | -1;

interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of every row in CSS pixels. */
  readonly height: number;
  /** What is listed: the list begins at its top again when this changes. */
  readonly about?: string;
  /** Tells a row from all others, also where rows have come before it. */
  readonly keyOf: (index: number) => string;
  /** Says which rows are shown, so that they can be read. */
  readonly onRange?: (first: number, last: number) => void;
  /** Takes a key that was pressed in a row; false when it is not for it. */
  readonly onKey?: (event: KeyboardEvent, index: number) => boolean;
  /** A row, with at least one link or button. */
  readonly row: (index: number, stop: Stop) => ComponentChildren;
}

/**
 * A list of any length of which only the rows in sight are there. Tab reaches one row and then leaves
 * the list; arrow keys go through all. Where the row with the focus goes away, its neighbour gets it.
 */
export function VirtualList(props: VirtualListProps) {
  const { label, count, height, about, keyOf, onRange, onKey, row } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [, setDrawn] = useState(0);
  const [current, setCurrent] = useState(0);
  const [virtualizer] = useState(
    () =>
      new Virtualizer<HTMLDivElement, HTMLLIElement>({
        count,
        getScrollElement: () => scroller.current,
        estimateSize: () => height,
        overscan: OVERSCAN,
        // Until the list is measured: the first drawing has rows, and a few too many rather than too few.
        initialRect: { width: 0, height: globalThis.innerHeight },
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
        onChange: () => setDrawn((times) => times + 1),
      }),
  );
  virtualizer.setOptions({ ...virtualizer.options, count });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());

  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    onRange?.(first, last);
  }, [onRange, first, last]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) virtualizer.scrollToOffset(0);
    isFirst.current = false;
    setCurrent(0);
  }, [virtualizer, about]);

  const seen = virtualizer.range?.startIndex ?? first;
  const reached = current >= first && current <= last ? current : Math.min(seen, last);
  /** The row that is to have the focus, until it is drawn: one far away has to be read first. */
  const wanted = useRef<number | null>(null);
  const focusRow = (index: number, options?: FocusOptions) => {
    const place = scroller.current?.querySelector(`[data-index="${index}"]`);
    const stop = place?.querySelector<HTMLElement>('a, button');
    stop?.focus(options);
    wanted.current = stop ? null : index;
  };
  const hadFocus = scroller.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    const isLost = hadFocus && document.activeElement === document.body;
    if (isLost) wanted.current ??= reached;
    // Whoever went on elsewhere meanwhile stays there.
    else if (!hadFocus && document.activeElement !== document.body) wanted.current = null;
    if (wanted.current !== null) focusRow(wanted.current, { preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent) {
    const here = placeOf(event.target);
    if (onKey?.(event, here)) {
      event.preventDefault();
      return;
    }
    const next = {
      ...{ ArrowDown: here + 1, ArrowUp: here - 1 },
      ...{ Home: 0, End: count - 1 },
    }[event.key];
    if (next === undefined || next < 0 || next >= count) return;
    event.preventDefault();
    setCurrent(next);
    virtualizer.scrollToIndex(next);
    focusRow(next);
  }

  return (
    // Firefox would stop at what scrolls before it stops at the row in it.
    <div ref={scroller} class="scroller" tabIndex={-1}>
      <ol
        class="virtual"
        aria-label={label}
        style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          // Firefox presses a button when the space bar is let go.
          if (onKey && event.key === ' ' && event.target instanceof HTMLButtonElement) {
            event.preventDefault();
          }
        }}
        onFocusIn={({ target }) => {
          wanted.current = null;
          setCurrent(placeOf(target));
        }}
      >
        {rows.map(({ index, start }) => (
          <li
            key={keyOf(index)}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ blockSize: `${height}px`, transform: `translateY(${start}px)` }}
          >
            {row(index, index === reached ? 0 : -1)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Which row an element stands in. */
const placeOf = (target: EventTarget | null): number =>
  Number((target as Element).closest<HTMLElement>('[data-index]')?.dataset.index);
