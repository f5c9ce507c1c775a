import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { newOpId } from '../src/annotations/make.ts';
import type { ImportOutcome } from '../src/annotations/save.ts';
import { report } from '../src/report.ts';
import { say, sayCount } from '../src/words.ts';
import { filesDropped } from './dropped-files.ts';
import type { FromWorker, ImportPreview, ImportProgress } from './import-messages.ts';
import { Preview } from './import-preview.tsx';
import { isNote } from './is-note.ts';
import type { Call } from './storage.tsx';

/** How far an import is. */
type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly progress: ImportProgress | null }
  | { readonly at: 'preview'; readonly preview: ImportPreview }
  /** `opId` of an import, which can be ended; null for one that is taken back. */
  | { readonly at: 'writing'; readonly opId: string | null }
  /** Kept; `opId` takes it back. */
  | { readonly at: 'done'; readonly opId: string; readonly count: number };

/** Files are chosen or dropped, read in a worker, shown for what they are, and kept by one act. */
export function Import({ call }: { readonly call: Call }) {
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const [said, setSaid] = useState('');
  const worker = useRef<Worker | null>(null);
  const isCancelled = useRef(false);
  const picker = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const stop = () => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => stop, []);

  /** Back to the beginning, with what there is to say. */
  function begin(words: string) {
    stop();
    setStage({ at: 'choosing' });
    setSaid(words);
  }

  function read(files: readonly File[]) {
    if (files.length === 0) return;
    stop();
    setSaid('');
    setStage({ at: 'reading', progress: null });
    const reading = new Worker('import-worker.js', { type: 'module' });
    worker.current = reading;
    reading.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.status === 'reading') setStage({ at: 'reading', progress: data });
      else if (data.status === 'failed') begin(say('import_failed'));
      else {
        stop();
        setStage({ at: 'preview', preview: data });
      }
    };
    reading.onerror = (event) => {
      report(new Error(event.message), 'reading an import');
      begin(say('import_failed'));
    };
    reading.postMessage({ files });
  }

  async function keep() {
    const opId = newOpId();
    isCancelled.current = false;
    setStage({ at: 'writing', opId });
    const outcome = await insist<ImportOutcome>(() => call('importDrafts', { opId }));
    if (outcome?.status === 'saved') {
      setStage({ at: 'done', opId, count: outcome.count });
      setSaid(say('import_done', sayCount('annotations', outcome.count)));
    } else begin(isCancelled.current ? say('import_cancelled') : wordsOf(outcome));
  }

  /** What is brought to the disk already is kept, and can be taken back. */
  function cancel(opId: string) {
    isCancelled.current = true;
    call('cancelImport', { opId }).catch((error: unknown) => report(error, 'ending an import'));
  }

  async function takeBack(of: string) {
    const opId = newOpId();
    setStage({ at: 'writing', opId: null });
    const outcome = await insist(() => call('undoImport', { opId, of }));
    const isBack = outcome?.status === 'saved';
    begin(
      isBack ? say('import_undone', sayCount('annotations', outcome.count)) : say('act_unsaved'),
    );
  }

  return (
    <section class="storage import" aria-busy={stage.at === 'reading' || stage.at === 'writing'}>
      <h1>{say('import_title')}</h1>
      <p role="status">{said}</p>
      {stage.at === 'choosing' && (
        <section
          class="drop"
          aria-label={say('import_choose')}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            filesDropped(event.dataTransfer).then(read, (error: unknown) => {
              report(error, 'taking what was dropped');
              begin(say('import_failed'));
            });
          }}
        >
          <p>{say('import_lead')}</p>
          <div class="acts">
            <button type="button" class="button-main" onClick={() => picker.current?.click()}>
              {say('import_choose')}
            </button>
            <button type="button" class="button-line" onClick={() => folder.current?.click()}>
              {say('import_choose_folder')}
            </button>
          </div>
          <p class="soft">{say('import_drop')}</p>
          <input
            ref={picker}
            type="file"
            multiple
            class="unseen"
            tabIndex={-1}
            aria-label={say('import_choose')}
            onChange={({ currentTarget }) => {
              read([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
          <input
            ref={(input) => {
              folder.current = input;
              if (input) input.webkitdirectory = true;
            }}
            type="file"
            class="unseen"
            tabIndex={-1}
            aria-label={say('import_choose_folder')}
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              const notes = files.filter((file) => isNote(file.webkitRelativePath || file.name));
              if (notes.length > 0) read(notes);
              else begin(say('import_no_notes'));
              currentTarget.value = '';
            }}
          />
          <p class="soft">{say('import_formats')}</p>
        </section>
      )}
      {stage.at === 'reading' && (
        <Reading progress={stage.progress} onCancel={() => begin(say('import_cancelled'))} />
      )}
      {stage.at === 'preview' && (
        <Preview
          preview={stage.preview}
          onKeep={keep}
          onCancel={() => begin(say('import_cancelled'))}
        />
      )}
      {stage.at === 'writing' && <Writing call={call} opId={stage.opId} onCancel={cancel} />}
      {stage.at === 'done' && (
        <div class="acts">
          <Focused words={say('act_undo')} onClick={() => takeBack(stage.opId)} />
          <button type="button" class="button-line" onClick={() => begin('')}>
            {say('import_again')}
          </button>
        </div>
      )}
    </section>
  );
}

