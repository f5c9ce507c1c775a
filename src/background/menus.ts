import { browser } from '../browser.ts';
import { callContent } from '../call.ts';
import { startInTab } from '../start-in-tab.ts';

/** The acts on a selection that menu and keyboard offer; some ids stand in the manifest too. */
const ACTS = {
  highlight: (tabId: number) => callContent(tabId, 'annotateSelection', { withNote: false }),
  note: (tabId: number) => callContent(tabId, 'annotateSelection', { withNote: true }),
  cite: (tabId: number) => callContent(tabId, 'citeSelection', {}),
} as const;
type Act = keyof typeof ACTS;

const isAct = (id: unknown): id is Act => typeof id === 'string' && Object.hasOwn(ACTS, id);

/** Makes the context menu anew: it outlives the worker, so it is made at install only. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of Object.keys(ACTS)) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(`command_${id}`),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Does what a menu item or a keyboard command of this id stands for, in this tab. */
export async function actOnSelection(id: unknown, tabId: number | undefined): Promise<void> {
  if (!isAct(id) || tabId === undefined) return;
  if (await startInTab(tabId)) await ACTS[id](tabId);
}
