import { writeFile } from 'node:fs/promises';
import type { Bidi } from './bidi.ts';
import type { Point, View } from './browser.ts';
import { expression, middleOf } from './expression.ts';
import { until } from './until.ts';

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

/** Names of the keys in a combination, in the order in which they go down. */
export function keysOf(combination: string): string[] {
  return combination === '+' ? ['+'] : combination.split('+');
}

/** Text as a row of keys, one after the other. */
export function keysOfText(text: string): string[][] {
  return [...text].map((letter) => [letter === '\n' ? 'Enter' : letter]);
}

/** Runs a function in a document of Firefox, as `View.evaluate` does. */
export async function evaluateIn<A extends readonly unknown[], R>(
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
export function input(bidi: Bidi, context: () => string) {
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
    pointAt: (point: Point) => perform({ type: 'pointer', id: 'mouse', actions: [move(point, 0)] }),
    tapAt: (point: Point) =>
      perform({
        ...{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' } },
        actions: [move(point, 0), down, up],
      }),
    // The way takes a tenth of a second: a selection follows the pointer, not only its two ends.
    drag: (from: Point, to: Point) =>
      perform({ type: 'pointer', id: 'mouse', actions: [move(from, 0), down, move(to, 100), up] }),
  };
}

/** A document in a tab or frame; `context` says where it is now, `top` the tab it is in. */
export function view(bidi: Bidi, context: () => string, top: () => string): View {
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
