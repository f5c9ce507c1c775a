/** The side panel: who says what in the article of the active tab. */
import { render } from 'preact';
import { backgroundCaller } from '../src/call.ts';
import { writeDown } from '../src/log.ts';
import type { PageToBackground } from '../src/messages.ts';
import { keepReports } from '../src/report.ts';
import { Database } from '../src/store/database.ts';
import { dressDocument } from '../src/words.ts';
import { Panel } from './panel.tsx';

const call = backgroundCaller<PageToBackground>();

keepReports(writeDown);
dressDocument(document, 'panel_heading');
render(<Panel address={location.href} database={new Database()} call={call} />, document.body);
