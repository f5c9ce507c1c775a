import { browser } from '../src/browser.ts';
import type { Trouble } from '../src/store/database.ts';
import { layDownFolder, type PickedFolder, pickedFolder } from '../src/store/picked-folder.ts';
import type { AutomaticState } from '../src/store/read.ts';
import { say, sayTime } from '../src/words.ts';
import type { Call } from './storage.tsx';

interface AutomaticProps {
  readonly state: AutomaticState;
  /** Name of the folder that was picked. */
  readonly folder: string | null;
  readonly isBusy: boolean;
  /** Does one thing about the storage, and says what it gives. */
  readonly act: (what: () => Promise<string>) => Promise<void>;
  readonly call: Call;
}

/** The browser's dialogue for folders, where there is one (WICG: File System Access). */
type Picking = {
  showDirectoryPicker?(how: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<PickedFolder>;
};

/** What a browser calls a dialogue that was closed without a choice. */
const isCancelled = (error: unknown) => (error as { name?: unknown } | null)?.name === 'AbortError';

/** Backups that make themselves: turned on and off, and what stands in their way. */
export function Automatic({ state, folder, isBusy, act, call }: AutomaticProps) {
  const { to, at, trouble } = state;

  async function pick(): Promise<string> {
    try {
      const picked = (window as Picking).showDirectoryPicker?.({
        id: 'hearsay',
        mode: 'readwrite',
      });
      await layDownFolder((await picked) ?? null);
    } catch (error) {
      if (isCancelled(error)) return '';
      throw error;
    }
    await call('setAutomatic', { to: 'folder' });
    return '';
  }
  async function allowDownloads(): Promise<string> {
    // Asked before anything is awaited: the browser asks only right after a click.
    const isAllowed = await browser.permissions.request({ permissions: ['downloads'] });
    if (!isAllowed) return say('automatic_refused');
    await call('setAutomatic', { to: 'downloads' });
    return '';
  }
  async function turnOff(): Promise<string> {
    await call('setAutomatic', { to: null });
    await layDownFolder(null);
    return '';
  }
  async function allowFolder(): Promise<string> {
    await (await pickedFolder())?.requestPermission?.({ mode: 'readwrite' });
    await call('backUpNow', {});
    return '';
  }
  async function again(): Promise<string> {
    await call('backUpNow', {});
    return '';
  }

  const turnOn = 'showDirectoryPicker' in window ? pick : allowDownloads;
  const allow = to === 'folder' ? allowFolder : allowDownloads;
  const button = (word: 'automatic_allow' | 'automatic_pick' | 'automatic_again', what = again) => (
    <button type="button" class="button-line" disabled={isBusy} onClick={() => act(what)}>
      {say(word)}
    </button>
  );

  return (
    <div class="automatic">
      <label class="remind">
        <input
          type="checkbox"
          checked={to !== null}
          disabled={isBusy}
          onChange={(event) => {
            const isWanted = event.currentTarget.checked;
            // What is shown is what is stored, also where the reader thinks better of it.
            event.currentTarget.checked = to !== null;
            act(isWanted ? turnOn : turnOff);
          }}
        />
        {say('automatic_on')}
      </label>
      {to !== null && (
        <p class="soft">
          {to === 'folder'
            ? say('automatic_to_folder', folder ?? '')
            : say('automatic_to_downloads')}
          {at !== null && ` ${say('automatic_last', sayTime(at))}`}
        </p>
      )}
      {to !== null && trouble !== null && (
        <>
          <p class="warned" role="alert">
            {say(TROUBLE_WORDS[trouble])}
          </p>
          <div class="acts">
            {trouble === 'asks' ? button('automatic_allow', allow) : button('automatic_again')}
            {to === 'folder' && trouble !== 'asks' && button('automatic_pick', pick)}
          </div>
        </>
      )}
    </div>
  );
}

const TROUBLE_WORDS = {
  asks: 'automatic_asks',
  gone: 'automatic_gone',
  room: 'automatic_room',
  failed: 'automatic_failed',
} as const satisfies Record<Trouble, string>;
