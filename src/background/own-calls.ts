import { noteOf, quoteOf } from '../annotations/annotation.ts';
import {
  evidenceLinkOf,
  speakerOf,
  statementOf,
  tagsOf,
  verificationOf,
} from '../annotations/body.ts';
import { makeHighlight } from '../annotations/make.ts';
import { pageSources } from '../annotations/page-source.ts';
import type { AnnotationChange } from '../annotations/save.ts';
import { browser } from '../browser.ts';
import { callContent } from '../call.ts';
import type { Handlers } from '../envelope.ts';
import type { EditorToBackground, PageToBackground } from '../messages.ts';
import { listTags } from '../store/list-tags.ts';
import { getAnnotation, getDraft } from '../store/read.ts';
import {
  createAnnotation,
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation,
} from '../store/write.ts';
import { changeMany, deleteArticle, undoAct } from '../store/write-group.ts';
import { forgetOrphan } from '../store/write-orphans.ts';
import { mergeSpeakers, splitSpeaker, undoSpeakers } from '../store/write-speakers.ts';
import type { Automatic } from './automatic.ts';
import { writeCitation } from './cite.ts';
import type { Keeper } from './keeper.ts';
import { getReady, sayWho } from './say-who.ts';
import type { Sender } from './senders.ts';
import { changeSettings } from './settings.ts';
import { tellTabs } from './tabs.ts';
import { holdsTicket, redeemTicket, returnTicket } from './tickets.ts';

type Editor = Extract<Sender, { kind: 'editor' }>;
type Page = Extract<Sender, { kind: 'page' }>;

/** What the editor frame may ask. */
export function editorCalls(keeper: Keeper): Handlers<EditorToBackground, Editor> {
  const { database } = keeper;
  return {
    async redeemTicket({ ticket }, sender) {
      const opened = await redeemTicket(ticket, sender.tabId);
      // Drafts that were kept aside are among them only after that.
      await keeper.state();
      const row = opened && (await getAnnotation(database, opened.id));
      if (!row || row.deleted) return null;
      const { body } = row.annotation;
      const draft = await getDraft(database, row.id);
      return {
        id: row.id,
        quote: quoteOf(row.annotation),
        note: noteOf(row.annotation),
        rev: row.rev,
        colour: row.annotation.target.styleClass,
        tags: tagsOf(body),
        statement: statementOf(body),
        speaker: speakerOf(body),
        speakers: opened.speakers,
        verification: verificationOf(body),
        evidence: evidenceLinkOf(body),
        draft: draft ? { text: draft.text, baseRev: draft.baseRev } : null,
      };
    },
    async closeEditor({ ticket }, { tabId }) {
      if (!(await returnTicket(ticket, tabId))) return;
      // Where the page has gone meanwhile, its frame has gone with it.
      await callContent(tabId, 'closeEditor', { ticket }).catch(() => {});
    },
    listTags: async ({ ticket }, { tabId }) =>
      (await holdsTicket(ticket, tabId)) ? await listTags(database) : [],
    async saveDraft(draft, sender) {
      if (sender.private) throw new Error('nothing is kept from a private window');
      await keeper.saveDraft(draft);
    },
    async editAnnotation(change, sender) {
      if (sender.private) return { status: 'refused', opId: change.opId, reason: 'private' };
      return await edit(keeper, change);
    },
    async moveToSelection(which, sender) {
      const { opId } = which;
      if (sender.private) return { status: 'refused', opId, reason: 'private' };
      const selectors = await callContent(sender.tabId, 'describeWords', { span: null });
      if (!selectors) return null;
      const row = await getAnnotation(database, which.id);
      const verdict = row && statementOf(row.annotation.body) ? 'corrected' : undefined;
      return await edit(keeper, { ...which, selectors, ...(verdict ? { verdict } : {}) });
    },
  };
}

