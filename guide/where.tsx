import { useEffect, useId, useState } from 'preact/hooks';
import { browser } from '../src/browser.ts';
import { report } from '../src/report.ts';
import { say } from '../src/words.ts';

const EVERYWHERE = { origins: ['http://*/*', 'https://*/*'] };

/** Whether Hearsay starts when it is clicked, or in every article: the browser itself asks for that. */
export function Where() {
  const [isEverywhere, setEverywhere] = useState<boolean>();
  const name = useId();
  useEffect(() => {
    const read = () => {
      browser.permissions
        .contains(EVERYWHERE)
        .then(setEverywhere, (error: unknown) => report(error, 'reading the permissions'));
    };
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);

  function choose(wanted: boolean) {
    // Inside the click: nothing may be awaited before `request`.
    const answer = wanted
      ? browser.permissions.request(EVERYWHERE)
      : browser.permissions.remove(EVERYWHERE);
    answer.then(
      (isDone) => setEverywhere(isDone ? wanted : !wanted),
      (error: unknown) => report(error, 'changing the permission'),
    );
  }

  const choice = (wanted: boolean, title: string, why: string) => (
    <label class="where-choice">
      <input
        type="radio"
        name={name}
        checked={isEverywhere === wanted}
        onClick={(event) => {
          // What is shown is what the browser has granted, not what was asked for.
          if (isEverywhere !== wanted) event.preventDefault();
          choose(wanted);
        }}
      />
      <span>
        <strong>{title}</strong>
        <span class="soft"> {why}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="where" disabled={isEverywhere === undefined}>
      <legend>{say('welcome_where')}</legend>
      {choice(false, say('welcome_click'), say('welcome_click_why'))}
      {choice(true, say('welcome_everywhere'), say('welcome_everywhere_why'))}
    </fieldset>
  );
}
