/**
 * The only import of the polyfill: extension APIs that return promises, the same in both browsers.
 * The loader alone does without it, to stay under three kilobytes.
 */
import browser from 'webextension-polyfill';

export type { Menus, Permissions, Runtime, Tabs } from 'webextension-polyfill';
export { browser };

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
