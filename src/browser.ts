/**
 * The only import of the polyfill: extension APIs that return promises, the same in both browsers.
 * The loader alone does without it, to stay under three kilobytes.
 */
import browser from 'webextension-polyfill';

export type { Menus, Permissions, Runtime, Tabs } from 'webextension-polyfill';
export { browser };

/** Chromium's lock on a store, which the polyfill hands through and its types do not know. */
interface WithAccessLevel {
  setAccessLevel?(to: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps the small store, where note text lies a second time, to documents of the extension: by default
 * content scripts may read and write it as well. Firefox has no such lock.
 */
export async function lockSmallStore(): Promise<void> {
  const local: WithAccessLevel = browser.storage.local as WithAccessLevel;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Chromium's side panel, which the polyfill hands through and its types do not know. */
interface WithSidePanel {
  readonly sidePanel?: { open(of: { readonly windowId: number }): Promise<void> };
}

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) of a window. Both browsers ask that it
 * be called in the reader's click, before anything is awaited.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel }: WithSidePanel = browser as WithSidePanel;
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