/** What popup, side panel and library may ask. */
export function pageCalls(keeper: Keeper, automatic: Automatic): Handlers<PageToBackground, Page> {
  const { database } = keeper;
  return {
    changeSettings,
    prepare: getReady,
    async annotatePage({ opId, id, tabId, signs, title }) {
      const { url = '', incognito } = await browser.tabs.get(tabId);
      if (incognito) return { status: 'refused', opId, reason: 'private' };
      const [source] = pageSources(url, signs);
      if (source === undefined) return { status: 'refused', opId, reason: 'address' };
      const now = new Date().toISOString();
      const annotation = makeHighlight({ id, source, selectors: [], colour: 'yellow', now });
      return await keeper.save(opId, () =>
        createAnnotation(database, opId, annotation, { source, title }),
      );
    },
    attribute: sayWho,
    cite: writeCitation,
    saveDraft: (draft) => keeper.saveDraft(draft),
    editAnnotation: (change) => edit(keeper, change),
    async deleteAnnotation(which) {
      const outcome = await keeper.save(which.opId, () => deleteAnnotation(database, which));
      await tellTabs('annotationsChanged');
      return outcome;
    },
    async restoreAnnotation(which) {
      const outcome = await keeper.save(which.opId, () => restoreAnnotation(database, which));
      await tellTabs('annotationsChanged');
      return outcome;
    },
    async deleteArticle(which) {
      const outcome = await keeper.save(which.opId, () => deleteArticle(database, which));
      await tellTabs('annotationsChanged');
      return outcome;
    },
    async changeMany(change) {
      const outcome = await keeper.save(change.opId, () => changeMany(database, change));
      await tellTabs('annotationsChanged');
      return outcome;
    },
    async undoAct(which) {
      const outcome = await keeper.save(which.opId, () => undoAct(database, which));
      await tellTabs('annotationsChanged');
      return outcome;
    },
    mergeSpeakers: (of) => keeper.saveSpeakers(of.opId, () => mergeSpeakers(database, of)),
    splitSpeaker: (of) => keeper.saveSpeakers(of.opId, () => splitSpeaker(database, of)),
    undoSpeakers: (of) => keeper.saveSpeakers(of.opId, () => undoSpeakers(database, of)),
    storeState: () => keeper.state(),
    async recoverStore() {
      const restored = await keeper.recover();
      await tellTabs('annotationsChanged');
      return restored;
    },
    startStoreAfresh: () => keeper.startAfresh(),
    async restoreBackup({ evenDamaged }) {
      const outcome = await keeper.intake.restoreBackup(evenDamaged);
      await tellTabs('annotationsChanged');
      return outcome;
    },
    async importDrafts({ opId }) {
      const outcome = await keeper.intake.importDrafts(opId);
      await tellTabs('annotationsChanged');
      return outcome;
    },
    importProgress: ({ opId }) => keeper.intake.importProgress(opId),
    cancelImport: ({ opId }) => keeper.intake.cancelImport(opId),
    async undoImport(which) {
      const outcome = await keeper.intake.undoImport(which);
      await tellTabs('annotationsChanged');
      return outcome;
    },
    setAutomatic: ({ to }) => automatic.change(to, new Date()),
    backUpNow: () => automatic.backUp(new Date()),
    noteBackup: (change) => keeper.noteBackup(change),
  };
}

async function edit(keeper: Keeper, change: AnnotationChange) {
  const { database } = keeper;
  const outcome = await keeper.save(change.opId, () => editAnnotation(database, change));
  if (outcome.status === 'saved' && change.typed) keeper.dropDraft(change.typed);
  if (outcome.status === 'saved' && change.selectors !== undefined) {
    await keeper.whenSound(() => forgetOrphan(database, change.id));
  }
  // Colour, place and whether anything is said show in the page; a note never goes there.
  const { colour, selectors, verdict } = change;
  if ([colour, selectors, verdict].some((one) => one !== undefined)) {
    await tellTabs('annotationsChanged');
  }
  return outcome;
}
