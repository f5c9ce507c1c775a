import { statementOf } from '../annotations/body.ts';
import { identityOf } from '../annotations/identity.ts';
import { makeHighlight } from '../annotations/make.ts';
import { type PageAddress, pageSources } from '../annotations/page-source.ts';
import { NO_SIGNS } from '../annotations/signs.ts';
import { editionOf } from '../editions/edition.ts';
import type { Handlers } from '../envelope.ts';
import type { ContentToBackground } from '../messages.ts';
import { settingsOn } from '../settings/settings.ts';
import { startInTab } from '../start-in-tab.ts';
import { getAnnotation, hasAnnotations, listBySources } from '../store/read.ts';
import { createAnnotation } from '../store/write.ts';
import { keepEdition } from '../store/write-edition.ts';
import { noteOrphans } from '../store/write-orphans.ts';
import { showCount } from './badge.ts';
import { writeCitation } from './cite.ts';
import { bringActs, bringPaint } from './injection.ts';
import type { Keeper } from './keeper.ts';
import { sayWho } from './say-who.ts';
import type { Sender } from './senders.ts';
import { changeSettings, storedSettings } from './settings.ts';
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

/** Rules dismissed on one site: more than there are. */
const MOST_RULES = 100;

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

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

    actsWanted: (_, { tabId }) => bringActs(tabId),
    paintWanted: (_, { tabId }) => bringPaint(tabId),

    async siteSettings(_, { url }) {
      return settingsOn(await storedSettings(), hostOf(url));
    },

    turnToolbarOff: (_, { url }) => changeSettings({ site: hostOf(url), toolbarHere: false }),

    async dismissRule({ pass, dismissed }, { url }) {
      const site = hostOf(url);
      const others = settingsOn(await storedSettings(), site).dismissed.filter(
        (one) => one !== pass,
      );
      const next = dismissed ? [...others, pass].slice(-MOST_RULES) : others;
      await changeSettings({ site, dismissed: next });
    },

    attribute: sayWho,
    cite: writeCitation,

    async listAnchors({ pages }, sender) {
      const sources = pages.flatMap((page) => sourcesOf(page, sender));
      const rows = await listBySources(database, sources);
      // The tab may be gone by now; then there is nothing to be told.
      showCount(sender.tabId, rows.length).catch(() => {});
      const anchored = rows.filter(({ annotation }) => annotation.target.selector.length > 0);
      return anchored.map(({ id, annotation }) => {
        const statement = statementOf(annotation.body);
        return {
          id,
          colour: annotation.target.styleClass,
          isStatement: statement !== null,
          verdict: statement?.verdict ?? null,
          selectors: annotation.target.selector,
        };
      });
    },

    async createAnnotation(
      { opId, id, page, selectors, colour, title, outlet, speaker, statement },
      sender,
    ) {
      if (sender.private) return { status: 'refused', opId, reason: 'private' };
      const [source] = sourcesOf(page, sender);
      if (source === undefined) return { status: 'refused', opId, reason: 'address' };
      const now = new Date().toISOString();
      const annotation = makeHighlight({ id, source, selectors, colour, speaker, statement, now });
      return await keeper.save(opId, () =>
        createAnnotation(database, opId, annotation, { source, title, outlet }),
      );
    },

    async noteOrphans({ pages, orphans, found }, sender) {
      if (sender.private) return;
      const sources = pages.flatMap((page) => sourcesOf(page, sender));
      await keeper.whenSound(() => noteOrphans(database, sources, { orphans, found }));
    },

    async keepEdition({ page, visit, title, outlet, bodyText }, sender) {
      if (sender.private) return;
      const sources = sourcesOf(page, sender);
      await keeper.whenSound(() =>
        keepEdition(database, sources, visit, editionOf(title, bodyText), outlet),
      );
    },

    async openEditor({ id, page, speakers }, sender) {
      const row = await getAnnotation(database, id);
      const kept = row && identityOf(row.annotation.target.source);
      const isHere = sourcesOf(page, sender).some((source) => identityOf(source) === kept);
      if (!row || row.deleted || !isHere) {
        throw new Error('no such annotation on this page');
      }
      return { ticket: await issueTicket(sender.tabId, id, speakers) };
    },
  };
}
