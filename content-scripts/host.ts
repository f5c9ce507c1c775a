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
}

const STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; z-index: 2147483647 !important; }
.bar, .frame { position: fixed; margin: 0; padding: 0; border: 0; box-sizing: border-box;
  color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; inset: auto; }
.bar { display: flex; align-items: center; gap: 2px; padding: 4px; border-radius: 10px;
  background: Canvas; color: CanvasText; border: 1px solid light-dark(#0002, #fff3);
  box-shadow: 0 4px 18px light-dark(#0003, #000a); max-width: calc(100vw - 16px); overflow: hidden; }
.bar button { all: unset; display: inline-flex; align-items: center; min-height: 32px; padding: 0 12px;
  border-radius: 7px; cursor: pointer; font-weight: 550; white-space: nowrap; }
.bar button:hover { background: light-dark(#0000000f, #ffffff1f); }
.bar button:focus-visible { outline: 2px solid light-dark(#1d5fbf, #8ab8ff); outline-offset: -2px; }
.bar button:disabled { opacity: .5; cursor: default; }
.bar output { padding: 0 10px; white-space: nowrap; }
.bar output:empty { display: none; }
.bar.low { left: 8px; right: 8px; bottom: 8px; justify-content: center; min-height: 48px; }
.frame { width: min(380px, calc(100vw - 16px)); height: min(300px, calc(100vh - 16px)); border-radius: 12px; overflow: hidden;
  background: Canvas; border: 1px solid light-dark(#0002, #fff3); box-shadow: 0 8px 32px light-dark(#0003, #000a); }
.frame.low { left: 0; right: 0; bottom: 0; margin: 0 auto; width: min(100vw, 560px); height: min(300px, 60vh);
  border-radius: 12px 12px 0 0; border-bottom: 0; }
.frame.away { visibility: hidden; }
@media (forced-colors: active) { .bar, .frame { border-color: CanvasText; } }
`;

/** The host of this page, put into it when there is first something to show. */
export function createHost(document: Document, signal: AbortSignal): Host {
  let element: HTMLElement | null = null;
  let root: ShadowRoot | null = null;

  const rootInPage = (): ShadowRoot => {
    if (!element || !root) {
      element = document.createElement('div');
      root = element.attachShadow({ mode: 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    }
    // A page that writes itself anew drops us; the next part brings us back.
    if (!element.isConnected) document.documentElement.append(element);
    return root;
  };
  signal.addEventListener('abort', () => element?.remove());

  return {
    get element() {
      return element;
    },
    show(part) {
      if (signal.aborted) return () => {};
      rootInPage().append(part);
      return () => {
        part.remove();
        if (root?.childElementCount === 0) element?.remove();
      };
    },
  };
}
