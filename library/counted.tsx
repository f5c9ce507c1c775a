import { useEffect, useMemo, useState } from 'preact/hooks';
import { newOpId } from '../src/annotations/make.ts';
import { report } from '../src/report.ts';
import { saveReliably } from '../src/save-reliably.ts';
import { foldText } from '../src/search/fold.ts';
import type { Database } from '../src/store/database.ts';
import { type Counted, type Overview, readOverview } from '../src/store/library.ts';
import type { Message } from '../src/ui/toast.tsx';
import { say, sayCount } from '../src/words.ts';
import { hashOfSearch } from './route.ts';
import type { Call } from './storage.tsx';
import { type Stop, VirtualList } from './virtual-list.tsx';

const ROW_HEIGHT = 48;

interface CountedProps {
  readonly what: 'speaker' | 'tag';
  readonly database: Database;
  readonly call: Call;
  readonly sought: string;
  readonly round: number;
  readonly tell: (message: Message) => void;
}

/** Speakers or tags, the commonest first. Speakers can be made one, and taken apart again. */
export function CountedList({ what, database, call, sought, round, tell }: CountedProps) {
  const [overview, setOverview] = useState<Overview>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    readOverview(database).then(setOverview, (error: unknown) => report(error, 'counting'));
  }, [database, round, changes]);
  const all = overview?.[what === 'speaker' ? 'speakers' : 'tags'];
  const words = foldText(sought).trim();
  const found = useMemo(
    () => all?.filter(({ name, others }) => [name, ...others].some((one) => holds(one, words))),
    [all, words],
  );
  if (!found) return <p class="soft">{say('library_counting')}</p>;

  /** Sends an act on speakers, says what came of it, and offers to take it back. */
  async function act(said: string, kind: 'mergeSpeakers' | 'splitSpeaker', names: string[]) {
    const opId = newOpId();
    const outcome = await saveReliably(
      () =>
        kind === 'mergeSpeakers'
          ? call(kind, { opId, names })
          : call(kind, { opId, name: names[0] ?? '' }),
      opId,
    );
    const isDone = outcome !== 'unsaved' && outcome.status === 'saved';
    setChosen(new Set());
    setChanges((count) => count + 1);
    if (!isDone) tell({ text: say('act_unsaved') });
    else tell({ text: said, undo: () => undo(opId) });
  }
  async function undo(deed: string) {
    const opId = newOpId();
    await saveReliably(() => call('undoSpeakers', { opId, of: deed }), opId);
    setChanges((count) => count + 1);
    tell({ text: say('act_put_back') });
  }

  const names = [...chosen];
  return (
    <section class="list">
      <div class="list-count">
        <p class="soft" role="status">
          {what === 'speaker' ? sayCount('speakers', found.length) : sayCount('tags', found.length)}
        </p>
        {names.length > 1 && (
          <button
            type="button"
            class="button-line"
            onClick={() => act(say('speakers_merged', names[0] ?? ''), 'mergeSpeakers', names)}
          >
            {say('speakers_merge', names[0] ?? '')}
          </button>
        )}
      </div>
      {found.length === 0 && (
        <p class="nothing soft">{say(words === '' ? 'library_none_yet' : 'popup_no_match')}</p>
      )}
      <VirtualList
        label={say(what === 'speaker' ? 'library_speakers' : 'library_tags')}
        count={found.length}
        height={ROW_HEIGHT}
        about={words}
        keyOf={(index) => found[index]?.name ?? ''}
        row={(index, stop) => {
          const one = found[index];
          return (
            one && (
              <div class="row row-counted">
                {what === 'speaker' && (
                  <input
                    type="checkbox"
                    tabIndex={stop}
                    aria-label={say('speakers_choose', one.name)}
                    checked={chosen.has(one.name)}
                    onChange={({ currentTarget: { checked } }) =>
                      setChosen((before) => toggled(before, one.name, checked))
                    }
                  />
                )}
                <a href={hashOfSearch(what, one.name)} tabIndex={stop} dir="auto">
                  {one.name}
                </a>
                <Others
                  counted={one}
                  stop={stop}
                  onSplit={(name) => act(say('speakers_split', name), 'splitSpeaker', [name])}
                />
                <span class="soft row-count">{sayCount('annotations', one.count)}</span>
              </div>
            )
          );
        }}
      />
    </section>
  );
}

const holds = (name: string, words: string): boolean => foldText(name).includes(words);

function toggled(before: ReadonlySet<string>, name: string, isIn: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (isIn) after.add(name);
  else after.delete(name);
  return after;
}

/** Names that are the same speaker; each can be taken out. */
function Others({
  counted: { others },
  stop,
  onSplit,
}: {
  readonly counted: Counted;
  readonly stop: Stop;
  readonly onSplit: (name: string) => void;
}) {
  return (
    <>
      {others.map((name) => (
        <span key={name} class="row-tag" dir="auto">
          {name}{' '}
          <button
            type="button"
            class="button-quiet"
            tabIndex={stop}
            aria-label={say('speakers_split_one', name)}
            title={say('speakers_split_one', name)}
            onClick={() => onSplit(name)}
          >
            ×
          </button>
        </span>
      ))}
    </>
  );
}
