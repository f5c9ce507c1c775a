/** The library: for now the settings, how safely everything is stored, and backups of it. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { backgroundCaller } from '../src/call.ts';
import type { PageToBackground } from '../src/messages.ts';
import { Database } from '../src/store/database.ts';
import { StoreNotice } from '../src/ui/store-notice.tsx';
import { dressDocument, say } from '../src/words.ts';
import { Settings } from './settings.tsx';
import { Storage } from './storage.tsx';

const call = backgroundCaller<PageToBackground>();
const database = new Database();

function Library() {
  /** Counts what was done about the store. */
  const [round, setRound] = useState(0);
  return (
    <main class="library">
      <header class="masthead">
        <span class="brand">{say('brand')}</span>
      </header>
      <StoreNotice call={call} onState={() => setRound((count) => count + 1)} />
      <Settings call={call} database={database} />
      <Storage round={round} database={database} call={call} />
    </main>
  );
}

dressDocument(document, 'settings_title');
render(<Library />, document.body);
