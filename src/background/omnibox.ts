import { browser } from '../browser.ts';

/** The library's address with a search in it. */
const librarySearch = (sought: string): string =>
  browser.runtime.getURL(`library/index.html#/everything?${new URLSearchParams({ q: sought })}`);

/** Has the address bar search the library: `hs`, a space, and what is sought. */
export function installOmnibox(fail: (error: unknown) => void): void {
  browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('library_search') });
  browser.omnibox.onInputEntered.addListener((sought, disposition) => {
    const url = librarySearch(sought);
    const opened =
      disposition === 'currentTab'
        ? browser.tabs.update({ url })
        : browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
    opened.catch(fail);
  });
}
