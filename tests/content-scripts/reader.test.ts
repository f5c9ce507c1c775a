// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlacedAnnotation } from '../../content-scripts/notes.ts';
import type { Painter } from '../../content-scripts/painter.ts';
import { createReader } from '../../content-scripts/reader.ts';
import type { Anchor } from '../../src/messages.ts';
import { DEFAULT_SETTINGS, settingsOn } from '../../src/settings/settings.ts';

const anchor = (id: string): Anchor => ({
  ...{ id, colour: 'yellow', isStatement: false, verdict: null, selectors: [] },
});

beforeEach(() => {
  const words = document.createElement('p');
  words.textContent = 'A page with a few words and no article.';
  document.body.replaceChildren(words);
  vi.stubGlobal('scheduler', { postTask: async (act: () => void) => act() });
});
afterEach(() => vi.unstubAllGlobals());

it('keeps an annotation on the page that is kept while an older list is on its way', async () => {
  const lists: ((found: readonly Anchor[]) => void)[] = [];
  const call = (async (kind: string) => {
    if (kind === 'siteSettings') return settingsOn(DEFAULT_SETTINGS, '');
    if (kind !== 'listAnchors') return undefined;
    return await new Promise((resolve) => lists.push(resolve));
  }) as never;
  const painter = { paint: () => {} } as unknown as Painter;
  const place = async (_: unknown, anchors: readonly Anchor[]) =>
    anchors.map((one) => ({
      ...{ anchor: one, anchoring: { status: 'orphan', reason: 'gone', candidates: [] } },
    })) as unknown as readonly PlacedAnnotation[];
  const stop = new AbortController();
  const fail = vi.fn();
  const reader = createReader(document, () => null, painter, call, place, fail, stop.signal);
  const reading = reader.refresh(null);
  await vi.waitFor(() => expect(lists).toHaveLength(1));
  lists[0]?.([anchor('old')]);
  await reading;

  const relisting = reader.relist();
  await vi.waitFor(() => expect(lists).toHaveLength(2));
  await reader.add(anchor('new'));
  lists[1]?.([anchor('old')]);
  await relisting;
  expect(reader.marked()?.placed.map(({ anchor: { id } }) => id)).toEqual(['old', 'new']);
  expect(fail).not.toHaveBeenCalled();
  stop.abort();
});
