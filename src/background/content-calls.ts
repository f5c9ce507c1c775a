import { makeHighlight } from '../annotations/make.ts';
import { targetSource } from '../annotations/target-source.ts';
import { attribute } from '../attribution/attribute.ts';
import type { ContentToBackground, Handlers } from '../messages.ts';
import { report } from '../report.ts';
import type { Database } from '../store/database.ts';
import { getAnnotation, hasAnnotations, listBySource } from '../store/read.ts';
import { createAnnotation } from '../store/write.ts';
import { startInTab } from './injection.ts';
import type { Sender } from './senders.ts';
import { issueTicket } from './tickets.ts';
import { readWeights } from './weights.ts';

type Content = Extract<Sender, { kind: 'content' }>;

/** What code inside a page may ask: always about its own page, never for what the reader wrote. */
export function contentCalls(database: Database): Handlers<ContentToBackground, Content> {
  return {
    async pageOpened({ mayBeArticle, selected }, sender) {
      const source = targetSource(sender.url);
      const wanted =
        mayBeArticle || selected || (source !== null && (await hasAnnotations(database, source)));
      if (wanted) await startInTab(sender.tabId);
    },

    async attribute(input) {
      const onError = (error: unknown) => report(error, 'reading the weights');
      return attribute(input, await readWeights(onError));
    },

    async listAnchors(_, sender) {
      const source = targetSource(sender.url);
      if (source === null) return [];
      const rows = await listBySource(database, source);
      return rows.map(({ id, annotation }) => ({
        id,
        colour: annotation.target.styleClass,
        selectors: annotation.target.selector,
      }));
    },

    async createAnnotation({ opId, id, selectors, colour, title }, sender) {
      if (sender.private) return { status: 'refused', opId, reason: 'private' };
      const source = targetSource(sender.url);
      if (source === null) return { status: 'refused', opId, reason: 'address' };
      const now = new Date().toISOString();
      const annotation = makeHighlight({ id, source, selectors, colour, now });
      return await createAnnotation(database, opId, annotation, { source, title });
    },

    async openEditor({ id }, sender) {
      const row = await getAnnotation(database, id);
      const source = targetSource(sender.url);
      if (!row || row.deleted || row.annotation.target.source !== source) {
        throw new Error('no such annotation on this page');
      }
      return { ticket: await issueTicket(sender.tabId, id) };
    },
  };
}
