import { browser } from '../src/browser.ts';
import { columnOf, GAP, placeBeside } from './beside.ts';
import type { Host } from './host.ts';
import type { Listening } from './listening.ts';
import { giveFocus } from './native.ts';
import { docks } from './place.ts';

/** Editors open at a time: more would hide the page that they are about. */
const MOST_OPEN = 4;

/** A field of the editor. */
export type EditorField = 'note' | 'tags';

/** The note editors in this page. */
export interface Editors {
  /**
   * Opens the editor of an annotation beside its words; one that is open already comes back to them
   * and gets the focus. `askTicket` is asked where a new frame is needed. A tall one has room for
   * what there is to say of a detected statement; `field` is where the keyboard goes in a new one.
   */
  open(
    id: string,
    range: Range,
    how: { readonly isTall: boolean; readonly field: EditorField },
    askTicket: () => Promise<string>,
  ): Promise<void>;
  /** Takes down the frame that was opened with this ticket, and gives the focus back. */
  close(ticket: string): void;
}

interface Open {
  readonly id: string;
  readonly ticket: string;
  readonly range: Range;
  readonly frame: HTMLIFrameElement;
  /** What had the focus in the page before. */
  readonly focused: Element | null;
  readonly hide: () => void;
}

/**
 * Editors are documents of the extension's own origin in frames inside our host, so that the page can
 * neither read nor type what is in them; each trades its ticket for the note itself. A frame stays where
 * it was put while the page scrolls: who writes looks for other words of the page meanwhile, and a field
 * that went away with its passage would take the typing with it.
 */
export function createEditors(
  document: Document,
  host: Host,
  { on }: Pick<Listening, 'on'>,
): Editors {
  /** The last one was asked for last. */
  let editors: readonly Open[] = [];
  /** Tickets on their way, so that two clicks open one frame. */
  const asking = new Set<string>();
  const view = document.defaultView;

  const put = ({ frame, range, id }: Open) => {
    const { style } = frame;
    style.inset = '';
    if (!view) return;
    if (docks(view)) {
      style.bottom = `${keyboardHeight(view)}px`;
      return;
    }
    const others = editors.filter((other) => other.id !== id && other.frame.style.top !== '');
    const { left, top } = placeBeside(
      frame.getBoundingClientRect(),
      range.getBoundingClientRect(),
      columnOf(range, view),
      others.map((other) => other.frame.getBoundingClientRect()),
      { width: view.innerWidth, height: view.innerHeight },
    );
    style.left = `${left}px`;
    style.top = `${top}px`;
  };

  /** Where frames dock at the bottom only the last one is seen. */
  const arrange = () => {
    const isDocked = view !== null && docks(view);
    for (const [index, { frame }] of editors.entries()) {
      frame.classList.toggle('low', isDocked);
      // Not `hidden`: Firefox forgets what can be undone in a field that is not laid out.
      frame.classList.toggle('away', isDocked && index < editors.length - 1);
    }
  };

  const again = () => {
    arrange();
    for (const { frame } of editors) frame.style.inset = '';
    for (const one of editors) put(one);
  };
  if (view) on(view, 'resize', again);
  if (view?.visualViewport) on(view.visualViewport, 'resize', again);

  const takeDown = (one: Open) => {
    const isInside = document.activeElement === host.element;
    editors = editors.filter((other) => other !== one);
    one.hide();
    arrange();
    const last = editors.at(-1);
    if (last?.frame.classList.contains('low')) put(last);
    if (!isInside) return;
    const { focused } = one;
    if (focused instanceof HTMLElement && focused !== host.element) giveFocus(focused);
    else last?.frame.focus();
  };

  return {
    async open(id, range, { isTall, field }, askTicket) {
      const known = editors.find((one) => one.id === id);
      if (known?.frame.isConnected) {
        editors = [...editors.filter((one) => one !== known), { ...known, range }];
      } else {
        if (known) takeDown(known);
        if (asking.has(id)) return;
        asking.add(id);
        const ticket = await askTicket().finally(() => asking.delete(id));
        const [oldest] = editors;
        if (oldest && editors.length >= MOST_OPEN) takeDown(oldest);
        const frame = document.createElement('iframe');
        frame.className = isTall ? 'frame tall' : 'frame';
        frame.title = browser.i18n.getMessage('editor_title');
        frame.src = `${browser.runtime.getURL('editor/index.html')}#${ticket}/${field}`;
        const focused = document.activeElement;
        editors = [...editors, { id, ticket, range, frame, focused, hide: host.show(frame) }];
      }
      arrange();
      const now = editors.at(-1)!;
      put(now);
      if (view && docks(view)) uncover(now, view);
      now.frame.focus();
    },
    close(ticket) {
      const found = editors.find((one) => one.ticket === ticket);
      if (found) takeDown(found);
    },
  };
}

/** Scrolls the page where a frame at the bottom would cover the words, so far that it does not. */
function uncover({ frame, range }: Open, view: Window): void {
  const { top } = frame.getBoundingClientRect();
  const words = range.getBoundingClientRect();
  // Of words that are higher than what is left of the window the first line counts.
  const hidden = Math.min(words.bottom + GAP - top, words.top - GAP);
  if (hidden > 0) view.scrollBy({ top: hidden, behavior: 'instant' });
}

/** How much of the window's lower end a keyboard on the screen covers, in CSS pixels. */
function keyboardHeight({ visualViewport, innerHeight }: Window): number {
  // A page that is zoomed in shows less of the window, too.
  if (visualViewport?.scale !== 1) return 0;
  return Math.max(0, innerHeight - visualViewport.height - visualViewport.offsetTop);
}
