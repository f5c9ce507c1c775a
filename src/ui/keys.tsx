import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { report } from '../report.ts';
import { say } from '../words.ts';

interface Key {
  readonly name: string;
  readonly does: string;
  readonly keys: string;
}

/** The keyboard commands with the keys that they really have now, and where to change them. */
export function Keys() {
  const [commands, setCommands] = useState<readonly Key[]>([]);
  useEffect(() => {
    browser.commands.getAll().then(
      (all) =>
        setCommands(
          all
            .map(({ name = '', description, shortcut }) => ({
              name,
              does: description || say('command_open'),
              keys: shortcut ?? '',
            }))
            // Browsers give them in no order that means anything; those that work come first.
            .sort((one, other) => Number(one.keys === '') - Number(other.keys === '')),
        ),
      (error: unknown) => report(error, 'asking for the shortcuts'),
    );
  }, []);
  return (
    <div>
      <h2>{say('settings_keys')}</h2>
      <dl class="facts">
        {commands.map(({ name, does, keys }) => (
          <div key={name} class="fact">
            <dt>{does}</dt>
            <dd>
              {keys === '' ? (
                <span class="soft">{say('popup_no_shortcut')}</span>
              ) : (
                <kbd>{keys}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="soft">{say('settings_keys_where')}</p>
    </div>
  );
}
