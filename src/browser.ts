/**
 * The only import of the polyfill: extension APIs that return promises, the same in both browsers.
 * The loader alone does without it, to stay a few hundred bytes.
 */
import browser from 'webextension-polyfill';

export type { Menus, Permissions, Runtime, Tabs } from 'webextension-polyfill';
export { browser };
