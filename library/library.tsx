/** The library: for now, how safely everything is stored, and backups of it. */
import { render } from 'preact';
import { backgroundCaller } from '../src/call.ts';
import type { PageToBackground } from '../src/messages.ts';
import { Database } from '../src/store/database.ts';
import { StoreNotice } from '../src/ui/store-notice.tsx';
import { dressDocument, say } from '../src/ui/words.ts';
import { Storage } from './storage.tsx';

const call = backgroundCaller<PageToBackground>();

dressDocument(document, 'storage_title');
render(
  <main class="library">
    <header class="masthead">
      <span class="brand">{say('brand')}</span>
    </header>
    <StoreNotice call={call} />
    <Storage database={new Database()} call={call} />
  </main>,
  document.body,
);
