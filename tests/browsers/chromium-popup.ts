import { writeFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import type { View } from './browser.ts';
import { expression, middleOf } from './expression.ts';
import { until } from './until.ts';

/** Keys beside letters that the tests press: DOM `code`, Windows key code, and text if any. */
const KEYS: Readonly<Record<string, { code: string; number: number; text?: string }>> = {
  Enter: { code: 'Enter', number: 13, text: '\r' },
  Tab: { code: 'Tab', number: 9 },
  Escape: { code: 'Escape', number: 27 },
  Backspace: { code: 'Backspace', number: 8 },
  Delete: { code: 'Delete', number: 46 },
  End: { code: 'End', number: 35 },
  Home: { code: 'Home', number: 36 },
  ArrowUp: { code: 'ArrowUp', number: 38 },
  ArrowDown: { code: 'ArrowDown', number: 40 },
  ' ': { code: 'Space', number: 32, text: ' ' },
};

/** Bits of the DevTools protocol's `modifiers`. */
const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** What the protocol answers to one command. */
interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Speaks to a target that Playwright does not show, such as a popup, through the browser. */
async function attach(browser: CDPSession, targetId: string) {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let count = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const tell of waiting.values()) tell({ error: { message: 'the popup has closed' } });
    waiting.clear();
  });
  return async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    const id = ++count;
    const answer = new Promise<Answer>((tell) => waiting.set(id, tell));
    const message = JSON.stringify({ id, method, params });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answer;
    waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return { ...result };
  };
}

/** The popup, as a document to look into and to act on, in the colours asked for. */
export async function openPopup(
  browser: CDPSession,
  targetId: string,
  colorScheme: 'light' | 'dark',
): Promise<View> {
  const send = await attach(browser, targetId);
  const features = [{ name: 'prefers-color-scheme', value: colorScheme }];
  await send('Emulation.setEmulatedMedia', { features });

  const evaluate: View['evaluate'] = async (inside, ...args) => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression: expression(inside, args),
      awaitPromise: true,
    })) as {
      result?: { value?: string };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (exceptionDetails !== undefined || result?.value === undefined) {
      throw new Error(exceptionDetails?.exception?.description ?? exceptionDetails?.text);
    }
    return JSON.parse(result.value);
  };

  async function press(combination: string): Promise<void> {
    const names = combination === '+' ? ['+'] : combination.split('+');
    const key = names.at(-1) ?? '';
    const modifiers = names.slice(0, -1).reduce((bits, name) => bits | (MODIFIERS[name] ?? 0), 0);
    const known = KEYS[key];
    // A letter with Control is a command and writes nothing.
    const text = modifiers > 0 ? undefined : (known?.text ?? (key.length === 1 ? key : undefined));
    const event = {
      key,
      modifiers,
      code: known?.code ?? (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : ''),
      // The numbers of punctuation marks are those of other keys: 46, a full stop, is Delete.
      windowsVirtualKeyCode:
        known?.number ?? (/^[a-z\d ]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0),
    };
    const type = text === undefined ? 'rawKeyDown' : 'keyDown';
    await send('Input.dispatchKeyEvent', { ...event, type, text });
    await send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }

  return {
    evaluate,
    press,
    async click(selector, text = '') {
      const point = await until(`${selector} ${text}`, () => evaluate(middleOf, selector, text));
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        const button = type === 'mouseMoved' ? 'none' : 'left';
        await send('Input.dispatchMouseEvent', { ...point, type, button, clickCount: 1 });
      }
    },
    async type(text) {
      for (const letter of text) await press(letter === '\n' ? 'Enter' : letter);
    },
    async screenshot(path) {
      const { data } = (await send('Page.captureScreenshot')) as { data: string };
      await writeFile(path, Buffer.from(data, 'base64'));
    },
  };
}
