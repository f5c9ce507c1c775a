import { useEffect, useState } from 'preact/hooks';
import { browser } from '../src/browser.ts';
import { type LogLine, readLog } from '../src/log.ts';
import { report } from '../src/report.ts';
import { Keys } from '../src/ui/keys.tsx';
import { say, type Word } from '../src/words.ts';

/** What is told, heading by heading. */
const PARTS = {
  help_how: ['help_how_1', 'help_how_2', 'help_how_3'],
  help_privacy: ['help_privacy_1', 'help_privacy_2', 'help_privacy_3'],
  help_cannot: ['help_cannot_1', 'help_cannot_2', 'help_cannot_3'],
} as const satisfies Record<string, readonly Word[]>;

/** Help: how it works, privacy, the keys as they are, what it cannot do, and the log to copy. */
export function Help() {
  return (
    <main class="guide">
      <header class="guide-head">
        <span class="brand">{say('brand')}</span>
        <nav class="guide-ways" aria-label={say('welcome_next')}>
          <a href="#welcome">{say('help_first')}</a>
          <a href="../library/index.html">{say('library_title')}</a>
        </nav>
      </header>
      <h1>{say('help_title')}</h1>
      <Told heading="help_how" />
      <Keys />
      <Told heading="help_privacy" />
      <Told heading="help_cannot" />
      <Log />
    </main>
  );
}

function Told({ heading }: { readonly heading: keyof typeof PARTS }) {
  return (
    <section>
      <h2>{say(heading)}</h2>
      {heading === 'help_cannot' ? (
        <ul class="told">
          {PARTS[heading].map((word) => (
            <li key={word}>{say(word)}</li>
          ))}
        </ul>
      ) : (
        PARTS[heading].map((word) => <p key={word}>{say(word)}</p>)
      )}
    </section>
  );
}

/** What went wrong lately, to be copied by whoever reports it. */
function Log() {
  const [lines, setLines] = useState<readonly LogLine[]>();
  const [said, setSaid] = useState<Word | null>(null);
  useEffect(() => {
    readLog().then(setLines, (error: unknown) => report(error, 'reading the log'));
  }, []);
  const version = say('help_version', browser.runtime.getManifest().version);
  const text = [`${version}, ${navigator.userAgent}`, ...(lines ?? []).map(wordsOf)].join('\n');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setSaid('help_log_copied'),
      (error: unknown) => {
        report(error, 'copying the log');
        setSaid('help_log_copy_failed');
      },
    );
  };
  return (
    <section>
      <h2>{say('help_log')}</h2>
      <p class="soft">{say('help_log_why')}</p>
      {lines?.length === 0 && <p>{say('help_log_none')}</p>}
      <pre class="log" dir="ltr">
        {text}
      </pre>
      <button type="button" class="button-line" onClick={copy}>
        {say('help_log_copy')}
      </button>{' '}
      <span role="status">{said && say(said)}</span>
    </section>
  );
}

const wordsOf = ({ at, when, name, places }: LogLine): string =>
  [at, when, name, ...places].join(' · ');
