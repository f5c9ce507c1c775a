/** The library: everything kept, by article, speaker and tag; the trash, settings and storage. */
import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { backgroundCaller } from '../src/call.ts';
import { writeDown } from '../src/log.ts';
import type { PageToBackground } from '../src/messages.ts';
import { keepReports, report } from '../src/report.ts';
import { Database } from '../src/store/database.ts';
import { StoreNotice } from '../src/ui/store-notice.tsx';
import { Toast } from '../src/ui/toast.tsx';
import { dressDocument, say, sayNumber, type Word } from '../src/words.ts';
import { Article } from './article.tsx';
import { Articles } from './articles.tsx';
import { CountedList } from './counted.tsx';
import { Dates } from './dates.tsx';
import { Everything } from './everything.tsx';
import { Export } from './export.tsx';
import { readFirst } from './first.ts';
import { Import } from './import.tsx';
import { Pictures } from './pictures.tsx';
import { hashOf, isDesk, type Route, SCREENS, type Screen, useRoute } from './route.ts';
import { Searcher } from './searcher.ts';
import { Settings } from './settings.tsx';
import { Speaker } from './speaker.tsx';
import { Storage } from './storage.tsx';
import { Trash } from './trash.tsx';
import { focusOn, useActs } from './use-acts.ts';
import type { Listed } from './use-rows.ts';
import { useSearchable } from './use-search.ts';

const call = backgroundCaller<PageToBackground>();
const database = new Database();
const searcher = new Searcher();
/** Asked for before anything is drawn. */
const reading = readFirst(database);

const SCREEN_WORDS = {
  everything: 'library_everything',
  articles: 'library_articles',
  speakers: 'library_speakers',
  tags: 'library_tags',
  dates: 'library_dates',
  pictures: 'library_pictures',
  trash: 'library_trash',
  import: 'import_title',
  export: 'export_title',
  settings: 'settings_title',
} as const satisfies Record<Screen, Word>;

function Library() {
  const route = useRoute();
  /** Counts what was done about the store. */
  const [round, setRound] = useState(0);
  const first = useFirst();
  const searchable = useSearchable(searcher);
  const acts = useActs(call);
  const { message, progress, tell } = acts;
  const changes = round + acts.round + searchable.round;

  /** The button is gone with the message: the keyboard goes on where it most likely came from. */
  function dismiss() {
    tell(null);
    focusOn();
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
        {'sought' in route && !isDesk(route.screen) && (
          <h1 class="unseen">{say(SCREEN_WORDS[route.screen])}</h1>
        )}
        <StoreNotice call={call} onState={() => setRound((count) => count + 1)} />
        {route.screen === 'everything' && (
          <Everything
            database={database}
            call={call}
            first={first}
            searchable={searchable}
            sought={route.sought}
            onDelete={acts.removeOne}
            onChange={acts.changeThese}
          />
        )}
        {route.screen === 'articles' && (
          <Articles database={database} searcher={searcher} sought={route.sought} round={changes} />
        )}
        {route.screen === 'article' && (
          <Article
            key={route.id}
            database={database}
            call={call}
            id={route.id}
            round={changes}
            onDelete={acts.removeOne}
            onDeleteAll={acts.removeArticle}
          />
        )}
        {route.screen === 'speaker' && (
          <Speaker key={route.id} call={call} searchable={searchable} name={route.id} tell={tell} />
        )}
        {(route.screen === 'speakers' || route.screen === 'tags') && (
          <CountedList
            key={route.screen}
            what={route.screen === 'speakers' ? 'speaker' : 'tag'}
            searcher={searcher}
            call={call}
            sought={route.sought}
            round={changes}
            tell={tell}
          />
        )}
        {route.screen === 'dates' && <Dates searchable={searchable} />}
        {route.screen === 'pictures' && <Pictures searcher={searcher} round={changes} />}
        {route.screen === 'trash' && (
          <Trash database={database} call={call} round={changes} tell={tell} />
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
            searchable={searchable}
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
      {progress && (
        <p class="working" role="status">
          {say('picked_working', sayNumber(progress.done), sayNumber(progress.total))}
          <progress value={progress.done} max={progress.total} />
        </p>
      )}
      <Toast message={message} onDismiss={dismiss} />
    </div>
  );
}

/** The newest annotations, once they are read; none where they cannot be, which the notice tells of. */
function useFirst(): readonly Listed[] | undefined {
  const [first, setFirst] = useState<readonly Listed[]>();
  // Not after the first painting, which would wait for it.
  useLayoutEffect(() => {
    reading.then(setFirst, (error: unknown) => report(error, 'reading the newest'));
  }, []);
  return first;
}

/** Screens that list what the field searches. */
const SEARCHED: readonly Screen[] = ['everything', 'articles', 'speakers', 'tags'];

const isIn = (route: Route, screen: Screen): boolean =>
  route.screen === screen || ('id' in route && `${route.screen}s` === screen);

/** One search for every list; in the library as a whole where there is nothing to search. */
function Search({ route }: { readonly route: Route }) {
  const field = useRef<HTMLInputElement>(null);
  const sought = 'sought' in route ? route.sought : '';
  // Before the next key: an effect after painting would put back what stood there a letter ago.
  useLayoutEffect(() => {
    if (field.current && field.current.value !== sought) field.current.value = sought;
  }, [sought]);
  // The other screens have nothing to search: there the field leads to everything.
  const isSearched = 'sought' in route && SEARCHED.includes(route.screen);
  const screen = isSearched ? route.screen : 'everything';
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
