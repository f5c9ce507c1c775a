import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../browsers/find-browser.ts';

/** Pages of tests/pages in a real browser, with layout, and our code beside them. */
export interface PageReader {
  /** Shows a page's file at an address, and evaluates an expression of in-page.ts there. */
  evaluate<T>(file: string, address: string, expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Starts Chromium; no request of a page leaves it. */
export async function openPageReader(): Promise<PageReader> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium or Chrome found');
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
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
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort(),
  );
  return {
    async evaluate<T>(file: string, address: string, expression: string): Promise<T> {
      body = readFileSync(file);
      await page.goto(address);
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
