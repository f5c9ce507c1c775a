/**
 * The loader: all that most pages ever run of Hearsay. It asks one cheap question, tells the
 * background, and waits for the reader's first selection. It uses `chrome` and knows
 * nothing else of ours; both browsers have it.
 */
import { canBeArticle } from '../src/article/can-be-article.ts';
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

// Content scripts also run on XML, SVG, JSON and plain text.
if (document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml') {
  document.addEventListener('selectionchange', onSelection);
  tell({ mayBeArticle: canBeArticle(document), selected: false });
}
