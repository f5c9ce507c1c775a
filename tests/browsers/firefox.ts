import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bidi, connect } from './bidi.ts';
import type { Browser, LaunchOptions, Point, Tab, View } from './browser.ts';
import { expression, middleOf } from './expression.ts';
import { findFirefox } from './find-browser.ts';
import * as content from './firefox-content.ts';
import * as parent from './firefox-parent.ts';
import { until } from './until.ts';

/**
 * The host name of the extension's pages. Firefox draws one at random for each profile; the same
 * one has to come back after a restart, or the database of the session before is out of reach.
 */
const HOSTNAME = '5e0c2f6a-7d1b-4c3e-9f80-68ea25a1d0b7';

/** Nothing calls home, nothing greets, and a crashed session starts like any other. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.enabled': false,
  // A temporary add-on is removed when Firefox ends, and its data with it unless these say no.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** WebDriver's code points for keys that write nothing (w3c.github.io/webdriver, 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** How long a popup's document may take to answer, in milliseconds; asked again after that. */
const PATIENCE_MS = 4000;

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly Context[];
}

/** Names of the keys in a combination, in the order in which they go down. */
function keysOf(combination: string): string[] {
  return combination === '+' ? ['+'] : combination.split('+');
}

/** Text as a row of keys, one after the other. */
function keysOfText(text: string): string[][] {
  return [...text].map((letter) => [letter === '\n' ? 'Enter' : letter]);
}

async function evaluateIn<A extends readonly unknown[], R>(
  bidi: Bidi,
  context: string,
  inside: (...args: A) => R | Promise<R>,
  args: A,
): Promise<R> {
  const answer = await bidi.send<{
    type: string;
    result?: { value?: string };
    exceptionDetails?: { text: string };
  }>('script.evaluate', {
    expression: expression(inside, args),
    target: { context },
    awaitPromise: true,
  });
  if (answer.result?.value === undefined) throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(answer.result.value);
}

/** Sends rows of keys and moves of the pointer, which WebDriver calls actions. */
function input(bidi: Bidi, context: () => string) {
  const perform = (source: object) =>
    bidi.send<void>('input.performActions', { context: context(), actions: [source] });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  const move = ({ x, y }: Point, duration: number) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration,
  });
  return {
    keys: (rows: readonly string[][]) =>
      perform({
        type: 'key',
        id: 'keyboard',
        actions: rows.flatMap((keys) => {
          const values = keys.map((key) => KEYS[key] ?? key);
          return [
            ...values.map((value) => ({ type: 'keyDown', value })),
            ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
          ];
        }),
      }),
    clickAt: (point: Point) =>
      perform({ type: 'pointer', id: 'mouse', actions: [move(point, 0), down, up] }),
    // The way takes a tenth of a second: a selection follows the pointer, not only its two ends.
    drag: (from: Point, to: Point) =>
      perform({ type: 'pointer', id: 'mouse', actions: [move(from, 0), down, move(to, 100), up] }),
  };
}

/** A document in a tab or frame; `context` says where it is now, `top` the tab it is in. */
function view(bidi: Bidi, context: () => string, top: () => string): View {
  const here = input(bidi, context);
  const evaluate: View['evaluate'] = (inside, ...args) => evaluateIn(bidi, context(), inside, args);
  return {
    evaluate,
    async click(selector, text = '') {
      const point = await until(`${selector} ${text}`, () => evaluate(middleOf, selector, text));
      await here.clickAt(point);
    },
    // Keys go to the tab, and from there to what has the focus, be it within a frame.
    type: (text) => input(bidi, top).keys(keysOfText(text)),
    press: (combination) => input(bidi, top).keys([keysOf(combination)]),
    async screenshot(path) {
      const params = { context: top(), origin: 'viewport' };
      const { data } = await bidi.send<{ data: string }>(
        'browsingContext.captureScreenshot',
        params,
      );
      await writeFile(path, Buffer.from(data, 'base64'));
    },
  };
}

async function startProcess(options: LaunchOptions, id: string): Promise<[ChildProcess, string]> {
  const path = findFirefox();
  if (path === null) throw new Error('no Firefox is installed');
  const [host, port] = options.proxy?.split(':') ?? [];
  const preferences = {
    ...PREFERENCES,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: HOSTNAME }),
    ...(options.colorScheme === undefined
      ? {}
      : {
          'layout.css.prefers-color-scheme.content-override':
            options.colorScheme === 'dark' ? 0 : 1,
          'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
        }),
    ...(options.proxy === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': host,
          'network.proxy.http_port': Number(port),
          'network.proxy.ssl': host,
          'network.proxy.ssl_port': Number(port),
          // What goes to this machine passes the proxy too.
          'network.proxy.allow_hijacking_localhost': true,
        }),
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(options.profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    path,
    [
      ...(options.headed === true ? [] : ['--headless']),
      ...['--no-remote', '--profile', options.profile],
      ...['--remote-debugging-port=0', '--remote-allow-system-access'],
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        MOZ_CRASHREPORTER_DISABLE: '1',
        MOZ_HEADLESS_WIDTH: '1280',
        MOZ_HEADLESS_HEIGHT: '900',
      },
    },
  );
  // Whatever ends this program ends the browser too: nobody else knows of it.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const address = await new Promise<string>((found, fail) => {
    let said = '';
    child.stderr?.on('data', (data) => {
      said += String(data);
      const match = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (match?.[1] !== undefined) found(match[1]);
    });
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`Firefox ended with ${code}: ${said}`)));
  });
  return [child, address];
}

/** Starts Firefox with the extension loaded as a temporary add-on. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const [child, address] = await startProcess(options, id);
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

  await bidi.send('webExtension.install', {
    extensionData: { type: 'path', path: options.extension },
  });
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
    const { clickAt, drag } = input(bidi, top);

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

    const opened: Tab = {
      ...view(bidi, top, top),
      goto,
      clickAt,
      drag,
      reload: () => bidi.send('browsingContext.reload', { context, wait: 'complete' }),
      close: () => bidi.send('browsingContext.close', { context }),
      async shadowButton(name) {
        await bidi.send('browsingContext.activate', { context });
        return JSON.parse(await beside('tab', content.buttonInContent, name));
      },
      async frame(part) {
        const queue = (await tree({ root: context })).flatMap((entry) => entry.children ?? []);
        for (const entry of queue) {
          if (entry.url.includes(part)) return view(bidi, () => entry.context, top);
          queue.push(...(entry.children ?? []));
        }
        return null;
      },
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
