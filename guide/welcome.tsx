import type { backgroundCaller } from '../src/call.ts';
import type { PageToBackground } from '../src/messages.ts';
import { report } from '../src/report.ts';
import { say } from '../src/words.ts';
import { leave } from './leave.ts';
import { Sample } from './sample.tsx';
import { Where } from './where.tsx';

interface WelcomeProps {
  readonly call: ReturnType<typeof backgroundCaller<PageToBackground>>;
}

/** The first run, on one page: where Hearsay may start, and a try; nothing of it is needed to go on. */
export function Welcome({ call }: WelcomeProps) {
  return (
    <main class="guide">
      <header class="guide-head">
        <span class="brand">{say('brand')}</span>
        <button type="button" class="button-quiet" onClick={go}>
          {say('welcome_skip')}
        </button>
      </header>
      <h1>{say('welcome_title')}</h1>
      <p class="lead">{say('welcome_lead')}</p>
      <Where />
      <Sample call={call} />
      <nav class="guide-ways" aria-label={say('welcome_next')}>
        <button type="button" class="button-main" onClick={go}>
          {say('welcome_done')}
        </button>
        <a href="#help">{say('help_title')}</a>
        <a href="../library/index.html#/settings">{say('settings_heading')}</a>
      </nav>
      <p class="soft">{say('welcome_again')}</p>
    </main>
  );
}

const go = () => {
  leave().catch((error: unknown) => report(error, 'closing the first page'));
};
