import { say } from '../src/words.ts';
import { HOST_STYLE } from './host-style.ts';

/**
 * Our one element in a stranger's page: a plain `div` with a closed shadow root. The root keeps
 * styles apart and is no wall, so nothing that the reader wrote is ever put into it; notes are
 * shown in an extension frame alone (docs/architecture.md, "The one boundary").
 */
export interface Host {
  /** The element itself, so that reading the page can leave it out; null before first use. */
  readonly element: HTMLElement | null;
  /** Puts a part into the page and gives the function that takes it out. */
  show(part: HTMLElement): () => void;
  /** Has screen readers say something about an act; nobody sees it. */
  announce(words: string): void;
}

/** How long a screen reader has to take up what is said, in milliseconds. */
const SAID_MS = 4000;

/** The host of this page, put into it when there is first something to show. */
export function createHost(document: Document, signal: AbortSignal): Host {
  let element: HTMLElement | null = null;
  let root: ShadowRoot | null = null;

  const rootInPage = (): ShadowRoot => {
    if (!element || !root) {
      element = document.createElement('div');
      root = element.attachShadow({ mode: 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(HOST_STYLE);
      root.adoptedStyleSheets = [sheet];
    }
    // A page that writes itself anew drops us; the next part brings us back.
    if (!element.isConnected) {
      document.documentElement.append(element);
      // Firefox asks what media a sheet is for when it is put into a page, and misses what changed
      // while our root was out of it: a window made narrow, say.
      root.adoptedStyleSheets = [...root.adoptedStyleSheets];
    }
    return root;
  };
  signal.addEventListener('abort', () => element?.remove());

  const show = (part: HTMLElement) => {
    if (signal.aborted) return () => {};
    // The page's own language and direction would come down to our words.
    part.lang = say('language');
    part.dir = say('direction');
    rootInPage().append(part);
    return () => {
      part.remove();
      if (root?.childElementCount === 0) element?.remove();
    };
  };
  return {
    get element() {
      return element;
    },
    show,
    announce(words) {
      const said = document.createElement('output');
      said.className = 'unseen';
      const hide = show(said);
      // A region that comes with its words is not news to most screen readers.
      setTimeout(() => {
        said.value = words;
      }, 50);
      setTimeout(hide, SAID_MS);
    },
  };
}
