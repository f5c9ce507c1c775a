import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browser.ts';
import { barButton, PAINTED, select, start } from './hearsay.ts';
import { pointOn, untilCard } from './parts.ts';
import { openSession, SAMPLE } from './session.ts';
import { until } from './until.ts';

const PAGES = join(import.meta.dirname, '../pages');

/** Every page of tests/pages, by its path on the site. */
const paths = readdirSync(PAGES).map((name) =>
  existsSync(join(PAGES, name, 'index.html')) ? `/${name}/` : `/${name}/source.html`,
);

/** A page with all that is easily disturbed: fields, frames, shadow trees, scrolled boxes, names. */
const BUSY = '/busy/';
const BUSY_HTML = `<!doctype html>
<html lang="en" style="scroll-padding: 3px">
<head>
<title>A busy page</title>
<style>
  body { margin: 0 0 200vh; font: 16px/1.5 serif; color: rgb(20 30 40); }
  main > p:last-child { color: rgb(90 0 0); }
  html > :last-child { outline: 1px solid rgb(0 90 0); }
  :root:has(> div) body { letter-spacing: 1px; }
  p:empty { display: none; }
  #box { height: 5em; overflow: auto; }
  ::highlight(m1) { color: rgb(1 2 3); }
</style>
</head>
<body>
<main>
<h1>The ferry, the fog and the forms</h1>
${Array.from(
  { length: 12 },
  (_, index) =>
    `<p>Paragraph ${index} is long enough to count as one. “We wait for the fog,” said the pilot of boat ${index}, “and the fog waits for us.”</p>`,
).join('\n')}
<p></p>
</main>
<form name="body"><input name="childNodes" value="clobbering"><input name="parentNode">
<input id="attributes"><textarea id="field">typed words</textarea></form>
<div id="box">${'<p>A line in a box.</p>'.repeat(30)}</div>
<div contenteditable id="edit">Editable <b>words</b></div>
<details><summary>More</summary><p>Hidden words.</p></details>
<iframe srcdoc="<p>Framed words.</p>"></iframe>
<x-shadow><span>Slotted words</span></x-shadow>
<svg width="20" height="20"><text>drawn</text></svg>
<script>
  customElements.define('x-shadow', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<p>Shadow <slot></slot></p>';
    }
  });
</script>
</body>
</html>`;

/** What a page can see of itself. */
interface Look {
  readonly markup: string;
  /** A line an element: its name, and what is computed for it. */
  readonly styles: readonly string[];
  readonly scrolled: string;
  readonly selected: string;
  readonly focused: string;
  readonly sheets: number;
}

/** Puts the page into use: scrolled, with a field in focus, a caret or words selected; notes all changes. */
function use(withWords: boolean): void {
  // An image may be named like a method of the document.
  const find = (selector: string) =>
    Array.from(Document.prototype.querySelectorAll.call(document, selector)) as HTMLElement[];
  find('#box')[0]?.scrollTo(0, 40);
  scrollTo(0, 60);
  // Words and a field are not selected at once in Firefox.
  if (!withWords) find('#field, a, button')[0]?.focus({ preventScroll: true });
  const words = find('p').find(({ firstChild }) => (firstChild?.nodeValue?.length ?? 0) > 9);
  if (words?.firstChild) {
    getSelection()?.setBaseAndExtent(words.firstChild, 2, words.firstChild, withWords ? 9 : 2);
  }
  const seen: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const names = (nodes: NodeList) => Array.from(nodes, (node) => node.nodeName).join();
      const change = `+${names(addedNodes)} -${names(removedNodes)} ${attributeName ?? ''}`;
      seen.push(`${type} of ${target.nodeName}: ${change.trim()}`);
    }
  });
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, all);
  for (const { shadowRoot } of find('*')) if (shadowRoot) observer.observe(shadowRoot, all);
  for (const type of ['scroll', 'selectionchange', 'select', 'toggle']) {
    document.addEventListener(type, () => seen.push(type), true);
  }
  Object.assign(window, { seen });
}

