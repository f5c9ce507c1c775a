import { identityOf } from '../annotations/identity.ts';
import { makeHighlight } from '../annotations/make.ts';
import { type PageAddress, pageSources } from '../annotations/page-source.ts';
import { NO_SIGNS } from '../annotations/signs.ts';
import { editionOf } from '../editions/edition.ts';
import type { ContentToBackground, Handlers } from '../messages.ts';
import { getAnnotation, hasAnnotations, listBySources } from '../store/read.ts';
import { createAnnotation } from '../store/write.ts';
import { keepEdition } from '../store/write-edition.ts';
import { writeCitation } from './cite.ts';
import { startInTab } from './injection.ts';
import type { Keeper } from './keeper.ts';
import { sayWho } from './say-who.ts';
import type { Sender } from './senders.ts';
import { issueTicket } from './tickets.ts';

type Content = Extract<Sender, { kind: 'content' }>;

/**
 * Where an article's annotations are kept. Code inside a page may name any address of its own origin
 * (every script there can move the page to one) and what the page says of itself, which counts for
 * no more than `pageSources` believes. None for an address of another origin.
 */
function sourcesOf({ address, signs }: PageAddress, { url }: Content): readonly string[] {
  const isOwn =
    URL.canParse(address) && URL.canParse(url) && new URL(address).origin === new URL(url).origin;
  return isOwn ? pageSources(address, signs) : [];
}

/** What code inside a page may ask: always about its own page, never for what the reader wrote. */
export function contentCalls(keeper: Keeper): Handlers<ContentToBackground, Content> {
  const { database } = keeper;
  return {
    async pageOpened({ mayBeArticle, selected }, sender) {
      const wanted =
        mayBeArticle ||
        selected ||
        (await hasAnnotations(database, pageSources(sender.url, NO_SIGNS)));
      if (wanted) await startInTab(sender.tabId);
    },

    attribute: sayWho,
    cite: writeCitation,

    async listAnchors({ pages }, sender) {
      const sources = pages.flatMap((page) => sourcesOf(page, sender));
      const rows = await listBySources(database, sources);
      const anchored = rows.filter(({ annotation }) => annotation.target.selector.length > 0);
      return anchored.map(({ id, annotation }) => ({
        id,
        colour: annotation.target.styleClass,
        selectors: annotation.target.selector,
      }));
    },

    async createAnnotation({ opId, id, page, selectors, colour, title }, sender) {
      if (sender.private) return { status: 'refused', opId, reason: 'private' };
      const [source] = sourcesOf(page, sender);
      if (source === undefined) return { status: 'refused', opId, reason: 'address' };
      const now = new Date().toISOString();
      const annotation = makeHighlight({ id, source, selectors, colour, now });
      return await keeper.save(opId, () =>
        createAnnotation(database, opId, annotation, { source, title }),
      );
    },

    async keepEdition({ page, visit, title, bodyText }, sender) {
      if (sender.private) return;
      await keepEdition(database, sourcesOf(page, sender), visit, editionOf(title, bodyText));
    },

    async openEditor({ id, page }, sender) {
      const row = await getAnnotation(database, id);
      const kept = row && identityOf(row.annotation.target.source);
      const isHere = sourcesOf(page, sender).some((source) => identityOf(source) === kept);
      if (!row || row.deleted || !isHere) {
        throw new Error('no such annotation on this page');
      }
      return { ticket: await issueTicket(sender.tabId, id) };
    },
  };
}
