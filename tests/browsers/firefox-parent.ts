/**
 * What runs inside Firefox's own window, with the browser's rights: the verbs that WebDriver has
 * no command for. Each function travels as text, so it sees its arguments and Firefox's globals
 * only; the part of those that is used is declared here.
 */

interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: string }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
  loadFrameScript(url: string, allowDelayedLoad: boolean): void;
}
interface XulBrowser extends HTMLElement {
  readonly messageManager: MessageManager;
  readonly currentURI: { readonly spec: string };
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}
interface Extension {
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  readonly _backgroundState: string;
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
}
interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): number;
}
declare const Cc: Readonly<Record<string, { createInstance(type: unknown): TextInputProcessor }>>;
declare const Ci: { nsITextInputProcessor: unknown };
declare const gBrowser: { readonly selectedBrowser: XulBrowser };
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: Extension; mozExtensionHostname: string } | null;
};
declare const Services: {
  prefs: { setBoolPref(name: string, value: boolean): void };
  console: { getMessageArray(): readonly { message: string }[] };
};
declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: {
      add(
        id: string,
        permissions: { origins: readonly string[]; permissions: readonly string[] },
        extension: Extension,
      ): Promise<void>;
    };
  };
  importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: {
      apiManager: {
        global: {
          browserActionFor(extension: Extension): { triggerAction(window: Window): Promise<void> };
        };
      };
    };
  };
};

/** The host name that stands for the extension in `moz-extension://` addresses. */
export function hostname(id: string): string | null {
  return WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? null;
}

/** Does what Firefox does on a click on the extension's toolbar button. */
export async function clickAction(id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (extension === undefined) throw new Error(`no extension ${id}`);
  const url = 'resource://gre/modules/ExtensionParent.sys.mjs';
  const { apiManager } = ChromeUtils.importESModule(url).ExtensionParent;
  await apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** The address of the popup on show, or null. */
export function popupAddress(): string | null {
  const popup = document.querySelector<XulBrowser>('.webextension-popup-browser');
  return popup?.currentURI.spec ?? null;
}

export function hidePopup(): void {
  const popup = document.querySelector('.webextension-popup-browser');
  const panel: (Element & { hidePopup?(): void }) | null = popup?.closest('panel') ?? null;
  panel?.hidePopup?.();
}

/** A PNG of the popup, in base64. */
export async function popupPicture(): Promise<string> {
  const popup = document.querySelector<XulBrowser>('.webextension-popup-browser');
  if (popup === null) throw new Error('no popup is open');
  const { currentWindowGlobal } = popup.browsingContext;
  const bitmap = await currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Runs a script with the browser's rights beside the document of the popup or of the tab in front;
 * `content` is that document's window there. The script is an expression whose value is a promise
 * of a string, which is the result. Fails after `patienceMs` without an answer: a document that
 * is still being opened may be swapped for another, and the script is lost with it.
 */
export function besideContent(
  place: 'popup' | 'tab',
  script: string,
  patienceMs: number,
): Promise<string> {
  const popup = document.querySelector<XulBrowser>('.webextension-popup-browser');
  const browser = place === 'popup' ? popup : gBrowser.selectedBrowser;
  if (browser === null) throw new Error('no popup is open');
  const manager = browser.messageManager;
  const name = `answer-${Math.random()}`;
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer from the document')), patienceMs);
    manager.addMessageListener(name, function listen({ data }) {
      manager.removeMessageListener(name, listen);
      const { value, error } = JSON.parse(data) as { value?: string; error?: string };
      if (value === undefined) reject(new Error(error));
      else resolve(value);
    });
    const told = `(${script}).then((value) => ({ value }), (error) => ({ error: String(error) }))
      .then((answer) => sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify(answer)))`;
    manager.loadFrameScript(
      `data:text/javascript;charset=utf-8,${encodeURIComponent(told)}`,
      false,
    );
  });
}

/** Stops the event page, as Firefox does when it has been idle. */
export async function stopBackground(id: string): Promise<string> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (extension === undefined) throw new Error(`no extension ${id}`);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return extension._backgroundState;
}

/** Presses one combination of keys on Firefox's own window, letters by their place on the board. */
export function pressOnWindow(keys: readonly string[]): void {
  const input = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!input?.beginInputTransactionForTests(window)) throw new Error('no input to the window');
  const events = keys.map((key) => {
    const code = key.length > 1 ? `${key}Left` : `Key${key.toUpperCase()}`;
    const keyCode = key.length > 1 ? 0 : key.toUpperCase().charCodeAt(0);
    return new KeyboardEvent('', { key, code, keyCode });
  });
  for (const event of events) input.keydown(event);
  for (const event of events.toReversed()) input.keyup(event);
}

/** From now on optional permissions are granted without a prompt. */
export function grantWithoutPrompt(): void {
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
}

/** Grants the extension every site. */
export async function letIn(id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (extension === undefined) throw new Error(`no extension ${id}`);
  const url = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(url);
  const origins = ['http://*/*', 'https://*/*'];
  await ExtensionPermissions.add(id, { origins, permissions: [] }, extension);
}

/** Complaints about the manifest, and the errors that the extension's own scripts raised. */
export function complaints(id: string): string[] {
  const policy = WebExtensionPolicy.getByID(id);
  if (policy === null) return [`no extension ${id}`];
  // An entry reads `[JavaScript Error: "what" {file: "where" line: 1}]`.
  const raised = Services.console
    .getMessageArray()
    .map((entry) => entry.message)
    .filter((text) => text.startsWith('[JavaScript Error'))
    .filter((text) => text.includes(policy.mozExtensionHostname))
    // Firefox's own remark when a popup closes, or a page is put by, while an answer is on its way.
    .filter(
      (text) =>
        !/Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)/.test(
          text,
        ),
    );
  const { warnings, errors } = policy.extension;
  return [...warnings, ...errors, ...raised];
}
