import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../browsers/find-browser.ts';

/** Pages in a real browser, with layout, and our code beside them. */
export interface PageReader {
  /** Shows a page's bytes at an address, and evaluates an expression beside our code there. */
  evaluate<T>(html: Buffer, address: string, expression: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * Starts Chromium and bundles `entry` as the code beside the pages. No request of a page leaves,
 * and none of its scripts runs.
 */
export async function openPageReader(entry: string): Promise<PageReader> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium or Chrome found');
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
  });
  const code = bundle.outputFiles[0]!.text;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  let body: Buffer | null = null;
  await page.route('**', (route) =>
    body && route.request().isNavigationRequest()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'" },
          body,
        })
      : route.abort(),
  );
  return {
    async evaluate<T>(html: Buffer, address: string, expression: string): Promise<T> {
      body = html;
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
      });
      await session.send('Runtime.evaluate', { expression: code, contextId });
      const answer = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        returnByValue: true,
      });
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
      return answer.result.value as T;
    },
    close: () => browser.close(),
  };
}
