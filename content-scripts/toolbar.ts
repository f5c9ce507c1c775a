import type { Refusal } from '../src/annotations/save.ts';
import { browser } from '../src/browser.ts';
import { showBar } from './bar.ts';
import type { Host } from './host.ts';
import type { Listening } from './listening.ts';

/** What became of an act, to be said in the toolbar. */
export type Result = 'saved' | 'unsaved' | Refusal;

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
  listening: Listening,
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
    const names = ['toolbar_highlight', 'toolbar_note'].map((word) =>
      browser.i18n.getMessage(word),
    );
    const said = document.createElement('output');
    const run = async (withNote: boolean) => {
      busy = true;
      for (const button of shown.buttons) button.disabled = true;
      const result = await act(range, withNote);
      busy = false;
      if (hide === null) return;
      said.value = browser.i18n.getMessage(`toolbar_${result}`);
      if (result === 'saved') setTimeout(close, SAID_MS);
      else if (result !== 'private') for (const button of shown.buttons) button.disabled = false;
    };
    const words = range.getBoundingClientRect();
    const shown = showBar(document, host, names, words, (index) => run(index === 1));
    shown.bar.append(said);
    hide = shown.hide;
  };

  const soon = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (pointerDown || busy) return;
      if (selectedRange(document)) open();
      else close();
    }, REST_MS);
  };

  listening.on(document, 'selectionchange', soon);
  listening.on(document, 'pointerdown', () => {
    pointerDown = true;
  });
  for (const end of ['pointerup', 'pointercancel']) {
    listening.on(document, end, () => {
      pointerDown = false;
      soon();
    });
  }
  listening.on<KeyboardEvent>(document, 'keydown', (event) => {
    if (event.key === 'Escape' && !busy) close();
  });
  listening.on(view, 'resize', close);
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
