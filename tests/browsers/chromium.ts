import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Browser, LaunchOptions, Tab, View } from './browser.ts';
import { openPopup } from './chromium-popup.ts';
import { expression, expressionOn } from './expression.ts';
import { findChromium } from './find-browser.ts';
import { until } from './until.ts';

/**
 * Extensions are loaded through the DevTools protocol, since Chrome no longer heeds
 * `--load-extension`; that takes the first flag, and leave to have extensions at all. The others
 * keep the browser from calling home on its own.
 */
const FLAGS = [
  '--enable-unsafe-extension-debugging',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-pings',
  // The screen that a browser without a display imagines is 800 by 600 and would clip the popup.
  '--screen-info={1600x1200}',
];

/** Far longer than any page takes to hear of a key, in milliseconds. */
const KEY_MS = 20_000;

/** Playwright's own flags that would hide what a reader's browser does. */
const UNWANTED_FLAGS = ['--disable-extensions', '--disable-back-forward-cache'];

/** The part of `chrome.developerPrivate` that chrome://extensions itself is written with. */
interface DeveloperPrivate {
  getExtensionInfo(id: string): Promise<{
    manifestErrors: { message: string }[];
    runtimeErrors: { message: string }[];
    installWarnings?: string[];
  }>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
}
declare const chrome: { developerPrivate: DeveloperPrivate };

/** Roles of what is pressed: a button, and what opens and closes a part. */
const PRESSED: readonly unknown[] = ['button', 'DisclosureTriangle'];

