/**
 * What runs beside a document in Firefox with the browser's rights, as a frame script: `content`
 * is the document's window. Each function travels as text and sees only its arguments.
 */

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): number;
}
type Host = HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
interface ContentWindow extends Window {
  readonly KeyboardEvent: typeof KeyboardEvent;
  synthesizeMouseEvent(
    type: string,
    x: number,
    y: number,
    data: { button: number; clickCount: number },
    options: { isDOMEventSynthesized: boolean },
  ): boolean;
}
declare const content: ContentWindow;
declare const Cc: Readonly<Record<string, { createInstance(type: unknown): TextInputProcessor }>>;
declare const Ci: { nsITextInputProcessor: unknown };
declare const Cu: {
  Sandbox: new (
    principal: Window,
    options: { sandboxPrototype: Window; wantXrays: boolean },
  ) => { root?: ShadowRoot };
  evalInSandbox(script: string, sandbox: object): Promise<string>;
};

/** Evaluates an expression as the document's own scripts would, past its policy on `eval`. */
export async function evaluateInContent(script: string): Promise<string> {
  const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  return Cu.evalInSandbox(script, sandbox);
}

/** The same with `root`, the closed root of the root element's child that has one: Hearsay's. */
export async function evaluateInHost(script: string): Promise<string> {
  for (const element of content.document.documentElement.children) {
    const root = (element as Host).openOrClosedShadowRoot;
    if (root?.mode !== 'closed') continue;
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    sandbox.root = root;
    return Cu.evalInSandbox(script, sandbox);
  }
  return 'null';
}

/** Presses keys, each a combination such as `['Control', 'a']`, on what has the focus. */
export async function pressInContent(combinations: readonly string[][]): Promise<string> {
  const input = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!input?.beginInputTransactionForTests(content)) throw new Error('no input to the popup');
  for (const keys of combinations) {
    const events = keys.map((key) => {
      // The key's place on the board: letters need none, and of modifiers there are two each.
      const code = /^(?:Alt|Control|Meta|Shift)$/.test(key) ? `${key}Left` : key;
      return new content.KeyboardEvent('', { key, code: key.length > 1 ? code : '' });
    });
    for (const event of events) input.keydown(event);
    for (const event of events.toReversed()) input.keyup(event);
  }
  return '';
}

/** Presses and releases the left button at a place of the viewport. */
export async function clickInContent(x: number, y: number): Promise<string> {
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const data = { button: 0, clickCount: type === 'mousemove' ? 0 : 1 };
    content.synthesizeMouseEvent(type, x, y, data, { isDOMEventSynthesized: false });
  }
  return '';
}

/** The middle of the visible button of this name, closed shadow roots included, as JSON. */
export async function buttonInContent(name: string): Promise<string> {
  const roots: (Document | ShadowRoot)[] = [content.document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    for (const element of root.querySelectorAll<Host>('*')) {
      if (element.openOrClosedShadowRoot) roots.push(element.openOrClosedShadowRoot);
      const isButton =
        element.matches('button, summary') || element.getAttribute('role') === 'button';
      const label = element.getAttribute('aria-label') ?? element.textContent.trim();
      const box = element.getBoundingClientRect();
      if (isButton && label === name && box.width > 0 && element.checkVisibility()) {
        return JSON.stringify({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      }
    }
  }
  return 'null';
}
