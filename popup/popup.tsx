/** The popup: this page's annotations, and what the page is. */
import { render } from 'preact';
import { backgroundCaller } from '../src/call.ts';
import { writeDown } from '../src/log.ts';
import type { PageToBackground } from '../src/messages.ts';
import { keepReports } from '../src/report.ts';
import { Database } from '../src/store/database.ts';
import { readKept } from '../src/ui/use-kept.ts';
import { dressDocument } from '../src/words.ts';
import { App } from './app.tsx';
import { started, tab } from './begin.ts';

const database = new Database();
/** Asked for before anything is drawn. */
const early = tab.then((found) => readKept(database, found));

keepReports(writeDown);
dressDocument(document, 'brand');
render(
  <App
    database={database}
    call={backgroundCaller<PageToBackground>()}
    finding={tab}
    started={started}
    early={early}
  />,
  document.body,
);
