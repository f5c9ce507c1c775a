import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageReport } from '../../src/page-report.ts';
import { type Bidi, connect } from '../../tests/browsers/bidi.ts';
import * as parent from '../../tests/browsers/firefox-parent.ts';
import { startFirefox } from '../../tests/browsers/firefox-process.ts';
import { evaluateIn } from '../../tests/browsers/firefox-view.ts';
import { until } from '../../tests/browsers/until.ts';
import type { KeptPage, ReadingBrowser, ReadingTab } from './reading-browser.ts';

interface Context {
  readonly context: string;
  readonly url: string;
}

/** A request that Firefox holds until it is told what to do with it. */
interface HeldRequest {
  readonly context: string | null;
  readonly navigation: string | null;
  readonly isBlocked: boolean;
  readonly request: { readonly request: string; readonly url: string };
}

/** Runs a function in an extension page, which may do what no other page may. */
type Inside = <A extends readonly unknown[], R>(
  inside: (...args: A) => R | Promise<R>,
  ...args: A
) => Promise<R>;

/** Starts headless Firefox with the extension that is built in `extension`, let in everywhere. */
export async function openReadingFirefox(extension: string): Promise<ReadingBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'hearsay-reading-'));
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const [child, address] = await startFirefox({ extension, profile }, id);
  const ended = new Promise<void>((end) => child.once('exit', () => end()));
  const bidi = await connect(address);
  const close = async () => {
    await bidi.send('browser.close');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
    const [chrome] = (await treeOf(bidi, { 'moz:scope': 'chrome' })) as [Context];
    await evaluateIn(bidi, chrome.context, parent.letIn, [id]);
    const hostname = await evaluateIn(bidi, chrome.context, parent.hostname, [id]);
    const inside = await openOwnPage(bidi, `moz-extension://${hostname}/side-panel/index.html`);
    const kept = new Map<string, KeptPage>();
    await holdRequests(bidi, kept);
    // One at a time: a tab is known by its not having been there before.
    let opened: Promise<unknown> = Promise.resolve();
    return {
      openTab() {
        const opening = opened.then(() => openTab(bidi, inside, kept));
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

const treeOf = async (bidi: Bidi, params: object = {}): Promise<readonly Context[]> =>
  (await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', params)).contexts;

/** Opens a page of the extension in a tab; the tab gets another name when it moves there. */
async function openOwnPage(bidi: Bidi, url: string): Promise<Inside> {
  const { context } = await bidi.send<Context>('browsingContext.create', { type: 'tab' });
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
  const page = await until(url, async () => (await treeOf(bidi)).find((tab) => tab.url === url));
  return (inside, ...args) => evaluateIn(bidi, page.context, inside, args);
}

/** Gives each tab the page that is kept for it, and cuts everything else off. */
async function holdRequests(bidi: Bidi, kept: Map<string, KeptPage>): Promise<void> {
  bidi.on<HeldRequest>('network.beforeRequestSent', (held) => {
    if (!held.isBlocked) return;
    const { request } = held.request;
    const page = held.context === null ? undefined : kept.get(held.context);
    const answer =
      page && held.navigation !== null
        ? bidi.send('network.provideResponse', {
            request,
            statusCode: 200,
            headers: [
              {
                name: 'content-type',
                value: { type: 'string', value: 'text/html; charset=utf-8' },
              },
              // The page's scripts are off, not scripting: `noscript` stays hidden, as for readers.
              {
                name: 'content-security-policy',
                value: { type: 'string', value: "script-src 'none'" },
              },
            ],
            body: { type: 'base64', value: page.html.toString('base64') },
          })
        : bidi.send('network.failRequest', { request });
    if (page && held.navigation !== null) kept.delete(held.context ?? '');
    // A page that has moved on takes its requests along.
    answer.catch(() => null);
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [
      { type: 'pattern', protocol: 'http' },
      { type: 'pattern', protocol: 'https' },
    ],
  });
}

const tabIds = (inside: Inside) =>
  inside(async () => (await chrome.tabs.query({})).map((tab) => tab.id ?? -1));

async function openTab(
  bidi: Bidi,
  inside: Inside,
  kept: Map<string, KeptPage>,
): Promise<ReadingTab> {
  const before = new Set(await tabIds(inside));
  const { context } = await bidi.send<Context>('browsingContext.create', { type: 'tab' });
  const tabId = (await tabIds(inside)).find((id) => !before.has(id));
  if (tabId === undefined) throw new Error('the new tab is not among the tabs');
  return {
    async read(shown) {
      kept.set(context, shown);
      const { url } = shown;
      await bidi.send('browsingContext.navigate', { context, url, wait: 'interactive' });
      return until('the page to be read', () => inside(ask, tabId));
    },
    close: () => bidi.send('browsingContext.close', { context }),
  };
}

/** In an extension page: has the tab's content script, put there if it is not, describe the page. */
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
