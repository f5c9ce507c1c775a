/**
 * What stands in for src/browser.ts where a page of ours is opened in a plain tab: the extension's
 * interfaces as far as they matter there. Messages go to the background, which runs in the same
 * document on real IndexedDB; calls to a page are answered by a made-up one. In no bundle that ships.
 */
import ar from '../../public/_locales/ar/messages.json' with { type: 'json' };
import de from '../../public/_locales/de/messages.json' with { type: 'json' };
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import es from '../../public/_locales/es/messages.json' with { type: 'json' };
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' };
import type { Envelope } from '../../src/envelope.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;
const LOCALES: Readonly<Record<string, Messages>> = { ar, de, en, es, fr };
/** `?lang=ar` chooses the language. */
const messages: Messages = LOCALES[new URLSearchParams(location.search).get('lang') ?? 'en'] ?? en;

type Listener = (...given: unknown[]) => unknown;

/** An event of an extension interface. */
function makeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...given: unknown[]) => [...listeners].map((listener) => listener(...given)),
  };
}

/** Whatever is not made up below: its calls do nothing, its events never come. */
function quiet<Known extends object>(known: Known): Known {
  const others = new Map<PropertyKey, unknown>();
  return new Proxy(known, {
    get(target, name) {
      if (name in target) return target[name as keyof Known];
      const isEvent = typeof name === 'string' && name.startsWith('on');
      if (!others.has(name)) others.set(name, isEvent ? makeEvent() : async () => undefined);
      return others.get(name);
    },
  });
}

/** A store of the browser's, in the tab's own. */
function makeArea(area: Storage) {
  const onChanged = makeEvent();
  const keysOf = (keys: string | readonly string[] | null | undefined) =>
    keys === null || keys === undefined ? Object.keys(area) : [keys].flat();
  return quiet({
    onChanged,
    async get(keys?: string | readonly string[] | null) {
      const kept = keysOf(keys).map((key) => [key, area.getItem(key)] as const);
      return Object.fromEntries(
        kept.flatMap(([key, value]) => (value === null ? [] : [[key, JSON.parse(value)]])),
      );
    },
    async set(given: Readonly<Record<string, unknown>>) {
      for (const [key, value] of Object.entries(given)) area.setItem(key, JSON.stringify(value));
      onChanged.fire(
        Object.fromEntries(Object.entries(given).map(([key, newValue]) => [key, { newValue }])),
      );
    },
    async remove(keys: string | readonly string[]) {
      for (const key of keysOf(keys)) area.removeItem(key);
      onChanged.fire(Object.fromEntries(keysOf(keys).map((key) => [key, {}])));
    },
  });
}

/** The one tab that there is, with the sample article in it. */
export const TAB = {
  ...{ id: 1, windowId: 1, active: true, incognito: false, title: 'Night ferry' },
  url: 'https://evening-ledger.example/2026/night-ferry',
};

const onMessage = makeEvent();
const granted = new Set<string>();
const onAdded = makeEvent();
const onRemoved = makeEvent();
const ID = 'development';

/** Sends to whoever listens in this document, as `from`; the first answer counts. */
export async function sendAs(from: object, envelope: Envelope): Promise<unknown> {
  return await onMessage.fire(envelope, { id: ID, ...from }).find((reply) => reply !== undefined);
}

/** What the sample article's page answers; set by begin.ts. */
export const page = { answer: async (_: Envelope): Promise<unknown> => null };

const tabs = quiet({
  query: async () => [TAB],
  get: async () => TAB,
  getCurrent: async () => ({ id: 2 }),
  create: async ({ url }: { readonly url: string }) => void open(url),
  sendMessage: async (_: number, envelope: Envelope) => ({
    ok: true,
    value: await page.answer(envelope),
  }),
});

const known = {
  tabs,
  i18n: {
    getMessage(key: string, fillings: readonly string[] = []) {
      const message = Object.hasOwn(messages, key) ? (messages[key]?.message ?? '') : '';
      return message.replace(
        /\$(\d)/g,
        (_: string, digit: string) => fillings[Number(digit) - 1] ?? '',
      );
    },
  },
  runtime: quiet({
    id: ID,
    onMessage,
    getURL: (path: string) => new URL(path, location.origin).href,
    getManifest: () => ({ version: '0.0.0' }),
    sendMessage: (envelope: Envelope) =>
      sendAs({ url: location.href, tab: { id: TAB.id, incognito: false } }, envelope),
  }),
  storage: { local: makeArea(localStorage), session: makeArea(sessionStorage) },
  permissions: quiet({
    onAdded,
    onRemoved,
    getAll: async () => ({ origins: [...granted] }),
    contains: async ({ origins = [] }: { readonly origins?: readonly string[] }) =>
      origins.every((one) => granted.has(one)),
    async request({ origins = [] }: { readonly origins?: readonly string[] }) {
      for (const one of origins) granted.add(one);
      onAdded.fire();
      return true;
    },
    async remove({ origins = [] }: { readonly origins?: readonly string[] }) {
      for (const one of origins) granted.delete(one);
      onRemoved.fire();
      return true;
    },
  }),
  scripting: quiet({
    executeScript: async () => [{}],
    getRegisteredContentScripts: async () => [],
  }),
  commands: quiet({
    getAll: async () => [
      { name: '_execute_action', description: '', shortcut: 'Alt+Shift+Y' },
      { name: 'highlight', description: 'Highlight the selection', shortcut: 'Alt+Shift+U' },
      { name: 'note', description: 'Write a note', shortcut: '' },
    ],
  }),
  management: { getSelf: async () => ({ installType: 'development' }) },
  extension: { inIncognitoContext: false, isAllowedIncognitoAccess: async () => false },
};

/** Every interface, those that are not made up being quiet ones. */
export const browser = new Proxy(known as Record<PropertyKey, object>, {
  get(target, name) {
    target[name] ??= quiet({});
    return target[name];
  },
});

export const lockSmallStore = async (): Promise<void> => {};
export const openSidePanel = async (): Promise<void> => void open('/side-panel/index.html');
