import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from './bidi.ts';
import type { Browser, LaunchOptions, Tab, View } from './browser.ts';
import { expression, expressionOn, middleOf } from './expression.ts';
import * as content from './firefox-content.ts';
import * as parent from './firefox-parent.ts';
import { startFirefox } from './firefox-process.ts';
import { evaluateIn, input, keysOf, keysOfText, view } from './firefox-view.ts';
import { until } from './until.ts';

/** How long a popup's document may take to answer, in milliseconds; asked again after that. */
const PATIENCE_MS = 4000;

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly Context[];
}

/** Starts Firefox with the extension loaded as a temporary add-on. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const [child, address] = await startFirefox(options, id);
  const ended = new Promise<void>((end) => child.once('exit', () => end()));
  const bidi = await connect(address);
  const tree = async (params: object = {}) =>
    (await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', params)).contexts;
  const browserWindow = (await tree({ 'moz:scope': 'chrome' }))[0]?.context ?? '';
  const inParent = <A extends readonly unknown[], R>(
    inside: (...args: A) => R | Promise<R>,
    ...args: A
  ) => evaluateIn(bidi, browserWindow, inside, args);
  const beside = <A extends readonly unknown[]>(
    place: 'popup' | 'tab',
    inside: (...args: A) => Promise<string>,
    ...args: A
  ) => {
    const script = `(${inside.toString()})(...${JSON.stringify(args)})`;
    return inParent(parent.besideContent, place, script, PATIENCE_MS);
  };

  const install = () =>
    bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: options.extension },
    });
  await install();
  const origin = `moz-extension://${await inParent(parent.hostname, id)}`;
  const contexts = new Map<Tab, () => string>();
  // In a window that somebody looks at, the empty first tab is used up. In tests it stays, since
  // the browser ends with its last tab.
  let spare = options.headed === true ? (await tree())[0] : undefined;

  async function openTab(url: string): Promise<Tab> {
    const params = { type: 'tab' };
    let { context } =
      spare ?? (await bidi.send<{ context: string }>('browsingContext.create', params));
    spare = undefined;
    const top = () => context;
    const { clickAt, pointAt, drag, tapAt } = input(bidi, top);

    async function goto(address: string): Promise<void> {
      const isOurs = address.startsWith(origin);
      // A page of the extension lives in another process; the move there is never reported as
      // complete, and the tab gets another identifier: it is found again by its address.
      const before = (await tree()).map((entry) => entry.context);
      await bidi.send('browsingContext.navigate', {
        context,
        url: address,
        wait: isOurs ? 'none' : 'complete',
      });
      if (!isOurs) return;
      context = await until(address, async () => {
        const entry = (await tree()).find(
          (found) =>
            found.url === address && (found.context === context || !before.includes(found.context)),
        );
        return entry?.context;
      });
      await until(`${address} to load`, () =>
        evaluateIn(bidi, context, () => document.readyState === 'complete', []),
      );
    }

    async function framesOf(part: string): Promise<View[]> {
      const queue = (await tree({ root: context })).flatMap((entry) => entry.children ?? []);
      for (const entry of queue) queue.push(...(entry.children ?? []));
      const found = queue.filter(({ url: address }) => address.includes(part));
      return found.map((entry) => view(bidi, () => entry.context, top));
    }

    const opened: Tab = {
      ...view(bidi, top, top),
      goto,
      clickAt,
      pointAt,
      drag,
      tapAt,
      resize: (width, height) =>
        bidi.send('browsingContext.setViewport', { context, viewport: { width, height } }),
      reload: () => bidi.send('browsingContext.reload', { context, wait: 'complete' }),
      close: () => bidi.send('browsingContext.close', { context }),
      async shadowButton(name) {
        await bidi.send('browsingContext.activate', { context });
        return JSON.parse(await beside('tab', content.buttonInContent, name));
      },
      async inHost(inside, ...args) {
        await bidi.send('browsingContext.activate', { context });
        const script = expressionOn('root', inside, args);
        return JSON.parse(await beside('tab', content.evaluateInHost, script));
      },
      async print() {
        const params = { context, background: false };
        const { data } = await bidi.send<{ data: string }>('browsingContext.print', params);
        return Buffer.from(data, 'base64');
      },
      frame: async (part) => (await framesOf(part))[0] ?? null,
      frames: (part) => framesOf(part),
    };
    contexts.set(opened, top);
    await goto(url);
    return opened;
  }

  const popup: View = {
    evaluate: async (inside, ...args) =>
      JSON.parse(await beside('popup', content.evaluateInContent, expression(inside, args))),
    async click(selector, text = '') {
      const point = await until(`${selector} ${text}`, () =>
        popup.evaluate(middleOf, selector, text),
      );
      await beside('popup', content.clickInContent, point.x, point.y);
    },
    type: async (text) => {
      await beside('popup', content.pressInContent, keysOfText(text));
    },
    press: async (combination) => {
      await beside('popup', content.pressInContent, [keysOf(combination)]);
    },
    screenshot: async (path) =>
      writeFile(path, Buffer.from(await inParent(parent.popupPicture), 'base64')),
  };

  async function closePopup(): Promise<void> {
    await inParent(parent.hidePopup);
    await until('the popup to close', async () => (await inParent(parent.popupAddress)) === null);
  }

  return {
    name: 'firefox',
    origin,
    ended,
    openTab,
    async clickToolbar(tab) {
      const context = contexts.get(tab)?.();
      if (context === undefined) throw new Error('that tab is not of this browser');
      await bidi.send('browsingContext.activate', { context });
      // With the popup open, the click would only close it.
      await closePopup();
      await inParent(parent.clickAction, id);
      await until('the popup', async () =>
        (await inParent(parent.popupAddress))?.startsWith(origin),
      );
      await until('the popup to load', () =>
        popup.evaluate(() => document.readyState === 'complete'),
      );
      return popup;
    },
    closePopup,
    async killBackground() {
      await until(
        'the event page to stop',
        async () => (await inParent(parent.stopBackground, id)) === 'stopped',
      );
    },
    update: async () => {
      await install();
    },
    async pressShortcut(combination) {
      await inParent(parent.pressOnWindow, keysOf(combination));
    },
    consentTo: async () => {
      await inParent(parent.grantWithoutPrompt);
    },
    complaints: () => inParent(parent.complaints, id),
    async close() {
      await bidi.send('browser.close');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
