/** The library: everything kept, by article, speaker and tag; the trash, settings and storage. */
import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { newOpId } from '../src/annotations/make.ts';
import { backgroundCaller } from '../src/call.ts';
import { writeDown } from '../src/log.ts';
import type { PageToBackground } from '../src/messages.ts';
import { keepReports } from '../src/report.ts';
import { saveReliably } from '../src/save-reliably.ts';
import { Database, type DocumentRow } from '../src/store/database.ts';
import { isSaved, remove, restore } from '../src/ui/change.ts';
import { StoreNotice } from '../src/ui/store-notice.tsx';
import { type Message, Toast } from '../src/ui/toast.tsx';
import { dressDocument, say, sayCount, type Word } from '../src/words.ts';
import { Article } from './article.tsx';
import { Articles } from './articles.tsx';
import { CountedList } from './counted.tsx';
import { Everything } from './everything.tsx';
import { Export } from './export.tsx';
import { Import } from './import.tsx';
import { hashOf, isDesk, type Route, SCREENS, type Screen, useRoute } from './route.ts';
import { Settings } from './settings.tsx';
import { Storage } from './storage.tsx';
import { Trash } from './trash.tsx';
import { useHaystack } from './use-haystack.ts';
import type { Listed } from './use-rows.ts';

const call = backgroundCaller<PageToBackground>();
const database = new Database();

const SCREEN_WORDS = {
  everything: 'library_everything',
  articles: 'library_articles',
  speakers: 'library_speakers',
  tags: 'library_tags',
  trash: 'library_trash',
  import: 'import_title',
  export: 'export_title',
  settings: 'settings_title',
} as const satisfies Record<Screen, Word>;

function Library() {
  const route = useRoute();
  /** Counts what was done about the store. */
  const [round, setRound] = useState(0);
  const [message, setMessage] = useState<Message | null>(null);
  const kept = useHaystack(database);
  const changes = round + (kept.searchable?.round ?? 0);

  async function onDelete({ row }: Listed) {
    const outcome = await remove(call, row);
    if (outcome === 'unsaved' || outcome.status !== 'saved') {
      setMessage({ text: say('act_unsaved') });
      return;
    }
    const { rev } = outcome;
    setMessage({
      text: say('act_deleted'),
      undo: async () => {
        const isBack = isSaved(await restore(call, { id: row.id, rev }));
        setMessage({ text: say(isBack ? 'act_restored' : 'act_unsaved') });
      },
    });
  }

  async function onDeleteAll({ id }: DocumentRow) {
    const opId = newOpId();
    const outcome = await saveReliably(() => call('deleteArticle', { opId, docId: id }), opId);
    setRound((count) => count + 1);
    if (outcome === 'unsaved' || outcome.status !== 'saved') {
      setMessage({ text: say('act_unsaved') });
      return;
    }
    setMessage({
      text: say('library_article_deleted', sayCount('annotations', outcome.count)),
      undo: async () => {
        const undoId = newOpId();
        const back = await saveReliably(() => call('undoAct', { opId: undoId, of: opId }), undoId);
        const isBack = back !== 'unsaved' && back.status === 'saved';
        setMessage({ text: say(isBack ? 'act_put_back' : 'act_unsaved') });
        setRound((count) => count + 1);
      },
    });
  }

  /** The button is gone with the message: the keyboard goes on where it most likely came from. */
  function dismiss() {
    setMessage(null);
    document
      .querySelector<HTMLElement>('.virtual [tabindex="0"], .reading button, main a')
      ?.focus();
  }

  return (
    <div class="library">
      <header class="library-head">
        <a class="brand" href={hashOf({ screen: 'everything', sought: '' })}>
          {say('brand')}
        </a>
        <Search route={route} />
      </header>
      <nav class="library-nav" aria-label={say('library_title')}>
        {SCREENS.map((screen) => (
          <a
            key={screen}
            href={hashOf({ screen, sought: '' })}
            aria-current={isIn(route, screen) ? 'page' : undefined}
          >
            {say(SCREEN_WORDS[screen])}
          </a>
        ))}
        <a href="../guide/index.html">{say('help_title')}</a>
      </nav>
      <main class="library-main">
        {route.screen !== 'article' && !isDesk(route.screen) && (
          <h1 class="unseen">{say(SCREEN_WORDS[route.screen])}</h1>
        )}
        <StoreNotice call={call} onState={() => setRound((count) => count + 1)} />
        {route.screen === 'everything' && (
          <Everything
            database={database}
            call={call}
            kept={kept}
            sought={route.sought}
            onDelete={onDelete}
          />
        )}
        {route.screen === 'articles' && (
          <Articles database={database} sought={route.sought} round={changes} />
        )}
        {route.screen === 'article' && (
          <Article
            key={route.id}
            database={database}
            call={call}
            id={route.id}
            round={changes}
            onDelete={onDelete}
            onDeleteAll={onDeleteAll}
          />
        )}
        {(route.screen === 'speakers' || route.screen === 'tags') && (
          <CountedList
            key={route.screen}
            what={route.screen === 'speakers' ? 'speaker' : 'tag'}
            database={database}
            call={call}
            sought={route.sought}
            round={changes}
            tell={setMessage}
          />
        )}
        {route.screen === 'trash' && (
          <Trash database={database} call={call} round={changes} tell={setMessage} />
        )}
        {route.screen === 'import' && (
          <div class="settings">
            <Import call={call} />
          </div>
        )}
        {route.screen === 'export' && (
          <Export
            key={hashOf(route)}
            database={database}
            call={call}
            kept={kept}
            sought={route.sought}
            of={route.of}
          />
        )}
        {route.screen === 'settings' && (
          <div class="settings">
            <Settings call={call} database={database} />
            <Storage round={round} database={database} call={call} />
          </div>
        )}
      </main>
      <Toast message={message} onDismiss={dismiss} />
    </div>
  );
}

const isIn = (route: Route, screen: Screen): boolean =>
  route.screen === screen || (route.screen === 'article' && screen === 'articles');

/** One search for every list; in the library as a whole where there is nothing to search. */
function Search({ route }: { readonly route: Route }) {
  const field = useRef<HTMLInputElement>(null);
  const sought = route.screen === 'article' ? '' : route.sought;
  // Before the next key: an effect after painting would put back what stood there a letter ago.
  useLayoutEffect(() => {
    if (field.current && field.current.value !== sought) field.current.value = sought;
  }, [sought]);
  const isSearched = route.screen !== 'article' && !isDesk(route.screen);
  const screen = isSearched && route.screen !== 'trash' ? route.screen : 'everything';
  return (
    <input
      ref={field}
      type="search"
      class="search"
      aria-label={say('library_search')}
      placeholder={say('library_search')}
      title={say('library_operators')}
      onInput={({ currentTarget: { value } }) => {
        // Going back leads out of a search, and not through each of its letters.
        history.replaceState(null, '', hashOf({ screen, sought: value }));
        dispatchEvent(new HashChangeEvent('hashchange'));
      }}
    />
  );
}

keepReports(writeDown);
dressDocument(document, 'library_title');
render(<Library />, document.body);
