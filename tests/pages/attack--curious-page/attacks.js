/**
 * All that a page can try to learn what its reader writes in Hearsay, and to act in their name. The
 * page keeps what it gets in `loot`, by the way that it got it; `attack(origin)` tries everything
 * once, with what is open at that moment.
 */
'use strict';

const loot = {
  keys: [],
  events: [],
  nodes: [],
  roots: [],
  found: [],
  selected: [],
  typed: [],
  served: [],
  frames: [],
  replies: [],
  called: [],
  named: [],
};
const known = new Set();
let isTaking = false;
/** Everything that the page was told is kept once. What keeps it calls functions that are watched, too. */
const take = (way, what) => {
  if (isTaking) return;
  isTaking = true;
  const text = String(what);
  const key = `${way} ${text}`;
  if (!known.has(key)) loot[way].push(text);
  known.add(key);
  isTaking = false;
};
/** One attack must not keep the others from being tried. */
const attempt = (act) => {
  try {
    return act();
  } catch (error) {
    return void take('replies', error);
  }
};

// A closed root of the page's own: what is tried on ours is seen to work, as far as it does, on this.
const control = document.createElement('div');
control.id = 'control';
const controlRoot = control.attachShadow({ mode: 'closed' });
controlRoot.innerHTML = '<p style="font: 16px Charter">Plimsoll ꝏ</p>';
addEventListener('DOMContentLoaded', () => document.body.append(control));

// 1. Keys, and all other events: with what they carry, and where they come from.
for (const type of ['keydown', 'keypress', 'keyup']) {
  addEventListener(type, ({ key, isTrusted }) => isTrusted && loot.keys.push(key), true);
}
const TYPES = ['beforeinput', 'input', 'compositionupdate', 'paste', 'copy', 'cut', 'select', 'change'];
TYPES.push('message', 'focusin', 'focusout', 'pointerdown', 'click', 'securitypolicyviolation');
for (const type of TYPES) {
  addEventListener(
    type,
    (event) => {
      const { data, clipboardData } = event;
      take('events', `${type} ${data?.kind ?? data} ${clipboardData?.getData('text/plain')}`);
      for (const name of ['target', 'originalTarget', 'explicitOriginalTarget', 'relatedTarget']) {
        attempt(() => lookAround(event[name]));
      }
      for (const node of event.composedPath()) attempt(() => lookAround(node));
    },
    true,
  );
}

