/**
 * Draws the icons under `public/icons`: an opening quotation mark over the line that Hearsay draws
 * under what is said. Run when the drawing changes: `npx tsx scripts/icons.ts [browser]`; the
 * pictures are kept in the repository, so that a build needs no browser.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../public/icons/', import.meta.url));
const EXECUTABLE = process.argv[2] ?? '/usr/bin/chromium';
const SIZES = [16, 32, 48, 96, 128] as const;
/** Stores want 96 pixels of drawing in an icon of 128; toolbars want all the room there is. */
const MARGINS: Readonly<Record<(typeof SIZES)[number], number>> = {
  ...{ 16: 0, 32: 1, 48: 3, 96: 6 },
  128: 16,
};

/** One mark of the pair, in a square of 96. */
const MARK = 'M16 48 C16 29 24 18 37 13 L41 20 C34 24 30 29 29 35 A12.5 12.5 0 1 1 16 48 Z';
const DRAWING = `
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
    <rect width="96" height="96" rx="21" fill="#24508c"/>
    <path d="${MARK}" fill="#fffefb"/>
    <path d="${MARK}" fill="#fffefb" transform="translate(34 0)"/>
    <rect x="15" y="71" width="66" height="10" rx="5" fill="#fbd24e"/>
  </svg>`;

mkdirSync(FOLDER, { recursive: true });
// Chromium's own sandbox does not start for root; the page is the drawing above and nothing else.
const browser = await chromium.launch({ executablePath: EXECUTABLE, chromiumSandbox: false });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const margin = MARGINS[size];
    await page.setContent(
      `<style>body{margin:${margin}px}svg{display:block;width:${size - 2 * margin}px}</style>${DRAWING}`,
    );
    await page.screenshot({ path: `${FOLDER}${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
