/**
 * The loader: all that most pages ever run of Hearsay. It asks two cheap questions, tells the
 * background, and waits for the reader's first selection. It uses `chrome` and knows
 * nothing else of ours; both browsers have it.
 */
import { oddsOfArticle } from '../src/article/can-be-article.ts';
import { hasRunningText } from '../src/article/running-text.ts';
import type { Envelope } from '../src/envelope.ts';
import type { ContentToBackground } from '../src/messages.ts';

type Page = Parameters<ContentToBackground['pageOpened']>[0];

function tell(page: Page): void {
  const envelope: Envelope = { to: 'background', kind: 'pageOpened', argument: page };
  // After an update of the extension this throws at once: then the new version's loader acts.
  chrome.runtime?.sendMessage(envelope, () => chrome.runtime.lastError);
}

function onSelection(): void {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return;
  document.removeEventListener('selectionchange', onSelection);
  tell({ mayBeArticle: false, selected: true });
}

/** A page that had no text yet may have been empty still: it is asked again so long after, in milliseconds. */
const AGAIN_MS = [1_000, 3_000, 9_000];

const mayBe = (odds: number): boolean => odds > 0 && hasRunningText(document, odds);

/** Asks on where the head promises an article whose text has yet to come, as in pages made by script. */
function waitForText(): void {
  const asking = new AbortController();
  const { signal } = asking;
  const ask = () => {
    if (signal.aborted || !mayBe(oddsOfArticle(document))) return;
    asking.abort();
    tell({ mayBeArticle: true, selected: false });
  };
  for (const ms of AGAIN_MS) setTimeout(ask, ms);
  addEventListener('load', ask, { signal });
  // A page that goes on to another of its own has the text of that one by then, or soon after.
  const { navigation } = globalThis as { readonly navigation?: EventTarget };
  const askSoon = () => setTimeout(ask, AGAIN_MS[0]);
  navigation?.addEventListener('navigatesuccess', askSoon, { signal });
}

// Content scripts also run on XML, SVG, JSON and plain text.
if (document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml') {
  document.addEventListener('selectionchange', onSelection);
  const odds = oddsOfArticle(document);
  const mayBeArticle = mayBe(odds);
  tell({ mayBeArticle, selected: false });
  if (odds > 0 && !mayBeArticle) waitForText();
}
