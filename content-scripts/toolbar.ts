import { COLOURS, type Colour } from '../src/annotations/annotation.ts';
import type { Refusal } from '../src/annotations/save.ts';
import { COLOUR_WORDS, say, type Word } from '../src/words.ts';
import { showBar } from './bar.ts';
import type { EditorField } from './editors.ts';
import type { Host } from './host.ts';
import type { Listening } from './listening.ts';
import { giveFocus } from './native.ts';
import { actButton, part } from './part.ts';
import { selectedRange } from './selection.ts';

/** What became of an act, to be said in the toolbar. */
export type Result = 'saved' | 'unsaved' | Refusal;

/** What can be done with selected words. */
export interface SelectionActs {
  /** Keeps them, and opens the editor at a field where one is named. */
  keep(range: Range, colour: Colour, field: EditorField | null): Promise<Result>;
  /** These resolve to whether it is on the clipboard. */
  copy(range: Range): Promise<boolean>;
  copyLink(range: Range): Promise<boolean>;
  /** The toolbar comes no more on this site. */
  turnOff(): void;
  /** Whether the reader wants the toolbar here. */
  isOn(): boolean;
}

/** How long what was said stays before the toolbar goes, in milliseconds. */
const SAID_MS = 1200;
/** Rest after the last change of the selection before the toolbar comes, in milliseconds. */
const REST_MS = 180;

/** The highlighter colours as they look in a swatch, on light and dark surfaces alike. */
const SWATCHES: Readonly<Record<Colour, string>> = {
  yellow: '#f5d133',
  green: '#7cc96e',
  blue: '#66b4ee',
  pink: '#f08bb4',
  violet: '#ab91ee',
};

/**
 * The toolbar that comes with a selection: a highlight in one of the colours, a note, copies. It never
 * takes the selection or the focus, stands beside the words and not on them, and goes on Escape.
 * While an act has not succeeded the toolbar says so and offers it again. `focus` shows it, wanted or
 * not, and puts the keyboard on it.
 */
export function createToolbar(
  document: Document,
  host: Host,
  acts: SelectionActs,
  listening: Listening,
  signal: AbortSignal,
): { focus(): void } {
  const view = document.defaultView;
  let hide: (() => void) | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let pointerDown = false;
  let busy = false;
  let focused: Element | null = null;

  const close = () => {
    const hadFocus = document.activeElement === host.element && hide !== null;
    hide?.();
    hide = null;
    if (hadFocus) giveFocus(focused);
    focused = null;
  };

  const open = (): readonly HTMLButtonElement[] => {
    const range = selectedRange(document);
    if (!range || busy) return [];
    close();
    const said = part(document, 'output', '');
    let isDone = false;
    const run = async (act: () => Promise<{ said: Word; done: boolean }>) => {
      if (busy || isDone) return;
      busy = true;
      // Not `disabled`, which would take the focus from the button that was just pressed.
      for (const button of shown.buttons) button.ariaDisabled = 'true';
      const result = await act();
      busy = false;
      // Meanwhile other words may have been selected, and have a toolbar of their own.
      const isShown = () => hide === shown.hide;
      if (!isShown()) return;
      said.value = say(result.said);
      isDone = result.done;
      if (isDone) setTimeout(() => isShown() && close(), SAID_MS);
      else for (const button of shown.buttons) button.ariaDisabled = null;
    };
    const keep = (colour: Colour, field: EditorField | null) => () =>
      run(async () => {
        const result = await acts.keep(range, colour, field);
        // From a private window nothing is kept, however often it is asked.
        return { said: `toolbar_${result}`, done: result === 'saved' || result === 'private' };
      });
    const copying = (act: (range: Range) => Promise<boolean>) => () =>
      run(async () => {
        const done = await act(range);
        return { said: done ? 'mark_copied' : 'mark_copy_failed', done };
      });
    const swatch = (colour: Colour) => {
      const button = actButton(document, 'icon swatch', '', keep(colour, null));
      button.style.setProperty('--colour', SWATCHES[colour]);
      return named(button, say('toolbar_colour', say(COLOUR_WORDS[colour])));
    };
    const off = actButton(document, 'icon', '×', () => {
      acts.turnOff();
      close();
      host.announce(say('toolbar_off'));
    });
    const shown = showBar(
      document,
      host,
      [
        ...COLOURS.map(swatch),
        part(document, 'hr', ''),
        actButton(document, '', say('toolbar_note'), keep('yellow', 'note')),
        actButton(document, '', say('toolbar_tag'), keep('yellow', 'tags')),
        named(actButton(document, '', say('toolbar_copy'), copying(acts.copy)), say('mark_copy')),
        named(
          actButton(document, '', say('toolbar_link'), copying(acts.copyLink)),
          say('card_link'),
        ),
        named(off, say('toolbar_off')),
        said,
      ],
      range.getBoundingClientRect(),
    );
    hide = shown.hide;
    return shown.buttons;
  };

  const soon = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (pointerDown || busy) return;
      if (!selectedRange(document)) close();
      else if (acts.isOn() && focused === null && !document.fullscreenElement) open();
    }, REST_MS);
  };

  listening.on(document, 'selectionchange', soon);
  listening.on(document, 'pointerdown', ({ target }) => {
    // A press on the toolbar selects nothing: what it says then is not to be built over.
    pointerDown = target !== host.element;
  });
  for (const end of ['pointerup', 'pointercancel']) {
    listening.on(document, end, () => {
      if (!pointerDown) return;
      pointerDown = false;
      soon();
    });
  }
  listening.on<KeyboardEvent>(document, 'keydown', (event) => {
    if (event.key === 'Escape' && !busy) close();
  });
  if (view) listening.on(view, 'resize', close);
  signal.addEventListener('abort', close);
  soon();

  return {
    focus() {
      const before = document.activeElement;
      const [first] = open();
      if (!first) return;
      focused = before;
      first.focus({ preventScroll: true });
    },
  };
}

function named(button: HTMLButtonElement, name: string): HTMLButtonElement {
  button.setAttribute('aria-label', name);
  button.title = name;
  return button;
}
