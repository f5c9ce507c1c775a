import { asideKey, type DraftChange } from '../annotations/save.ts';
import { browser } from '../browser.ts';

/**
 * Keeps the newest draft of one editor aside, in the browser's small store, at once and without the
 * background, which may be ended by an update while it writes the last keys down. The background lets
 * go of what it has, and takes in what it never got when it begins anew. From private windows nothing
 * is kept.
 */
export function keepAside(): (draft: DraftChange) => void {
  let last: string | null = null;
  return (draft) => {
    const before = last;
    last = asideKey(draft.typed);
    // It is a second string: whether the text is safe is what the background answers.
    replace(before, last, draft).catch(() => {});
  };
}

async function replace(before: string | null, key: string, draft: DraftChange): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const { local } = browser.storage;
  const kept = local.set({ [key]: draft });
  // Asked for in this order, and done in it: at no time there is neither.
  if (before !== null) await local.remove(before);
  await kept;
}
