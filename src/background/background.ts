/**
 * The background: Chromium's service worker, Firefox's event page. It owns the messages, runs
 * attribution, and is the only writer of the store. Listeners are added before any `await`, so
 * that a stopped worker is woken by every one of them.
 */
import * as v from 'valibot';
import { answer } from '../answer.ts';
import { browser, lockSmallStore } from '../browser.ts';
import { writeDown } from '../log.ts';
import { keepReports, report } from '../report.ts';
import { Database } from '../store/database.ts';
import { pickedFolder } from '../store/picked-folder.ts';
import { SecondCopy } from '../store/second-copy.ts';
import { installArabicNames } from './arabic-names.ts';
import { watchAside } from './aside.ts';
import { Automatic } from './automatic.ts';
import { CONTENT_CHECKS, EDITOR_CHECKS, PAGE_CHECKS } from './checks.ts';
import { command } from './commands.ts';
import { contentCalls } from './content-calls.ts';
import { download } from './download.ts';
import { registerLoader } from './injection.ts';
import { Keeper } from './keeper.ts';
import { actOnSelection, createMenus } from './menus.ts';
import { installOmnibox } from './omnibox.ts';
import { editorCalls, pageCalls } from './own-calls.ts';
import { judgeSender, type Sender } from './senders.ts';
import { stayAwake } from './stay-awake.ts';
import { installStyles } from './styles.ts';
import { installWeights } from './weights.ts';
import { welcome } from './welcome.ts';

keepReports(writeDown);
const database = new Database();
const { local, session } = browser.storage;
const folder = () => navigator.storage.getDirectory();
const copy = new SecondCopy(database, local, folder, stayAwake);
const keeper = new Keeper(database, copy, session, folder, () => navigator.storage.estimate());
const automatic = new Automatic(keeper, { folder: pickedFolder, download });
installWeights();
installArabicNames();
installOmnibox((error) => report(error, 'searching from the address bar'));
installStyles();

/** What each kind of sender may call, and what each call's argument must look like. */
const LISTS = {
  content: { checks: CONTENT_CHECKS, calls: contentCalls(keeper) },
  editor: { checks: EDITOR_CHECKS, calls: editorCalls(keeper) },
  page: { checks: PAGE_CHECKS, calls: pageCalls(keeper, automatic) },
} as const;

type Checks = Readonly<Record<string, v.GenericSchema>>;
type Calls = Readonly<Record<string, (argument: unknown, sender: Sender) => unknown>>;

answer(
  'background',
  ({ kind, argument }, messageSender) => {
    const sender = judgeSender(messageSender);
    if (!sender) return null;
    // The interfaces type each list; here the call's name comes from outside and is looked up.
    const checks: Checks = LISTS[sender.kind].checks;
    const calls = LISTS[sender.kind].calls as unknown as Calls;
    const check = Object.hasOwn(checks, kind) ? checks[kind] : undefined;
    const call = Object.hasOwn(calls, kind) ? calls[kind] : undefined;
    if (!check || !call) return null;
    const parsed = v.safeParse(check, argument);
    return parsed.success ? () => call(parsed.output, sender) : null;
  },
  report,
);

/** Whoever woke us waits for something else: a backup comes after that. */
const LATER_MS = 3_000;
setTimeout(() => {
  automatic.whenDue(new Date()).catch(reporting('an automatic backup'));
}, LATER_MS);

const reporting = (when: string) => (error: unknown) => report(error, when);
lockSmallStore().catch(reporting('locking the small store'));

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') welcome().catch(reporting('opening the first page'));
  // After an update, too: drafts that its end kept from the store are taken in now.
  keeper.state();
  createMenus().catch(reporting('making the menus'));
  registerLoader().catch(reporting('registering the loader'));
});
browser.runtime.onStartup.addListener(() => {
  registerLoader().catch(reporting('registering the loader'));
});
browser.permissions.onAdded.addListener(() => {
  registerLoader().catch(reporting('registering the loader'));
});
browser.permissions.onRemoved.addListener(() => {
  registerLoader().catch(reporting('registering the loader'));
});
const takeInDrafts = () => void keeper.takeInDrafts().catch(reporting('taking drafts in'));
local.onChanged.addListener(watchAside(takeInDrafts));
// Where somebody listens, an update waits until the browser or the extension starts anew: none comes
// under an open editor.
browser.runtime.onUpdateAvailable.addListener(() => {});
browser.contextMenus.onClicked.addListener((info, tab) => {
  actOnSelection(info.menuItemId, tab?.id).catch(reporting('acting on a menu item'));
});
browser.commands.onCommand.addListener((id, tab) => {
  command(id, tab?.id)
    .then((isDone) => (isDone ? undefined : actOnSelection(id, tab?.id)))
    .catch(reporting('acting on a command'));
});
