import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, type Tab } from './browser.ts';
import { PAINTED, painted, start } from './hearsay.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

/** The marks of statements in content-scripts/painter.ts. */
const MARKS = `${PAINTED.quotation} ${PAINTED.claim}`.split(' ');

/** Paper and ink of pages; both patterns have two papers that the marks have to stand out from. */
const PAGES = {
  light: ['#fffdf8', '#1d1f21'],
  dark: ['#17191b', '#e4e2dc'],
  'patterned, light': ['repeating-linear-gradient(45deg, #fff 0 5px, #e8e4da 5px 10px)', '#222'],
  'patterned, dark': ['repeating-linear-gradient(45deg, #111 0 5px, #262a2e 5px 10px)', '#eee'],
} as const;

/** WCAG 2.2, 1.4.11: lines that carry a meaning stand out from what is beside them by 3 to 1. */
const LEAST = 3;
/** Of the columns of a line that have ink: dots as wide as their gaps have half, skipped letters less. */
const SHARE = 0.35;

interface Line {
  readonly mark: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The longest line of each mark that is painted, in pixels of the viewport. */
function linesOf(marks: readonly string[]): Line[] {
  return marks.flatMap((mark) => {
    const boxes = Array.from(CSS.highlights.get(mark) ?? [])
      .flatMap((range) => Array.from((range as Range).getClientRects()))
      .sort((one, other) => other.width - one.width);
    return boxes.slice(0, 1).map(({ left, top, right, bottom }) => ({
      ...{ mark, left, top, right, bottom },
    }));
  });
}

/** What two pictures of a page say of its lines, the second without marks. */
async function measure(marked: string, plain: string, ink: string, lines: readonly Line[]) {
  const pixelsOf = async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [after, before] = [await pixelsOf(marked), await pixelsOf(plain)];
  const at = ({ data, width }: ImageData, x: number, y: number) =>
    [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)] as number[];
  /** Relative luminance, and contrast of two colours (WCAG 2.2). */
  const luminance = (rgb: number[]) => {
    const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: number[], other: number[]) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const probe = new OffscreenCanvas(1, 1).getContext('2d')!;
  probe.fillStyle = ink;
  probe.fillRect(0, 0, 1, 1);
  const inked = [...probe.getImageData(0, 0, 1, 1).data.slice(0, 3)].join();

  return lines.map(({ mark, left, top, right, bottom }) => {
    const columns: number[] = [];
    let words = 0;
    let recoloured = 0;
    for (let x = Math.ceil(left); x < Math.floor(right); x += 1) {
      let most = 1;
      for (let y = Math.ceil(top); y < Math.floor(bottom) + 4; y += 1) {
        const [now, then] = [at(after, x, y), at(before, x, y)];
        if (then.join() === inked) {
          words += 1;
          if (now.join() !== inked) recoloured += 1;
        } else if (now.join() !== then.join()) most = Math.max(most, contrast(now, then));
      }
      columns.push(most);
    }
    columns.sort((one, other) => other - one);
    const share = (least: number) => columns.filter((one) => one >= least).length / columns.length;
    return {
      ...{ mark, share: share(3), words, recoloured },
      line: columns[Math.floor(columns.length * 0.2)] ?? 1,
    };
  });
}

describe.each(BROWSERS)('marks seen in %s', (name) => {
  const session = openSession(name);
  const sample = readFileSync(join(import.meta.dirname, `../pages${SAMPLE}index.html`), 'utf8');

  const picture = async (tab: Tab): Promise<string> => {
    const path = join(tmpdir(), `hearsay-marks-${process.pid}.png`);
    await tab.screenshot(path);
    const base64 = readFileSync(path).toString('base64');
    rmSync(path);
    return base64;
  };

  it.each(Object.entries(PAGES))(
    'stand out, and leave words as they are: %s',
    async (kind, look) => {
      const [paper, ink] = look;
      const style = `<style>:root { color-scheme: light; --ink: ${ink}; } body { background: ${paper}; }</style>`;
      const path = `/marks-${Object.keys(PAGES).indexOf(kind)}/`;
      session.site.put(path, sample.replace('</head>', `${style}</head>`));
      const tab = await session.open(path);
      await tab.resize(1000, 3000);
      const before = await picture(tab);
      await start(session.browser, tab);
      await until('the marks', async () => (await painted(tab))[PAINTED.quotation]?.length);
      const lines = await tab.evaluate(linesOf, MARKS);
      const found = await tab.evaluate(measure, await picture(tab), before, ink, lines);
      console.log(
        `${name}, ${kind}: ${found.map(({ mark, line, share }) => `${mark} ${line.toFixed(1)}:1 (${Math.round(share * 100)} %)`).join(', ')}`,
      );
      expect(found.length).toBeGreaterThanOrEqual(8);
      for (const { mark, share, words, recoloured } of found) {
        expect(share, `${mark} stands out by ${LEAST} to 1`).toBeGreaterThan(SHARE);
        expect(words, `${mark} has words`).toBeGreaterThan(50);
        expect(recoloured / words, `${mark} leaves its words`).toBeLessThan(0.01);
      }
      await tab.close();
    },
  );
});