/** Looks at the page, without the one empty element that Hearsay may have put at its end. */
function look(): Look {
  const find = (root: Document | ShadowRoot, selector: string) => {
    const { querySelectorAll } = root instanceof Document ? Document.prototype : root;
    return Array.from(querySelectorAll.call(root, selector)) as HTMLElement[];
  };
  const host = find(document, 'html > div:last-child').find((div) => div.attributes.length === 0);
  const properties = [
    ...['display', 'visibility', 'position', 'color', 'background-color', 'font', 'width'],
    ...['height', 'margin', 'padding', 'opacity', 'transform', 'cursor', 'outline', 'user-select'],
    ...['scroll-padding', 'letter-spacing', 'z-index'],
  ];
  const styles: string[] = [];
  let scrolled = `${scrollX} ${scrollY}`;
  let markup = '';
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    for (const element of find(root, '*')) {
      if (element === host) continue;
      const style = getComputedStyle(element);
      const values = properties.map((name) => style.getPropertyValue(name)).join('; ');
      styles.push(`${element.localName}: ${values}`);
      if (element.scrollTop || element.scrollLeft) {
        scrolled += ` ${element.localName} ${element.scrollLeft} ${element.scrollTop}`;
      }
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    for (const child of root.childNodes) {
      const copy = child.cloneNode(true);
      if (host && host.parentElement === child) copy.lastChild?.remove();
      markup += new XMLSerializer().serializeToString(copy);
    }
  }
  const selection = getSelection();
  const fields = find(document, 'input, textarea').map((field) => {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return `${value} ${selectionStart} ${selectionEnd}`;
  });
  return {
    markup,
    styles,
    scrolled,
    selected: `${selection} ${selection?.anchorOffset} ${selection?.focusOffset} ${fields}`,
    focused: `${document.activeElement?.localName}#${document.activeElement?.id}`,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  };
}

describe.each(BROWSERS)('a page that is read, in %s', (name) => {
  const session = openSession(name);

  /** Opens a page, uses it, lets Hearsay read it, and tells how it looked before and after. */
  async function read(path: string, withWords: boolean) {
    session.site.put(BUSY, BUSY_HTML);
    const tab = await session.open(path);
    await tab.evaluate(use, withWords);
    // Scrolling and selecting tell of themselves a frame later.
    await tab.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
    );
    await tab.evaluate(() => {
      (window as unknown as { seen: string[] }).seen.length = 0;
    });
    const before = await tab.evaluate(look);
    await start(session.browser, tab);
    if (withWords) await until('the bar', () => barButton(tab, 'Highlight'));
    const after = await tab.evaluate(look);
    const seen = await tab.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await tab.close();
    return { before, after, seen };
  }

  it.each([...paths, BUSY])('is as it was: %s', async (path) => {
    const { before, after, seen } = await read(path, false);
    expect(after).toEqual(before);
    expect(seen).toEqual([]);
    expect(before.styles.length).toBeGreaterThan(5);
  });

  it('stays where it is while cards and toolbars come and go', async () => {
    const tab = await session.open(SAMPLE);
    await tab.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shifts.push((entry as PerformanceEntry & { value: number }).value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const boxes = () =>
      tab.evaluate(() =>
        Array.from(document.body.querySelectorAll('*'), (element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          // Firefox counts in parts of a pixel that differ with where the page is scrolled to.
          const box = [left + scrollX, top + scrollY, width, height].map((one) => one.toFixed(2));
          return [element.localName, ...box].join(' ');
        }),
      );
    const before = await boxes();
    await start(session.browser, tab);
    await select(tab, 'an hour late');
    await until('the bar', () => barButton(tab, 'Highlight'));
    // While words are selected no card comes.
    await tab.evaluate(() => getSelection()?.empty());
    await tab.pointAt(
      await until('a mark', () => pointOn(tab, PAINTED.quotation, 'I sleep remarkably well')),
    );
    await untilCard(tab, 'Anselm Brode');
    expect(await boxes()).toEqual(before);
    // Chromium alone tells of shifts; web.dev/cls adds them up.
    const shifts = await tab.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, one) => sum + one, 0)).toBe(0);
    await tab.close();
  });

  it('gets our one element while words are selected, and nothing else', async () => {
    const { before, after, seen } = await read(BUSY, true);
    // A rule of the page may be about the element that is last.
    expect({ ...after, styles: [] }).toEqual({ ...before, styles: [] });
    expect(seen).toEqual(['childList of HTML: +DIV -']);
  });
});
