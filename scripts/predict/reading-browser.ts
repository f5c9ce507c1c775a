import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { PageReport } from '../../src/page-report.ts';
import { findChromium } from '../../tests/browsers/find-browser.ts';
import { until } from '../../tests/browsers/until.ts';

/** A page as it was kept: the address that it had, and its bytes. */
export interface KeptPage {
  readonly url: string;
  readonly html: Buffer;
}

/** A tab in which the built extension reads one kept page after the other. */
export interface ReadingTab {
  /** Shows the page at its own address, and gives what the content script says of it. */
  read(page: KeptPage): Promise<PageReport>;
  close(): Promise<void>;
}

/** A headless browser with the built extension, let in on every site, and no network. */
export interface ReadingBrowser {
  openTab(): Promise<ReadingTab>;
  close(): Promise<void>;
}

const FLAGS = [
  '--enable-unsafe-extension-debugging',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** What chrome://extensions is written with. */
interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
}
type ExtensionsPage = { readonly developerPrivate: DeveloperPrivate };

/** Starts headless Chromium with the extension that is built in `extension`. */
export async function openReadingBrowser(extension: string): Promise<ReadingBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium or Chrome found');
  const profile = await mkdtemp(join(tmpdir(), 'hearsay-reading-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: FLAGS,
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const session = await context.browser()!.newBrowserCDPSession();
    const { id } = await session.send('Extensions.loadUnpacked', { path: extension });
    await letIn(context, id);
    const worker = () => context.serviceWorkers().find((each) => each.url().includes(id));
    await until('the worker', async () => worker());
    const kept = new Map<Page, KeptPage>();
    await context.route('**', (route) => {
      const page = route.request().frame().page();
      const showing = kept.get(page);
      const isPage =
        route.request().isNavigationRequest() && page.mainFrame() === route.request().frame();
      if (!showing || !isPage) return route.abort();
      kept.delete(page);
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        // The page's scripts are off, not scripting: `noscript` stays hidden, as for readers.
        headers: { 'content-security-policy': "script-src 'none'" },
        body: showing.html,
      });
    });
    // One at a time: a tab is known by its not having been there before.
    let opened: Promise<unknown> = Promise.resolve();
    return {
      openTab() {
        const opening = opened.then(() => openTab(context, worker, kept));
        opened = opening.catch(() => null);
        return opening;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const EVERYWHERE = ['http://*/*', 'https://*/*'];

/** Grants the extension every site: allowed in its settings first, so that no prompt comes. */
async function letIn(context: BrowserContext, id: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([extensionId, ...hosts]) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPage }).chrome;
      await developerPrivate.updateExtensionConfiguration({
        extensionId: extensionId!,
        hostAccess: 'ON_SPECIFIC_SITES',
      });
      for (const host of hosts) await developerPrivate.addHostPermission(extensionId!, host);
    },
    [id, ...EVERYWHERE],
  );
  await page.goto(`chrome-extension://${id}/popup/index.html`);
  const session = await context.newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `chrome.permissions.request({ origins: ${JSON.stringify(EVERYWHERE)} })`,
    userGesture: true,
    awaitPromise: true,
  });
  if (result.value !== true) throw new Error('the extension was not let in on every site');
  await page.close();
}

const tabIds = (worker: Worker) =>
  worker.evaluate(async () => (await chrome.tabs.query({})).map((tab) => tab.id ?? -1));

async function openTab(
  context: BrowserContext,
  findWorker: () => Worker | undefined,
  kept: Map<Page, KeptPage>,
): Promise<ReadingTab> {
  const worker = () => until('the worker', async () => findWorker());
  const before = new Set(await tabIds(await worker()));
  const page = await context.newPage();
  const tabId = (await tabIds(await worker())).find((id) => !before.has(id));
  if (tabId === undefined) throw new Error('the new tab is not among the tabs');
  return {
    async read(shown) {
      kept.set(page, shown);
      await page.goto(shown.url, { waitUntil: 'domcontentloaded' });
      return until('the page to be read', async () => (await worker()).evaluate(ask, tabId));
    },
    close: () => page.close(),
  };
}

/** In the worker: has the tab's content script, put there if it is not, describe the page. */
async function ask(tabId: number): Promise<PageReport | null> {
  const envelope = { to: 'content', kind: 'describePage', argument: {} };
  await chrome.scripting.executeScript({
    target: { tabId },
    files: ['/content-scripts/content.js'],
  });
  const reply: unknown = await chrome.tabs.sendMessage(tabId, envelope);
  const { ok, value } = reply as { ok: boolean; value: PageReport | 'reading' };
  return ok && value !== 'reading' ? value : null;
}
