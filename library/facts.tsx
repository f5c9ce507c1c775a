import { useEffect, useState } from 'preact/hooks';
import { browser } from '../src/browser.ts';
import { report } from '../src/report.ts';
import type { Database } from '../src/store/database.ts';
import { say, sayNumber } from '../src/words.ts';

/** What there is to know and nothing to choose: languages, drafts, private windows. */
export function Facts({ database }: { readonly database: Database }) {
  const [drafts, setDrafts] = useState<number>();
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    database.drafts
      .filter(({ text }) => text !== null && text.trim() !== '')
      .count()
      .then(setDrafts, (error: unknown) => report(error, 'counting the drafts'));
    browser.extension
      .isAllowedIncognitoAccess()
      .then(setAllowed, (error: unknown) => report(error, 'asking for private windows'));
  }, [database]);
  return (
    <>
      <div>
        <h2>{say('settings_languages')}</h2>
        <p>{say('settings_languages_read')}</p>
        <p class="soft">{say('settings_languages_shown')}</p>
      </div>
      <div>
        <h2>{say('settings_drafts')}</h2>
        <p>{say('settings_drafts_how')}</p>
        {drafts !== undefined && (
          <p class="soft">
            {drafts === 0
              ? say('settings_drafts_none')
              : say('settings_drafts_some', sayNumber(drafts))}
          </p>
        )}
      </div>
      <div>
        <h2>{say('settings_private')}</h2>
        <p>{say('settings_private_how')}</p>
        {isAllowed !== undefined && (
          <p class="soft">
            {say(isAllowed ? 'settings_private_allowed' : 'settings_private_not_allowed')}
          </p>
        )}
      </div>
    </>
  );
}