/** Finds the button by its accessible name: that tree holds closed shadow roots as well. */
async function shadowButton(session: CDPSession, name: string) {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const button = nodes.find(
    (node) => !node.ignored && PRESSED.includes(node.role?.value) && node.name?.value === name,
  );
  if (button?.backendDOMNodeId === undefined) return null;
  const { model } = await session.send('DOM.getBoxModel', {
    backendNodeId: button.backendDOMNodeId,
  });
  // Four corners, clockwise from the upper left: the first and the third span the box.
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** Runs a function on the closed root of the root element's child that has one: Hearsay's. */
async function inHost(session: CDPSession, script: string): Promise<string> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = (root as DomNode).children?.find(({ nodeName }) => nodeName === 'HTML');
  const shadow = html?.children
    ?.flatMap(({ shadowRoots }) => shadowRoots ?? [])
    .find(({ shadowRootType }) => shadowRootType === 'closed');
  if (shadow === undefined) return 'null';
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: shadow.backendNodeId,
  });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { const root = this; return ${script}; }`,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}

/** What a page and a frame in it have in common: the keyboard and the picture are the page's. */
function view(page: Page, place: Page | ReturnType<Page['mainFrame']>): View {
  return {
    evaluate: async (inside, ...args) =>
      JSON.parse(await place.evaluate<string>(expression(inside, args))),
    click: (selector, text = '') => place.locator(selector, { hasText: text }).first().click(),
    type: (text) => page.keyboard.type(text),
    // Chromium never answers a key's coming up in a frame that its going down took away.
    press: (key) =>
      Promise.race([page.keyboard.press(key), pause(KEY_MS, undefined, { ref: false })]),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
  };
}

function framesOf(page: Page, part: string): View[] {
  const frames = page.frames().filter((candidate) => candidate.url().includes(part));
  return frames.map((frame) => view(page, frame));
}

async function tab(context: BrowserContext, page: Page): Promise<Tab> {
  const session = await context.newCDPSession(page);
  return {
    ...view(page, page),
    goto: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    close: () => page.close(),
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    pointAt: ({ x, y }) => page.mouse.move(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      // Steps, since a selection follows the pointer and not only its two ends.
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    async tapAt({ x, y }) {
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x, y }],
      });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    shadowButton: (name) => shadowButton(session, name),
    inHost: async (inside, ...args) =>
      JSON.parse(await inHost(session, expressionOn('root', inside, args))),
    protocol: session,
    print: () => page.pdf({ printBackground: false }),
    frame: async (part) => framesOf(page, part)[0] ?? null,
    frames: async (part) => framesOf(page, part),
  };
}

/** Starts Chrome, Chromium or Edge with the extension loaded. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium is installed');
  const headless = options.headed !== true;
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath,
    headless,
    // The sandbox needs rights that root and most containers lack; tests see only our own pages.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    ignoreDefaultArgs: UNWANTED_FLAGS,
    args: [...FLAGS, ...(options.features ?? []).map((name) => `--enable-features=${name}`)],
    ...(headless ? { viewport: { width: 1280, height: 800 } } : { viewport: null }),
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
    ...(options.forcedColors === true ? { forcedColors: 'active' } : {}),
    // `<-loopback>`: what goes to this machine passes the proxy too.
    ...(options.proxy === undefined
      ? {}
      : { proxy: { server: `http://${options.proxy}`, bypass: '<-loopback>' } }),
  });
  const ended = new Promise<void>((end) => context.on('close', () => end()));
  const browser = context.browser();
  if (browser === null) throw new Error('Playwright gave no handle on the browser');
  const session = await browser.newBrowserCDPSession();
  const pages = new Map<Tab, Page>();

  /** Runs a function on chrome://extensions, which may do what no test page may. */
  async function onExtensionsPage<A extends readonly unknown[], R>(
    inside: (...args: A) => Promise<R>,
    ...args: A
  ): Promise<R> {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    const result = await view(page, page).evaluate(inside, ...args);
    await page.close();
    return result;
  }

  // Without developer mode the errors of an unpacked extension are not kept.
  await onExtensionsPage(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  const { id } = await session.send('Extensions.loadUnpacked', { path: options.extension });
  const origin = `chrome-extension://${id}`;
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8'));
  const popupUrl = `${origin}/${manifest.action.default_popup}`;

  async function targets(type: string, url: string): Promise<string[]> {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type }] });
    return targetInfos
      .filter((target) => target.url.startsWith(url))
      .map((target) => target.targetId);
  }

  let quota: CDPSession | undefined;
  let popup: string | null = null;
  // In a window that somebody looks at, the empty first tab is used up. In tests it stays, since
  // the browser ends with its last tab.
  let spare = options.headed === true ? context.pages()[0] : undefined;

  async function closePopup(): Promise<void> {
    const isOpen = async () => popup !== null && (await targets('page', popupUrl)).includes(popup);
    if (popup !== null && (await isOpen())) {
      await session.send('Target.closeTarget', { targetId: popup });
      await until('the popup to close', async () => !(await isOpen()));
    }
    popup = null;
  }

  return {
    name: 'chromium',
    origin,
    ended,
    async openTab(url) {
      const page = spare ?? (await context.newPage());
      spare = undefined;
      const opened = await tab(context, page);
      pages.set(opened, page);
      await page.goto(url);
      return opened;
    },
    async clickToolbar(clicked) {
      const page = pages.get(clicked);
      if (page === undefined) throw new Error('that tab is not of this browser');
      await page.bringToFront();
      // With the popup open, the click would only close it.
      await closePopup();
      const before = await targets('page', popupUrl);
      const [targetId] = await targets('tab', page.url());
      if (targetId === undefined) throw new Error(`no tab shows ${page.url()}`);
      await session.send('Extensions.triggerAction', { id, targetId });
      popup = await until('the popup', async () => {
        const now = await targets('page', popupUrl);
        return now.find((target) => !before.includes(target));
      });
      return openPopup(session, popup, options.colorScheme ?? 'light');
    },
    closePopup,
    async killBackground() {
      const isRunning = (await targets('service_worker', origin)).length > 0;
      const page = context.pages()[0] ?? (await context.newPage());
      const workers = await context.newCDPSession(page);
      // A message may start the worker again at once: its stop is waited for, not its absence.
      const stopped = new Promise<void>((stop) => {
        const running = new Set<string>();
        workers.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          for (const { scriptURL, versionId, runningStatus } of versions) {
            if (!scriptURL.startsWith(origin)) continue;
            if (runningStatus !== 'stopped') running.add(versionId);
            else if (running.delete(versionId) || !isRunning) stop();
          }
        });
      });
      await workers.send('ServiceWorker.enable');
      await workers.send('ServiceWorker.stopAllWorkers');
      // One that came to its own end before anybody listened is told of by nobody.
      const isGone = async () => (await targets('service_worker', origin)).length === 0;
      await Promise.race([stopped, until('the worker to stop', isGone)]);
      await workers.detach();
    },
    async update() {
      await onExtensionsPage(
        async (extensionId) =>
          void chrome.developerPrivate.reload(extensionId, { failQuietly: true }),
        id,
      );
      await until('the extension to be back', async () => {
        const page = await context.newPage();
        const reply = await page.goto(`${origin}/editor/index.html`).catch(() => null);
        await page.close();
        return reply !== null;
      });
    },
    async limitStorage(bytes) {
      // The limit lasts as long as the session that asked for it.
      quota ??= await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
      const limit = bytes === null ? {} : { quotaSize: bytes };
      await quota.send('Storage.overrideQuotaForOrigin', { origin, ...limit });
    },
    async consentTo(origins) {
      // Permission prompts cannot be answered without a display. A host that the reader allowed
      // in the extension's settings beforehand is granted without a prompt.
      await onExtensionsPage(
        async (extensionId, hosts) => {
          await chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            hostAccess: 'ON_SPECIFIC_SITES',
          });
          for (const host of hosts) {
            await chrome.developerPrivate.addHostPermission(extensionId, host);
          }
        },
        id,
        origins,
      );
    },
    complaints: () =>
      onExtensionsPage(async (extensionId) => {
        const info = await chrome.developerPrivate.getExtensionInfo(extensionId);
        return [
          ...info.manifestErrors.map((error) => error.message),
          ...(info.installWarnings ?? []),
          ...info.runtimeErrors.map((error) => error.message),
        ];
      }, id),
    close: () => context.close(),
    async kill() {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const main = processInfo.find((process) => process.type === 'browser');
      if (main === undefined) throw new Error('the browser did not name its process');
      process.kill(main.id, 'SIGKILL');
      await ended;
    },
  };
}
