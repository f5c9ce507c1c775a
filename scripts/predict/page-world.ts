import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../tests/browsers/find-browser.ts';

/** Any address will do, as long as nothing answers there but us. */
const ADDRESS = 'http://page.invalid/';

/** Pages loaded one after the other in headless Chromium, each with our code in an own world. */
export interface PageWorld {
  /** Loads an HTML file with its scripts off and the network cut, and brings our code in. */
  open(file: string): Promise<void>;
  /** As `open`, with the HTML itself. */
  openHtml(html: string): Promise<void>;
  /** Evaluates an expression beside our code; what it gives must survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Makes the page's processor so many times slower; 1 is as it is. */
  slowDown(times: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts the browser and bundles `entry`, in memory, as the code of the world. */
export async function openPageWorld(entry: string): Promise<PageWorld> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium or Chrome found');
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    charset: 'utf8',
  });
  const code = bundle.outputFiles[0]!.text;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let html = '';
  await page.route('**', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  return worldOf({ browser, page, session, code }, (text) => {
    html = text;
  });
}

interface Parts {
  readonly browser: Browser;
  readonly page: Page;
  readonly session: CDPSession;
  readonly code: string;
}

function worldOf(
  { browser, page, session, code }: Parts,
  serve: (html: string) => void,
): PageWorld {
  let contextId = 0;
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
      awaitPromise: true,
    });
    const failure = answer.exceptionDetails;
    if (failure) throw new Error(failure.exception?.description ?? failure.text);
    return answer.result.value as T;
  };
  const openHtml = async (html: string): Promise<void> => {
    serve(html);
    await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'hearsay',
    });
    contextId = world.executionContextId;
    await evaluate(code);
  };
  return {
    open: (file) => openHtml(readFileSync(file, 'utf8')),
    openHtml,
    evaluate,
    async slowDown(times) {
      await session.send('Emulation.setCPUThrottlingRate', { rate: times });
    },
    close: () => browser.close(),
  };
}
