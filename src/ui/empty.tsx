import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { report } from '../report.ts';
import { say } from '../words.ts';

/** Nothing is kept from this page yet: how to begin, with the shortcuts as they really are. */
export function NothingYet({
  heading,
}: {
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const shortcuts = useShortcuts();
  return (
    <div class="empty">
      <h2 ref={heading} tabIndex={-1}>
        {say('popup_empty')}
      </h2>
      <p class="soft">{say('popup_empty_how')}</p>
      <dl class="shortcuts">
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt>{say(`command_${command}`)}</dt>
            <dd>
              {shortcuts?.get(command) ? (
                <kbd>{shortcuts.get(command)}</kbd>
              ) : (
                <span class="soft">{shortcuts && say('popup_no_shortcut')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Search and filters hide every annotation. */
export function NoMatch({
  sought,
  onClear,
}: {
  readonly sought: string;
  readonly onClear: () => void;
}) {
  return (
    <div class="empty" role="status">
      <h2>{say('popup_no_match')}</h2>
      <p class="soft">
        {sought === '' ? say('filter_no_match_why') : say('popup_no_match_why', sought)}
      </p>
      <button type="button" class="button-line" onClick={onClear}>
        {say('popup_clear')}
      </button>
    </div>
  );
}

/** Commands of the manifest that act on a selection. */
const COMMANDS = ['highlight', 'note'] as const;

/** The reader's own shortcuts by command; undefined until they are known. */
function useShortcuts(): ReadonlyMap<string, string> | undefined {
  const [shortcuts, setShortcuts] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    browser.commands.getAll().then(
      (commands) =>
        setShortcuts(new Map(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']))),
      (error: unknown) => report(error, 'reading the shortcuts'),
    );
  }, []);
  return shortcuts;
}
