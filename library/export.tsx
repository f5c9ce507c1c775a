import { useEffect, useRef, useState } from 'preact/hooks';
import type { Format } from '../src/interchange/format.ts';
import { report } from '../src/report.ts';
import type { Database } from '../src/store/database.ts';
import { useSettings } from '../src/ui/use-settings.ts';
import { say, sayCount } from '../src/words.ts';
import { keptArticles } from './kept-articles.ts';
import type { Offer } from './offers.ts';
import { optionsNow, Preview } from './preview.tsx';
import type { Part } from './route.ts';
import { download, intoFile, intoFolder, paced } from './save-export.ts';
import type { Call } from './storage.tsx';
import { Template } from './template.tsx';
import { useFormats, useOffers } from './use-export.ts';
import type { Searchable } from './use-search.ts';

interface ExportProps {
  readonly database: Database;
  readonly call: Call;
  readonly searchable: Searchable;
  readonly sought: string;
  readonly of: Part | undefined;
}

/** Where the reader can pick a place (Chromium). */
type Picking = typeof window & {
  showDirectoryPicker?(how: { readonly mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
  showSaveFilePicker?(how: { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
};

/** What a file is called that was begun at this time (ISO 8601). */
const fileName = (now: string, ending: string): string => `hearsay-${now.slice(0, 10)}.${ending}`;

/** Saves annotations in a format that other programs read: what, in which, and what it will look like. */
export function Export({ database, call, searchable, sought, of }: ExportProps) {
  const formats = useFormats();
  const offers = useOffers(database, searchable, sought, of);
  const settings = useSettings();
  const [chosen, setChosen] = useState(0);
  const [id, setId] = useState('markdown');
  const [done, setDone] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const format = formats?.find((one) => one.id === id);
  const offer = offers?.[chosen] ?? offers?.[0];
  if (!formats || !offers || !settings || !format || !offer) {
    return <p class="soft">{say('storage_looking')}</p>;
  }
  const { template } = settings;
  const isRunning = done !== null;

  /** Saves by `act`, which is given what to write; says what came of it. */
  async function save(act: (signal: AbortSignal) => Promise<string>, stopped: string) {
    const controller = new AbortController();
    running.current = controller;
    setSaid('');
    setDone(0);
    try {
      setSaid(await act(controller.signal));
    } catch (error) {
      if (controller.signal.aborted) setSaid(stopped);
      else {
        report(error, 'exporting');
        setSaid(say('export_failed'));
      }
    }
    running.current = null;
    setDone(null);
  }

  /** The articles, counted as they go out. */
  async function* counted({ choice }: Offer, { needsEditions }: Format) {
    let count = 0;
    for await (const article of keptArticles(database, choice, needsEditions === true)) {
      yield article;
      count += article.annotations.length;
      setDone(count);
    }
  }

  const { write, writeFiles } = format;
  const ending = write ? format.extension : 'zip';

  /** Saves one file: where it was picked, or among the downloads. */
  const toFile = (from: Offer, to: Format, picked: FileSystemFileHandle | null) =>
    save(async (signal) => {
      const options = optionsNow(template);
      const name = picked?.name ?? fileName(options.now, ending);
      const put = async (pieces: Parameters<typeof intoFile>[0], mediaType: string) =>
        picked ? await intoFile(pieces, picked) : await download(pieces, name, mediaType);
      if (to.write) await put(paced(to.write(counted(from, to), options), signal), to.mediaType);
      else if (to.writeFiles) {
        const { zipOf } = await import('../src/interchange/zip.ts');
        const files = paced(to.writeFiles(counted(from, to), options), signal);
        await put(zipOf(files, options.now), 'application/zip');
      }
      return say(picked ? 'export_in_file' : 'export_downloaded', name);
    }, say('export_cancelled'));

  async function toPicked(from: Offer, to: Format) {
    const suggestedName = fileName(optionsNow(template).now, ending);
    const picked = (window as Picking).showSaveFilePicker?.({ suggestedName });
    // Turned down: the reader thought better of it.
    const file = await picked?.catch(() => null);
    if (file) await toFile(from, to, file);
  }

  async function toFolder(from: Offer, to: Format) {
    const picked = (window as Picking).showDirectoryPicker?.({ mode: 'readwrite' });
    // Turned down: the reader thought better of it.
    const folder = await picked?.catch(() => null);
    if (!folder || !to.writeFiles) return;
    const write = to.writeFiles;
    await save(async (signal) => {
      const files = write(counted(from, to), optionsNow(template));
      await intoFolder(paced(files, signal), folder);
      return say('export_in_folder', folder.name);
    }, say('export_stopped'));
  }

  const isFolder = writeFiles !== undefined && 'showDirectoryPicker' in window;
  return (
    <section class="storage export" aria-busy={isRunning}>
      <h1>{say('export_title')}</h1>
      <fieldset class="export-what" disabled={isRunning}>
        <legend>{say('export_what')}</legend>
        {offers.map(({ words, count }, index) => (
          <label key={words} class="choice">
            <input
              type="radio"
              name="what"
              checked={offers[index] === offer}
              onChange={() => setChosen(index)}
            />
            <span>
              <bdi>{words}</bdi> <span class="soft">{sayCount('annotations', count)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="export-format">
        <label for="format">{say('export_format')}</label>
        <select
          id="format"
          class="field"
          value={id}
          disabled={isRunning}
          onChange={({ currentTarget }) => setId(currentTarget.value)}
        >
          {formats.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.name)}
            </option>
          ))}
        </select>
      </p>
      {format.hasTemplate && (
        <Template
          template={template}
          onChange={(next) => {
            call('changeSettings', { template: next }).catch((error: unknown) => {
              report(error, 'keeping the template');
              setSaid(say('act_unsaved'));
            });
          }}
        />
      )}
      <Preview database={database} format={format} offer={offer} template={template} />
      <div class="acts">
        {isRunning ? (
          <button type="button" class="button-line" onClick={() => running.current?.abort()}>
            {say('export_cancel')}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="button-main"
              disabled={offer.count === 0}
              onClick={() => toFile(offer, format, null)}
            >
              {say(write ? 'export_save' : 'export_save_zip')}
            </button>
            {'showSaveFilePicker' in window && (
              <button
                type="button"
                class="button-line"
                disabled={offer.count === 0}
                onClick={() => toPicked(offer, format)}
              >
                {say('export_save_as')}
              </button>
            )}
            {isFolder && (
              <button
                type="button"
                class="button-line"
                disabled={offer.count === 0}
                onClick={() => toFolder(offer, format)}
              >
                {say('export_save_folder')}
              </button>
            )}
          </>
        )}
      </div>
      {isRunning && (
        <progress aria-label={say('export_title')} value={done} max={Math.max(1, offer.count)} />
      )}
      <p role="status">{said}</p>
    </section>
  );
}
