import { useEffect, useMemo, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import { foldText } from '../src/search/fold.ts';
import type { Overview } from '../src/store/library.ts';
import type { Message } from '../src/ui/toast.tsx';
import { say, sayCount } from '../src/words.ts';
import { OtherNames } from './other-names.tsx';
import { hashOf, hashOfSearch } from './route.ts';
import type { Searcher } from './searcher.ts';
import type { Call } from './storage.tsx';
import { useSpeakerActs } from './use-speaker-acts.ts';
import { VirtualList } from './virtual-list.tsx';

const ROW_HEIGHT = 48;

interface CountedProps {
  readonly what: 'speaker' | 'tag';
  readonly searcher: Searcher;
  readonly call: Call;
  readonly sought: string;
  readonly round: number;
  readonly tell: (message: Message) => void;
}

/** Speakers or tags, the commonest first. Speakers can be made one, and taken apart again. */
export function CountedList({ what, searcher, call, sought, round, tell }: CountedProps) {
  const [overview, setOverview] = useState<Overview>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { changes, merge, split } = useSpeakerActs(call, tell);
  useEffect(() => {
    const controller = new AbortController();
    searcher
      .ask('overview', null, controller.signal)
      .then(setOverview, (error: unknown) => report(error, 'counting'));
    return () => controller.abort();
  }, [searcher, round, changes]);
  const all = overview?.[what === 'speaker' ? 'speakers' : 'tags'];
  const words = foldText(sought).trim();
  const found = useMemo(
    () => all?.filter(({ name, others }) => [name, ...others].some((one) => holds(one, words))),
    [all, words],
  );
  if (!found) return <p class="soft">{say('library_counting')}</p>;

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
            onClick={() => {
              setChosen(new Set());
              merge(names);
            }}
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
                <a
                  href={
                    what === 'speaker'
                      ? hashOf({ screen: 'speaker', id: one.name })
                      : hashOfSearch(what, one.name)
                  }
                  tabIndex={stop}
                  dir="auto"
                >
                  {one.name}
                </a>
                <OtherNames names={one.others} stop={stop} onSplit={split} />
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
