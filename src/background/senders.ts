import { browser, type Runtime } from '../browser.ts';

/** Who is asking, by what the browser says of the sender and never by what the message says. */
export type Sender =
  /** Our script in the top frame of a stranger's page. */
  | {
      readonly kind: 'content';
      readonly tabId: number;
      readonly url: string;
      readonly private: boolean;
    }
  /** Our editor frame inside a stranger's page. */
  | { readonly kind: 'editor'; readonly tabId: number; readonly private: boolean }
  /** Popup, side panel or library. */
  | { readonly kind: 'page' };

const EDITOR_PATH = '/editor/index.html';

/** Null for anybody who has nothing to ask of us: another extension, a frame inside a page. */
export function judgeSender(sender: Runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  const { tab } = sender;
  const isPrivate = tab?.incognito === true;
  if (isOwn(sender.url)) {
    // An own document in a tab has `sender.tab` too, so only the address tells frame from page.
    if (new URL(sender.url).pathname !== EDITOR_PATH) return { kind: 'page' };
    return tab?.id === undefined ? null : { kind: 'editor', tabId: tab.id, private: isPrivate };
  }
  if (tab?.id === undefined || sender.frameId !== 0) return null;
  return { kind: 'content', tabId: tab.id, url: sender.url, private: isPrivate };
}

/** True for an address in the extension's own origin. */
function isOwn(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(browser.runtime.getURL('')).origin;
}
