import { noteOf, quoteOf } from '../annotations/annotation.ts';
import type { AnnotationChange } from '../annotations/save.ts';
import { browser } from '../browser.ts';
import { callContent } from '../call.ts';
import type { EditorToBackground, Handlers, PageToBackground } from '../messages.ts';
import { getAnnotation, getDraft } from '../store/read.ts';
import { deleteAnnotation, editAnnotation, restoreAnnotation } from '../store/write.ts';
import { writeCitation } from './cite.ts';
import { startInTab } from './injection.ts';
import type { Keeper } from './keeper.ts';
import { sayWho } from './say-who.ts';
import type { Sender } from './senders.ts';
import { redeemTicket } from './tickets.ts';

type Editor = Extract<Sender, { kind: 'editor' }>;
type Page = Extract<Sender, { kind: 'page' }>;

/** Tells every page with Hearsay in it that annotations have changed. */
async function announce(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // Most tabs have no content script of ours and reject; that is the expected answer.
  await Promise.allSettled(
    tabs.flatMap(({ id: tabId }) =>
      tabId === undefined ? [] : [callContent(tabId, 'annotationsChanged', {})],
    ),
  );
}

/** What the editor frame may ask. */
export function editorCalls(keeper: Keeper): Handlers<EditorToBackground, Editor> {
  const { database } = keeper;
  return {
    async redeemTicket({ ticket }, sender) {
      const id = await redeemTicket(ticket, sender.tabId);
      // Drafts that were kept aside are among them only after that.
      await keeper.state();
      const row = id === null ? undefined : await getAnnotation(database, id);
      if (!row || row.deleted) return null;
      const draft = await getDraft(database, row.id);
      return {
        id: row.id,
        quote: quoteOf(row.annotation),
        note: noteOf(row.annotation),
        rev: row.rev,
        draft: draft ? { text: draft.text, baseRev: draft.baseRev } : null,
      };
    },
    async closeEditor(_, sender) {
      // Where the page has gone meanwhile, its frame has gone with it.
      await callContent(sender.tabId, 'closeEditor', {}).catch(() => {});
    },
    async saveDraft(draft, sender) {
      if (sender.private) throw new Error('nothing is kept from a private window');
      await keeper.saveDraft(draft);
    },
    async editAnnotation(change, sender) {
      if (sender.private) return { status: 'refused', opId: change.opId, reason: 'private' };
      return await edit(keeper, change);
    },
  };
}

/** What popup, side panel and library may ask. */
export function pageCalls(keeper: Keeper): Handlers<PageToBackground, Page> {
  const { database } = keeper;
  return {
    start: ({ tabId }) => startInTab(tabId),
    attribute: sayWho,
    cite: writeCitation,
    saveDraft: (draft) => keeper.saveDraft(draft),
    editAnnotation: (change) => edit(keeper, change),
    async deleteAnnotation(which) {
      const outcome = await keeper.save(which.opId, () => deleteAnnotation(database, which));
      await announce();
      return outcome;
    },
    async restoreAnnotation(which) {
      const outcome = await keeper.save(which.opId, () => restoreAnnotation(database, which));
      await announce();
      return outcome;
    },
    storeState: () => keeper.state(),
    async recoverStore() {
      const restored = await keeper.recover();
      await announce();
      return restored;
    },
    startStoreAfresh: () => keeper.startAfresh(),
    async restoreBackup({ evenDamaged }) {
      const outcome = await keeper.restoreBackup(evenDamaged);
      await announce();
      return outcome;
    },
    noteBackup: (change) => keeper.noteBackup(change),
  };
}

async function edit(keeper: Keeper, change: AnnotationChange) {
  const { database } = keeper;
  const outcome = await keeper.save(change.opId, () => editAnnotation(database, change));
  if (outcome.status === 'saved' && change.typed) keeper.dropDraft(change.typed);
  // Colour and place show in the page; a note never goes there.
  if (change.colour !== undefined || change.selectors !== undefined) await announce();
  return outcome;
}
