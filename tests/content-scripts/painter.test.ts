// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPainter, MARKS } from '../../content-scripts/painter.ts';
import { COLOURS } from '../../src/annotations/annotation.ts';

/** As the browser's, and it counts what is done to it. */
class CountedHighlight extends Set<Range> {
  priority = 0;
  changes = 0;
  override add(range: Range): this {
    this.changes += 1;
    return super.add(range);
  }
  override delete(range: Range): boolean {
    this.changes += 1;
    return super.delete(range);
  }
}

const registry = new Map<string, CountedHighlight>();
let stop = new AbortController();
let colours = vi.fn(async () => true);

/** A new range over so many letters of the page's one text, as each reading makes them. */
function range(start: number, end: number): Range {
  const made = document.createRange();
  made.setStart(document.body.firstChild!, start);
  made.setEnd(document.body.firstChild!, end);
  return made;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Highlight', CountedHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
  registry.clear();
  document.body.textContent = 'The keeper counts the ships.';
  stop = new AbortController();
  colours = vi.fn(async () => true);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the painter', () => {
  it('calls what it paints by numbers, whatever it is', () => {
    const painter = createPainter(stop.signal, colours);
    const kinds = [...MARKS, ...COLOURS, 'overlap', 'hover', 'pointer'] as const;
    for (const kind of kinds) painter.paint(kind, [range(0, 3)]);
    const names = [...registry.keys()];
    expect(names).toHaveLength(kinds.length);
    expect(names.filter((name) => !/^m\d+$/.test(name))).toEqual([]);
  });

  it('touches nothing where the same words are painted again', () => {
    const painter = createPainter(stop.signal, colours);
    painter.paint('yellow', [range(0, 3), range(4, 10)]);
    expect(registry.get('m3')?.changes).toBe(2);
    painter.paint('yellow', [range(0, 3), range(4, 10)]);
    expect(registry.get('m3')?.changes).toBe(2);
  });

  it('leaves a page alone where there is nothing to paint', () => {
    const painter = createPainter(stop.signal, colours);
    for (const mark of MARKS) painter.paint(mark, []);
    expect(registry.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(colours).not.toHaveBeenCalled();
  });

  it('has the colours brought once, and once more where they did not come', async () => {
    colours.mockResolvedValueOnce(false);
    const painter = createPainter(stop.signal, colours);
    painter.paint('yellow', [range(0, 3)]);
    painter.paint('green', [range(4, 10)]);
    expect(colours).toHaveBeenCalledTimes(1);
    await Promise.resolve();
    painter.paint('yellow', [range(4, 10)]);
    await Promise.resolve();
    painter.paint('yellow', [range(0, 3)]);
    expect(colours).toHaveBeenCalledTimes(2);
  });

  it('has the colours brought before there is anything to see, where that is to come', () => {
    const painter = createPainter(stop.signal, colours);
    painter.prepare();
    painter.paint('yellow', [range(0, 3)]);
    expect(colours).toHaveBeenCalledTimes(1);
    stop.abort();
    createPainter(stop.signal, colours).prepare();
    expect(colours).toHaveBeenCalledTimes(1);
  });

  it('takes out and puts in only what differs', () => {
    const painter = createPainter(stop.signal, colours);
    painter.paint('yellow', [range(0, 3), range(4, 10), range(11, 17)]);
    painter.paint('yellow', [range(0, 3), range(5, 10), range(11, 17)]);
    expect(registry.get('m3')?.changes).toBe(5);
    expect(Array.from(registry.get('m3') ?? [], String)).toEqual(['The', 'counts', 'eeper']);
    painter.paint('yellow', [range(11, 17)]);
    expect(Array.from(registry.get('m3') ?? [], String)).toEqual(['counts']);
    painter.paint('yellow', []);
    expect(registry.get('m3')?.size).toBe(0);
  });

  it('paints anew over words whose nodes were replaced', () => {
    const painter = createPainter(stop.signal, colours);
    painter.paint('yellow', [range(4, 10)]);
    document.body.textContent = 'The keeper sleeps.';
    painter.paint('yellow', [range(4, 10)]);
    expect(Array.from(registry.get('m3') ?? [], String)).toEqual(['keeper']);
  });

  it('comes back after the page cleared the registry, and goes for good at the end', () => {
    const painter = createPainter(stop.signal, colours);
    painter.paint('yellow', [range(4, 10)]);
    registry.clear();
    vi.advanceTimersByTime(500);
    expect(Array.from(registry.get('m3') ?? [], String)).toEqual(['keeper']);
    registry.set('page', new CountedHighlight());
    stop.abort();
    vi.advanceTimersByTime(5000);
    expect([...registry.keys()]).toEqual(['page']);
  });
});