// 2. Functions of the page's world that a script of ours might call.
const wrap = (owner, name) => {
  const original = owner[name];
  owner[name] = function (...args) {
    for (const one of args) if (typeof one === 'string' && one.length < 500) take('called', one);
    return original.apply(this, args);
  };
};
wrap(Element.prototype, 'attachShadow');
wrap(Element.prototype, 'setAttribute');
wrap(Element.prototype, 'append');
wrap(Document.prototype, 'createElement');
wrap(JSON, 'parse');
wrap(Object, 'hasOwn');
wrap(Array.prototype, 'includes');
wrap(String.prototype, 'trim');
for (const name of ['textContent', 'innerText']) {
  const owner = name === 'textContent' ? Node.prototype : HTMLElement.prototype;
  const { get, set } = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    configurable: true,
    get,
    set(value) {
      take('called', value);
      set.call(this, value);
    },
  });
}
// What an object of ours lacks, the page’s answers for: a forged permission, note, or sender.
for (const name of ['note', 'verdict', 'deleted', 'ticket', 'withNote', 'evenDamaged']) {
  Object.defineProperty(Object.prototype, name, {
    configurable: true,
    get: () => undefined,
    set(value) {
      take('called', value);
      Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}

// 3. Our elements as they come: their internals, their root, and what they show to anybody.
let isLooking = false;
const lookAround = (node) => {
  // Pressing a button is an event, which is looked at as well.
  if (isLooking || !(node instanceof Node)) return;
  const root = Node.prototype.getRootNode.call(node);
  if (!(root instanceof ShadowRoot) || root === controlRoot) return;
  take('roots', root.host.localName);
  take('roots', root.innerHTML);
  for (const one of root.querySelectorAll('iframe')) {
    take('roots', one.src);
    take('roots', attempt(() => one.contentDocument?.body.textContent));
    attempt(() => one.contentWindow.postMessage(FORGED[0], '*'));
  }
  // With the root in hand every button can be pressed, though not as a person does.
  isLooking = true;
  for (const one of root.querySelectorAll('button')) attempt(() => one.click());
  isLooking = false;
};
addEventListener('DOMContentLoaded', () => {
  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records) {
      for (const node of [target, ...addedNodes]) {
        if (!(node instanceof HTMLElement) || node === document.documentElement) continue;
        if (attributeName) take('nodes', node.getAttribute(attributeName));
        if (node.parentNode !== document.documentElement || node === document.body) continue;
        take('nodes', Element.prototype.cloneNode.call(node, true).outerHTML);
        take('nodes', attempt(() => node.attachInternals().shadowRoot?.innerHTML));
        take('nodes', attempt(() => node.attachShadow({ mode: 'open' }).innerHTML));
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
});
customElements.define(
  'hearsay-host',
  class extends HTMLElement {
    constructor() {
      super();
      take('nodes', this.attachInternals().shadowRoot?.innerHTML);
    }
  },
);

// 4. A font for each letter, under the names that our styles ask for: what is loaded was shown.
const FAMILIES = ['system-ui', '-apple-system', 'Segoe UI', 'Noto Sans', 'Noto Serif', 'Georgia'];
FAMILIES.push('Charter', 'Iowan Old Style', 'Palatino Linotype', 'sans-serif', 'serif');
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzꝏꝗƺ'];
const sheet = document.createElement('style');
sheet.append(
  ...FAMILIES.flatMap((family) =>
    LETTERS.map((letter) => {
      const code = letter.codePointAt(0).toString(16);
      const at = `${location.pathname}font-${code}`;
      return `@font-face { font-family: "${family}"; src: url("${at}"); unicode-range: U+${code}; }\n`;
    }),
  ),
);
document.head.append(sheet);

/** What a page says that pretends to be of ours. */
const envelope = (to, kind, argument) => ({ to, kind, argument });
const FORGED = [
  envelope('background', 'listTags', { ticket: crypto.randomUUID() }),
  envelope('background', 'storeState', {}),
  envelope('background', 'deleteAnnotation', {
    opId: crypto.randomUUID(),
    id: `urn:uuid:${crypto.randomUUID()}`,
    baseRev: 1,
  }),
  envelope('content', 'annotateSelection', { withNote: false }),
  envelope('content', 'describePage', {}),
  envelope('pages', 'pointedAt', { offset: 1 }),
];

/** Words of our parts, and single letters: what is found is selected, and says where it stands. */
const SOUGHT = ['Plimsoll', 'Keep as note', 'Dismiss', 'Nothing is said', 'Note', 'Copy', 'Saved'];
SOUGHT.push('Done', 'Preview', 'Tags', ...'zqvxkjw');

function findAndGrow() {
  const selection = getSelection();
  const before = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const look = () => {
    take('found', selection);
    for (const node of [selection.anchorNode, selection.focusNode]) attempt(() => lookAround(node));
    for (let at = 0; at < selection.rangeCount; at += 1) {
      const { startContainer, endContainer } = selection.getRangeAt(at);
      for (const node of [startContainer, endContainer]) attempt(() => lookAround(node));
    }
  };
  for (const word of SOUGHT) {
    selection.removeAllRanges();
    if (!attempt(() => find(word, false, false, true))) continue;
    look();
    for (const way of ['forward', 'backward']) {
      for (const by of ['word', 'line', 'paragraph', 'documentboundary']) {
        attempt(() => selection.modify('extend', way, by));
        take('selected', selection);
        look();
      }
    }
  }
  for (const node of [document, document.documentElement, ...document.documentElement.children]) {
    attempt(() => selection.selectAllChildren(node));
    take('selected', selection);
    attempt(() => selection.setBaseAndExtent(document.body, 0, node, node.childNodes.length));
    take('selected', selection);
    look();
  }
  attempt(() => selection.removeAllRanges());
  if (before) attempt(() => selection.addRange(before));
}

/** Types, copies and deletes wherever the keyboard is. */
function command() {
  for (const [name, value] of [
    ['selectAll'],
    ['copy'],
    ['insertText', 'forged'],
    ['delete'],
    ['insertHTML', '<b>forged</b>'],
    ['undo'],
  ]) {
    const isDone = attempt(() => document.execCommand(name, false, value));
    if (name !== 'selectAll' && name !== 'copy') take('typed', `${name} ${isDone}`);
    if (name === 'selectAll') take('selected', getSelection());
  }
  attempt(() => getSelection().removeAllRanges());
}

/** Presses, by script, whatever a point of the window shows, and sends keys to it. */
function press() {
  const targets = new Set([document.activeElement, ...document.documentElement.children]);
  for (let x = 5; x < innerWidth; x += 40) {
    for (let y = 5; y < innerHeight; y += 40) {
      targets.add(document.elementFromPoint(x, y));
      const caret = document.caretPositionFromPoint?.(x, y);
      if (caret) attempt(() => lookAround(caret.offsetNode));
    }
  }
  const all = { bubbles: true, composed: true, cancelable: true };
  for (const target of targets) {
    if (!target) continue;
    const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(target);
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      target.dispatchEvent(new PointerEvent(type, { ...all, ...at, detail: 1 }));
    }
    for (const key of ['n', 'c', 'Enter', ' ', 'Delete']) {
      target.dispatchEvent(new KeyboardEvent('keydown', { ...all, key }));
      target.dispatchEvent(new KeyboardEvent('keyup', { ...all, key }));
    }
  }
}

/** Reads files of the extension, in every way that a page has, and shows its pages in frames. */
async function fetchAndFrame(origin) {
  const FILES = ['manifest.json', 'background.js', 'editor/index.html', 'editor/editor.js'];
  FILES.push('popup/index.html', 'library/index.html', 'side-panel/index.html', 'icons/16.png');
  for (const file of FILES) {
    const url = `${origin}/${file}`;
    await fetch(url).then(
      async (reply) => take('served', `fetch ${file}: ${(await reply.text()).slice(0, 40)}`),
      () => {},
    );
    for (const [name, attribute] of [
      ['img', 'src'],
      ['script', 'src'],
      ['link', 'href'],
    ]) {
      const element = document.createElement(name);
      if (name === 'link') element.rel = 'stylesheet';
      element[attribute] = url;
      await new Promise((done) => {
        element.onload = () => done(take('served', `${name} ${file}`));
        element.onerror = done;
        setTimeout(done, 300);
        document.head.append(element);
      });
      element.remove();
    }
    if (!file.endsWith('.html')) continue;
    const frame = document.createElement('iframe');
    frame.src = `${url}#${crypto.randomUUID()}`;
    frame.className = 'framed';
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 300));
    take('frames', `${file}: ${attempt(() => frame.contentDocument?.body?.textContent)}`);
    for (const forged of FORGED) attempt(() => frame.contentWindow.postMessage(forged, '*'));
  }
  for (const { name } of performance.getEntries()) {
    if (/extension:/.test(name) && !name.startsWith(origin)) take('served', `timing ${name}`);
    if (/extension:.*#/.test(name)) take('served', `timing ${name}`);
  }
}

/** Speaks as if it were a part of Hearsay, on every line that a page has. */
async function forge(origin) {
  const hear = (reply) => reply !== undefined && take('replies', JSON.stringify(reply));
  const channel = new BroadcastChannel('hearsay');
  channel.onmessage = ({ data }) => hear(data);
  const { hostname } = new URL(origin);
  for (const forged of FORGED) {
    postMessage(forged, '*');
    channel.postMessage(forged);
    dispatchEvent(new CustomEvent('hearsay', { detail: forged }));
    dispatchEvent(new MessageEvent('message', { data: forged, origin }));
    for (const api of [globalThis.chrome, globalThis.browser]) {
      const sent = attempt(() => api?.runtime?.sendMessage?.(hostname, forged));
      await Promise.race([
        Promise.resolve(sent).then(hear, () => {}),
        new Promise((done) => setTimeout(done, 200)),
      ]);
    }
  }
  channel.close();
}

/** Names that the page can list: of what is painted, stored, cached, open. */
async function list() {
  for (const [name, highlight] of CSS.highlights) {
    take('named', `${name} ${Array.from(highlight, String).join(' | ')}`);
  }
  for (const { name } of await indexedDB.databases()) take('named', name);
  take('named', JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  take('named', Object.getOwnPropertyNames(globalThis).join(' '));
  take('named', document.documentElement.outerHTML);
  take('named', new XMLSerializer().serializeToString(document));
  take('named', document.adoptedStyleSheets.length);
  for (const one of document.getAnimations()) attempt(() => lookAround(one.effect.target));
  const all = (node) => [node, ...Array.from(node.children ?? [], all).flat()];
  for (const one of all(document.documentElement)) {
    take('named', `${Element.prototype.getAttributeNames.call(one)} ${getComputedStyle(one).content}`);
  }
  take('frames', `${length} frames, ${history.length} entries`);
}

globalThis.page = { loot };
page.attack = async (origin) => {
  findAndGrow();
  press();
  await forge(origin);
  await list();
};
/** Those that disturb the page itself, or take long. */
page.attackOnce = async (origin) => {
  command();
  await fetchAndFrame(origin);
};

/** Paints ten thousand ranges of its own, and takes everything else away every 50 ms. */
page.flood = async (ms) => {
  const own = Array.from({ length: 100 }, (_, at) => {
    const line = document.createElement('p');
    line.textContent = 'ding '.repeat(100);
    document.body.append(line);
    const ranges = Array.from({ length: 100 }, (_, word) => {
      const range = new Range();
      range.setStart(line.firstChild, word * 5);
      range.setEnd(line.firstChild, word * 5 + 4);
      return range;
    });
    return [`flood-${at}`, new Highlight(...ranges)];
  });
  for (const [name, highlight] of own) CSS.highlights.set(name, highlight);
  // What that costs is the page's own doing.
  const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  await frame();
  await frame();
  let longest = 0;
  let taken = 0;
  const began = performance.now();
  for (let last = began; last - began < ms; ) {
    await new Promise((next) => setTimeout(next, 50));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    const others = Array.from(CSS.highlights.keys()).filter((name) => !name.startsWith('flood'));
    for (const name of others) CSS.highlights.delete(name);
    if (others.length > 0) taken += 1;
  }
  CSS.highlights.clear();
  return { longest, taken };
};
