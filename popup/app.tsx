import { useRef, useState } from 'preact/hooks';
import { linkTo } from '../src/anchoring/text-fragment.ts';
import { pageSources } from '../src/annotations/page-source.ts';
import { NO_SIGNS, type Signs } from '../src/annotations/signs.ts';
import { openSidePanel } from '../src/browser.ts';
import { callContent } from '../src/call.ts';
import { report } from '../src/report.ts';
import { attempt } from '../src/save-reliably.ts';
import type { AnnotationRow, Database } from '../src/store/database.ts';
import { listTags } from '../src/store/list-tags.ts';
import { type Outcome, remove, restore } from '../src/ui/change.ts';
import type { TabFacts } from '../src/ui/find-tab.ts';
import { StoreNotice } from '../src/ui/store-notice.tsx';
import { type Message, Toast } from '../src/ui/toast.tsx';
import { say, type Word } from '../src/words.ts';
import { annotatePage, keepAsPageNote, type PageCall, putBack, reattach } from './acts.ts';
import { Annotations } from './annotations.tsx';
import { isOnPage } from './arrange.ts';
import { Edited } from './edited.tsx';
import { useEdited, useKept, usePage, useTab } from './follow.ts';
import type { OrphanActs } from './orphan.tsx';
import { PageHeading } from './page-heading.tsx';
import { Sites } from './sites.tsx';
import { StorageLink } from './storage-link.tsx';

interface AppProps {
  readonly database: Database;
  readonly call: PageCall;
  /** The popup's own address; `?tab=ID` names the tab to be about. */
  readonly address: string;
}

/** The whole popup. */
export function App({ database, call, address }: AppProps) {
  const tab = useTab(address);
  const [signs, setSigns] = useState<Signs>();
  const kept = useKept(database, tab, signs);
  const sought = kept?.rows.filter((row) => !isOnPage(row)) ?? [];
  /** Counts the annotations that were put elsewhere: after each the page is asked again. */
  const [moves, setMoves] = useState(0);
  const page = usePage(call, tab, sought.map(({ id }) => id).join(' '), moves);
  if (page.status === 'known' && signs === undefined) setSigns(page.report.signs);
  const edited = useEdited(database, call, tab, page);
  const [message, setMessage] = useState<Message | null>(null);
  /** Deleted ones disappear at once; the store's own news of it comes a little later. */
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  /** The annotation whose note was asked for. */
  const [wanted, setWanted] = useState<string | null>(null);
  /** While notes are missing, a page without any is not said to have none. */
  const [isSound, setSound] = useState(true);

  async function jump({ id }: AnnotationRow) {
    if (!tab) return;
    const isThere = await attempt(() => callContent(tab.id, 'jumpTo', { id }));
    setMessage(isThere ? null : { text: say('card_jump_failed') });
  }

  async function copyLink({ id, annotation }: AnnotationRow) {
    if (!tab) return;
    const place = await attempt(() => callContent(tab.id, 'locate', { id }));
    const link = place && linkTo(annotation.target.source, place.text, place.span);
    const isCopied = await attempt(async () => {
      if (!link) return false;
      await navigator.clipboard.writeText(link);
      return true;
    });
    setMessage({ text: say(isCopied ? 'card_link_copied' : 'card_link_failed') });
  }

  /** Moves an annotation, says so, and offers to take it back. */
  async function move(row: AnnotationRow, said: Word, act: () => Promise<Outcome>) {
    const outcome = await act();
    if (outcome === 'unsaved' || outcome.status !== 'saved') {
      setMessage({ text: say('act_unsaved') });
      return;
    }
    const { rev } = outcome;
    setMoves((count) => count + 1);
    const back = () => move(row, 'act_put_back', () => putBack(call, row, rev));
    setMessage(said === 'act_put_back' ? { text: say(said) } : { text: say(said), undo: back });
  }

  const orphanActs = (row: AnnotationRow): OrphanActs => ({
    async show(span) {
      if (tab) await attempt(() => callContent(tab.id, 'jumpToSpan', { span }));
    },
    async attach(span) {
      if (!tab) return;
      const selectors = await attempt(() => callContent(tab.id, 'describeWords', { span }));
      if (selectors) await move(row, 'act_moved', () => reattach(call, row, selectors));
      else setMessage({ text: say('card_jump_failed') });
    },
    keepOnPage: () => move(row, 'act_kept_on_page', () => keepAsPageNote(call, row)),
  });

  async function undo(id: string, rev: number) {
    const outcome = await restore(call, { id, rev });
    if (outcome === 'unsaved' || outcome.status !== 'saved') {
      setMessage({ text: say('act_unsaved'), undo: () => undo(id, rev) });
      return;
    }
    setDeleted((ids) => new Set([...ids].filter((other) => other !== id)));
    setMessage({ text: say('act_restored') });
    heading.current?.focus();
  }

  async function onDelete(row: AnnotationRow) {
    const outcome = await remove(call, row);
    if (outcome === 'unsaved') setMessage({ text: say('act_unsaved') });
    else if (outcome.status !== 'saved') setMessage({ text: say('act_gone') });
    else {
      const { rev } = outcome;
      setDeleted((ids) => new Set(ids).add(row.id));
      setMessage({ text: say('act_deleted'), undo: () => undo(row.id, rev) });
    }
  }

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
            acts={{
              listTags: () => listTags(database),
              jump,
              copyLink,
              orphanActs,
              onDelete,
              fail: () => setMessage({ text: say('act_unsaved') }),
            }}
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
