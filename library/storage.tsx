import { useEffect, useRef, useState } from 'preact/hooks';
import type { backgroundCaller } from '../src/call.ts';
import type { BackupOutcome, PageToBackground } from '../src/messages.ts';
import { report } from '../src/report.ts';
import type { Database } from '../src/store/database.ts';
import { say, sayCount, sayTime } from '../src/words.ts';
import { Automatic } from './automatic.tsx';
import { downloadBackup, layDown } from './backup.ts';
import { describeStorage, type StorageFacts } from './storage-facts.ts';

export type Call = ReturnType<typeof backgroundCaller<PageToBackground>>;

interface StorageProps {
  readonly database: Database;
  readonly call: Call;
  /** Counts what was done about the store elsewhere: after each the figures are asked for again. */
  readonly round: number;
}

/** How much is stored, how safely, and backups: made, restored, reminded of. */
export function Storage({ database, call, round }: StorageProps) {
  const [facts, setFacts] = useState<StorageFacts>();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  /** Annotations that can be had from a damaged file that the reader chose. */
  const [salvage, setSalvage] = useState<number | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const look = () =>
    describeStorage(database).then(setFacts, (error: unknown) => report(error, 'the storage'));
  useEffect(() => {
    look();
  }, [round]);

  /** One act at a time; what it says stays until the next. */
  async function act(what: () => Promise<string>) {
    setBusy(true);
    setSaid('');
    try {
      setSaid(await what());
    } catch (error) {
      report(error, 'a backup');
      setSaid(say('storage_failed'));
    }
    setBusy(false);
    await look();
  }

  const back = () =>
    act(async () => {
      await downloadBackup(database);
      await call('noteBackup', { isMade: true });
      return say('storage_saved');
    });
  const restore = (evenDamaged: boolean) =>
    act(async () => {
      const outcome = await call('restoreBackup', { evenDamaged });
      setSalvage(outcome.status === 'damaged' ? outcome.annotations : null);
      return wordsOf(outcome);
    });
  async function choose() {
    const file = picker.current?.files?.[0];
    if (!file) return;
    await act(async () => {
      await layDown(file);
      return '';
    });
    await restore(false);
    if (picker.current) picker.current.value = '';
  }
  const remind = (reminds: boolean) =>
    act(async () => {
      await call('noteBackup', { reminds });
      return '';
    });
  const persist = () =>
    act(async () =>
      say((await navigator.storage.persist()) ? 'storage_persisted' : 'storage_not_persisted'),
    );

  if (!facts) return <p class="soft">{say('storage_looking')}</p>;
  return (
    <section class="storage" aria-busy={isBusy}>
      <h1>{say('storage_title')}</h1>
      <Facts facts={facts} />
      <div class="acts">
        <button type="button" class="button-main" disabled={isBusy} onClick={back}>
          {say('storage_back_up')}
        </button>
        <button
          type="button"
          class="button-line"
          disabled={isBusy}
          onClick={() => picker.current?.click()}
        >
          {say('storage_restore')}
        </button>
        {!facts.isPersisted && (
          <button type="button" class="button-line" disabled={isBusy} onClick={persist}>
            {say('storage_persist')}
          </button>
        )}
        <input
          ref={picker}
          type="file"
          class="unseen"
          accept=".gz"
          tabIndex={-1}
          aria-label={say('storage_restore')}
          onChange={choose}
        />
      </div>
      <p role="status">{said}</p>
      {salvage !== null && (
        <button type="button" class="button-line" onClick={() => restore(true)}>
          {say('storage_salvage', sayCount('store_annotations', salvage))}
        </button>
      )}
      <label class="remind">
        <input
          type="checkbox"
          checked={facts.backup.reminds}
          disabled={isBusy}
          onChange={(event) => remind(event.currentTarget.checked)}
        />
        {say('storage_remind')}
      </label>
      <Automatic
        state={facts.automatic}
        folder={facts.folder}
        isBusy={isBusy}
        act={act}
        call={call}
      />
      <p class="soft">{say('storage_restore_why')}</p>
    </section>
  );
}

function Facts({ facts }: { readonly facts: StorageFacts }) {
  const { annotations, pages, usage, free, isPersisted, backup, changes } = facts;
  return (
    <dl class="facts">
      <dt>{say('storage_kept')}</dt>
      <dd>
        {sayCount('store_annotations', annotations)} · {sayCount('storage_pages', pages)}
      </dd>
      <dt>{say('storage_space')}</dt>
      <dd>{say('storage_space_is', sayBytes(usage), sayBytes(free))}</dd>
      <dt>{say('storage_promise')}</dt>
      <dd>{say(isPersisted ? 'storage_persisted' : 'storage_not_persisted')}</dd>
      <dt>{say('storage_last')}</dt>
      <dd>
        {backup.at ? sayTime(backup.at) : say('storage_never')}
        {changes > 0 && ` · ${sayCount('storage_changes', changes)}`}
      </dd>
    </dl>
  );
}

function wordsOf(outcome: BackupOutcome): string {
  switch (outcome.status) {
    case 'restored': {
      const { added, updated, parted } = outcome;
      if (added + updated + parted === 0) return say('storage_nothing_new');
      return say('store_restored', sayCount('store_annotations', added + updated + parted));
    }
    case 'damaged':
      return say('storage_damaged');
    case 'newer':
      return say('storage_newer');
    case 'no-backup':
      return say('storage_no_backup');
    case 'refused':
      return say(outcome.reason === 'room' ? 'storage_no_room' : 'storage_failed');
  }
}

/** Bytes in the unit that keeps the number short, as the reader's language writes it. */
function sayBytes(bytes: number | null): string {
  if (bytes === null) return say('storage_unknown');
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = new Intl.NumberFormat(say('language'), {
    ...{ style: 'unit', unit: units[step]!, unitDisplay: 'short', maximumFractionDigits: 1 },
  });
  return format.format(bytes / 1000 ** step);
}
