import { useState } from 'preact/hooks';
import { pageSources } from '../src/annotations/page-source.ts';
import { NO_SIGNS, type Signs } from '../src/annotations/signs.ts';
import { openSidePanel } from '../src/browser.ts';
import { report } from '../src/report.ts';
import type { Database } from '../src/store/database.ts';
import type { KeptOf } from '../src/store/read.ts';
import { Annotations } from '../src/ui/annotations.tsx';
import { isOnPage } from '../src/ui/arrange.ts';
import { ExportLink } from '../src/ui/export-link.tsx';
import type { TabFacts } from '../src/ui/find-tab.ts';
import { annotatePage, type PageCall } from '../src/ui/page-acts.ts';
import { StoreNotice } from '../src/ui/store-notice.tsx';
import { Toast } from '../src/ui/toast.tsx';
import { useKept } from '../src/ui/use-kept.ts';
import { useKeptActs } from '../src/ui/use-kept-acts.ts';
import { say } from '../src/words.ts';
import { Edited } from './edited.tsx';
import { useEdited, usePage, useTab } from './follow.ts';
import { PageHeading } from './page-heading.tsx';
import { Sites } from './sites.tsx';
import { StorageLink } from './storage-link.tsx';

interface AppProps {
  readonly database: Database;
  readonly call: PageCall;
  /** The tab that the popup is about; null when there is none. */
  readonly finding: Promise<TabFacts | null>;
  /** Whether Hearsay could start in it. */
  readonly started: Promise<boolean>;
  /** What is kept of its page, by its address. */
  readonly early?: Promise<KeptOf> | undefined;
}

/** The whole popup. */
export function App({ database, call, finding, started, early }: AppProps) {
  const tab = useTab(finding);
  const [signs, setSigns] = useState<Signs>();
  const kept = useKept(database, tab, signs, early);
  const sought = kept?.rows.filter((row) => !isOnPage(row)) ?? [];
  const { acts, message, setMessage, deleted, moves, heading } = useKeptActs(
    database,
    call,
    tab?.id ?? null,
  );
  const page = usePage(started, tab, sought.map(({ id }) => id).join(' '), moves);
  if (page.status === 'known' && signs === undefined) setSigns(page.report.signs);
  const edited = useEdited(database, call, tab, page);
  /** The annotation whose note was asked for. */
  const [wanted, setWanted] = useState<string | null>(null);
  /** While notes are missing, a page without any is not said to have none. */
  const [isSound, setSound] = useState(true);

  const rows = kept?.rows.filter(({ id }) => !deleted.has(id));

  async function writePageNote(here: TabFacts) {
    setWanted(null);
    // One that was begun and left empty is taken up again.
    const begun = rows?.find((row) => isOnPage(row) && row.annotation.body.length === 0);
    const { title = null, signs: known = NO_SIGNS } = page.status === 'known' ? page.report : {};
    const id = begun?.id ?? (await annotatePage(call, here, known, title ?? here.title ?? ''));
    if (id === null) setMessage({ text: say('act_unsaved') });
    else setWanted(id);
  }
  return (
    <div class="popup">
      <header class="masthead">
        <span class="brand">{say('brand')}</span>
        {tab && <PanelButton tab={tab} />}
      </header>
      <StoreNotice call={call} onState={({ status }) => setSound(status === 'sound')} />
      <PageHeading page={page} title={tab?.title ?? null} />
      {tab?.isPrivate && <p class="notice">{say('popup_private')}</p>}
      <main class="kept" aria-busy={rows === undefined}>
        {edited && <Edited edited={edited} />}
        {rows && (isSound || rows.length > 0) && (
          <Annotations
            heading={heading}
            rows={rows}
            drafts={kept?.drafts ?? new Map()}
            page={page.status === 'known' ? page.report : null}
            isForbidden={page.status === 'forbidden'}
            isReadOnly={tab?.isPrivate ?? false}
            wanted={wanted}
            call={call}
            acts={acts}
          />
        )}
      </main>
      <Toast message={message} onDismiss={() => setMessage(null)} />
      <footer class="foot">
        {tab !== undefined && <Sites url={tab?.url ?? null} />}
        <div class="foot-links">
          {tab && canKeep(tab) && (
            <button type="button" class="button-link" onClick={() => writePageNote(tab)}>
              {say('popup_page_note')}
            </button>
          )}
          <ExportLink rows={rows} />
          <StorageLink database={database} />
        </div>
      </footer>
    </div>
  );
}

/** True where a note on the tab's page can be kept: a web page, not in a private window. */
const canKeep = ({ url, isPrivate }: TabFacts): boolean =>
  !isPrivate && url !== null && pageSources(url, NO_SIGNS).length > 0;

function PanelButton({ tab }: { readonly tab: TabFacts }) {
  const open = () => {
    // Nothing may be awaited before this call: it must run inside the click.
    openSidePanel(tab.windowId).then(
      () => close(),
      (error: unknown) => report(error, 'opening the side panel'),
    );
  };
  return (
    <button type="button" class="button-link" onClick={open}>
      {say('popup_panel')}
    </button>
  );
}
