import { browser } from '../src/browser.ts';
import type { Host } from './host.ts';
import { docks, placeNear } from './place.ts';

/** What became of an act, to be said in the toolbar. */
export type Result = 'saved' | 'unsaved' | 'private';

/** How long "Saved" stays before the toolbar goes, in milliseconds. */
const SAID_MS = 1200;
/** Rest after the last change of the selection before the toolbar comes, in milliseconds. */
const REST_MS = 180;

/**
 * The toolbar that comes with a selection: Highlight and Note. It never takes the selection or the
 * focus, stands beside the words and not on them, and goes on Escape. `act` is given the selected
 * range; while it has not succeeded the toolbar says so and offers it again.
 */
export function createToolbar(
  document: Document,
  host: Host,
  act: (range: Range, withNote: boolean) => Promise<Result>,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  if (!view) return;
  let hide: (() => void) | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let pointerDown = false;
  let busy = false;

  const close = () => {
    hide?.();
    hide = null;
  };

  const open = () => {
    const range = selectedRange(document);
    if (!range || busy) return;
    close();
    const bar = document.createElement('div');
    bar.className = docks(view) ? 'bar low' : 'bar';
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', browser.i18n.getMessage('toolbar_label'));
    const said = document.createElement('output');
    const buttons = [false, true].map((withNote) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = browser.i18n.getMessage(withNote ? 'toolbar_note' : 'toolbar_highlight');
      button.addEventListener('click', (event) => {
        if (event.isTrusted) run(withNote);
      });
      return button;
    });
    const run = async (withNote: boolean) => {
      busy = true;
      for (const button of buttons) button.disabled = true;
      const result = await act(range, withNote);
      busy = false;
      if (hide === null) return;
      said.value = browser.i18n.getMessage(`toolbar_${result}`);
      if (result === 'saved') setTimeout(close, SAID_MS);
      else if (result === 'unsaved') for (const button of buttons) button.disabled = false;
    };
    bar.append(...buttons, said);
    // The selection must survive the press.
    bar.addEventListener('pointerdown', (event) => event.preventDefault());
    bar.addEventListener('mousedown', (event) => event.preventDefault());
    hide = host.show(bar);
    if (!docks(view)) placeNear(bar, range.getBoundingClientRect(), view);
  };

  const soon = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (pointerDown || busy) return;
      if (selectedRange(document)) open();
      else close();
    }, REST_MS);
  };

  const options = { signal, capture: true } as const;
  document.addEventListener('selectionchange', soon, options);
  document.addEventListener(
    'pointerdown',
    () => {
      pointerDown = true;
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      end,
      () => {
        pointerDown = false;
        soon();
      },
      options,
    );
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !busy) close();
    },
    options,
  );
  view.addEventListener('resize', close, { signal });
  signal.addEventListener('abort', close);
  soon();
}

/** What the reader has selected to read; null for nothing, and inside fields that are typed in. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  if (
    element?.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])')
  ) {
    return null;
  }
  return range.toString().trim() === '' ? null : range.cloneRange();
}
