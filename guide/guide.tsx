/** The guide: the first run (`#welcome`), and help. */
import { render } from 'preact';
import { backgroundCaller } from '../src/call.ts';
import { writeDown } from '../src/log.ts';
import type { PageToBackground } from '../src/messages.ts';
import { keepReports } from '../src/report.ts';
import { dressDocument } from '../src/words.ts';
import { Help } from './help.tsx';
import { Welcome } from './welcome.tsx';

const call = backgroundCaller<PageToBackground>();

function show(): void {
  const isWelcome = location.hash === '#welcome';
  dressDocument(document, isWelcome ? 'welcome_title' : 'help_title');
  render(isWelcome ? <Welcome call={call} /> : <Help />, document.body);
  scrollTo(0, 0);
}

keepReports(writeDown);
addEventListener('hashchange', show);
show();