function Reading({
  progress,
  onCancel,
}: {
  readonly progress: ImportProgress | null;
  readonly onCancel: () => void;
}) {
  const { read = 0, of = 1, found = 0 } = progress ?? {};
  return (
    <>
      <p>{say('import_reading', sayCount('annotations', found))}</p>
      <progress aria-label={say('import_title')} max={of} value={Math.min(read, of)} />
      <div class="acts">
        <Focused words={say('import_cancel')} onClick={onCancel} />
      </div>
    </>
  );
}

/** Milliseconds between two questions of how far it is. */
const ASK_MS = 500;

/** An import that is kept, as far as it is, or one that is taken back. */
function Writing({
  call,
  opId,
  onCancel,
}: {
  readonly call: Call;
  readonly opId: string | null;
  readonly onCancel: (opId: string) => void;
}) {
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => {
    if (opId === null) return;
    const timer = setInterval(() => {
      call('importProgress', { opId }).then(setShare, (error: unknown) =>
        report(error, 'asking how far an import is'),
      );
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [call, opId]);
  const words = say(opId === null ? 'import_undoing' : 'import_working');
  return (
    <>
      <p>{words}</p>
      <progress aria-label={words} {...(share !== null && { value: share })} />
      {opId !== null && (
        <div class="acts">
          <button type="button" class="button-line" onClick={() => onCancel(opId)}>
            {say('import_cancel')}
          </button>
        </div>
      )}
    </>
  );
}

/** The next thing to press: what was pressed before it is gone. */
export function Focused({
  words,
  onClick,
}: {
  readonly words: string;
  readonly onClick: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  // With the words, not after they were painted: a key pressed at once would go nowhere.
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" class="button-main" onClick={onClick}>
      {words}
    </button>
  );
}

/** A background that was ended in the middle has written nothing: the same operation is sent again. */
const TRIES = 5;

/** Sends what may take minutes until it is answered; null where it never is. */
async function insist<Outcome extends { readonly opId: string }>(
  send: () => Promise<Outcome>,
): Promise<Outcome | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return await send();
    } catch (error) {
      report(error, 'an import');
    }
  }
  return null;
}

function wordsOf(outcome: ImportOutcome | null): string {
  if (outcome?.status === 'missing') return say('import_nothing_new');
  const isFull = outcome?.status === 'refused' && outcome.reason === 'room';
  return say(isFull ? 'storage_no_room' : 'import_failed');
}
