import { useEffect, useState } from 'preact/hooks';
import { browser } from '../src/browser.ts';
import { report } from '../src/report.ts';
import type { Database } from '../src/store/database.ts';
import { lastSeqOf } from '../src/store/kept-rows.ts';
import { automaticOf, backupOf } from '../src/store/read.ts';
import { say, sayCount } from '../src/words.ts';

/** A backup is due after so many changes… */
const MANY_CHANGES = 50;
/** …and so long: whoever makes one a month loses a month at most. */
const LONG_MS = 30 * 24 * 60 * 60_000;

/** The ways to the library and to its settings, with a word when a backup is due or automatic ones have stopped. */
export function StorageLink({ database }: { readonly database: Database }) {
  const [notice, setNotice] = useState(say('settings_heading'));
  useEffect(() => {
    noticeOf(database).then(setNotice, (error: unknown) =>
      report(error, 'asking for the last backup'),
    );
  }, [database]);
  const open = (screen: string) => {
    const url = browser.runtime.getURL(`library/index.html#/${screen}`);
    browser.tabs.create({ url }).then(
      () => close(),
      (error: unknown) => report(error, 'opening the library'),
    );
  };
  return (
    <>
      <button type="button" class="button-link" onClick={() => open('everything')}>
        {say('library_title')}
      </button>
      <button type="button" class="button-link" onClick={() => open('settings')}>
        {notice}
      </button>
    </>
  );
}

async function noticeOf(database: Database): Promise<string> {
  const { to, trouble } = await automaticOf(database);
  if (to !== null && trouble !== null) return say('automatic_stopped');
  const changes = await changesDue(database, Date.now());
  return changes > 0
    ? say('storage_due', sayCount('storage_changes', changes))
    : say('settings_heading');
}

/** Changes since the last backup when one is due, and the reader wants to hear of it; else 0. */
export async function changesDue(database: Database, now: number): Promise<number> {
  const { at, lastSeq, reminds } = await backupOf(database);
  const changes = (await lastSeqOf(database)) - lastSeq;
  const isOld = at === null || now - Date.parse(at) >= LONG_MS;
  return reminds && isOld && changes >= MANY_CHANGES ? changes : 0;
}
