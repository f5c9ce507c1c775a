import { useEffect, useMemo, useState } from 'preact/hooks';
import { nameKey } from '../src/annotations/speakers.ts';
import { report } from '../src/report.ts';
import { groupAlike } from '../src/search/alike.ts';
import type { Database } from '../src/store/database.ts';
import { listSpeakers } from '../src/store/read.ts';
import { listSaid, type Said } from '../src/store/said.ts';
import type { Message } from '../src/ui/toast.tsx';
import { say, sayCount, sayDay } from '../src/words.ts';
import { OtherNames } from './other-names.tsx';
import { hashOf, hashOfSearch } from './route.ts';
import { SameAs } from './same-as.tsx';
import { SameWords } from './same-words.tsx';
import type { Call } from './storage.tsx';
import type { Searchable } from './use-search.ts';
import { useSpeakerActs } from './use-speaker-acts.ts';
import { VirtualList } from './virtual-list.tsx';

/** Height of a row: two lines of words and one of where they are from. */
const ROW_HEIGHT = 84;

interface SpeakerProps {
  readonly database: Database;
  readonly call: Call;
  readonly searchable: Searchable;
  /** Any name of the speaker. */
  readonly name: string;
  readonly tell: (message: Message) => void;
}

interface Kept {
  /** All names of the speaker, the one that is shown first. */
  readonly names: readonly string[];
  readonly said: readonly Said[];
}

/** All that one speaker was quoted as saying, in order of time, and what was printed more than once. */
export function Speaker({ database, call, searchable, name, tell }: SpeakerProps) {
  const [kept, setKept] = useState<Kept>();
  const [isBeside, setBeside] = useState(false);
  const { changes, merge, split } = useSpeakerActs(call, tell);
  useEffect(() => {
    let isOver = false;
    read(database, searchable, name).then(
      (found) => {
        if (!isOver) setKept(found);
      },
      (error: unknown) => report(error, 'reading a speaker'),
    );
    return () => {
      isOver = true;
    };
  }, [database, searchable, name, changes]);
  const alike = useMemo(() => (kept ? besideOf(kept.said) : []), [kept]);
  if (!kept) return <p class="soft">{say('storage_looking')}</p>;
  const { names, said } = kept;
  const [shown = name, ...others] = names;
  return (
    <section class="list speaker">
      <header class="speaker-head">
        <p class="soft">
          <a href={hashOf({ screen: 'speakers', sought: '' })}>{say('library_speakers')}</a>
        </p>
        <h1 dir="auto">{shown}</h1>
        <p class="soft">{summaryOf(said)}</p>
        <div class="speaker-names">
          <OtherNames names={others} onSplit={split} />
          <SameAs
            searcher={searchable.searcher}
            name={shown}
            onMerge={(other) => merge([shown, other])}
          />
        </div>
        <p class="speaker-views">
          <button type="button" aria-pressed={!isBeside} onClick={() => setBeside(false)}>
            {say('speaker_by_time')}
          </button>
          <button type="button" aria-pressed={isBeside} onClick={() => setBeside(true)}>
            {sayCount('speaker_alike', alike.length)}
          </button>
          <a href={hashOfSearch('speaker', shown)}>{say('speaker_as_list')}</a>
        </p>
      </header>
      {isBeside ? <SameWords groups={alike} /> : <ByTime said={said} />}
    </section>
  );
}

async function read(database: Database, { searcher }: Searchable, name: string): Promise<Kept> {
  const groups = await listSpeakers(database);
  const names = groups.get(nameKey(name)) ?? [name];
  // Words of a name are found by where they begin; who has the very name is told by the rows.
  const typed = `speaker:"${name.replaceAll(/["“”„]/g, ' ')}"`;
  const found = await searcher.ask('search', { typed, limit: Number.MAX_SAFE_INTEGER });
  return { names, said: await listSaid(database, found.ids, names) };
}

/** What was printed in more than one article, in nearly the same words. */
function besideOf(said: readonly Said[]): readonly (readonly Said[])[] {
  return groupAlike(said.map(({ words }) => words))
    .map((group) => group.map((index) => said[index]!))
    .filter((group) => new Set(group.map(({ row }) => row.docId)).size > 1);
}

/** How much there is, from where, and from when until when. */
function summaryOf(said: readonly Said[]): string {
  const articles = new Set(said.map(({ row }) => row.docId)).size;
  const outlets = new Set(said.map(({ page }) => page?.outlet ?? page?.host)).size;
  const counts = [
    sayCount('annotations', said.length),
    sayCount('storage_pages', articles),
    sayCount('outlets', outlets),
  ];
  const [first, last] = [said[0], said.at(-1)];
  if (first && last) {
    const days = [first, last].map(({ row }) => sayDay(row.annotation.created));
    counts.push([...new Set(days)].join(' – '));
  }
  return counts.join(' · ');
}

function ByTime({ said }: { readonly said: readonly Said[] }) {
  if (said.length === 0) return <p class="nothing soft">{say('library_none_yet')}</p>;
  return (
    <VirtualList
      label={say('speaker_by_time')}
      count={said.length}
      height={ROW_HEIGHT}
      keyOf={(index) => said[index]?.row.id ?? ''}
      row={(index, stop) => {
        const one = said[index];
        return (
          one && (
            <a
              class="row"
              tabIndex={stop}
              href={hashOf({ screen: 'article', id: one.row.docId })}
              data-colour={one.row.annotation.target.styleClass}
            >
              <span class="row-quote words" dir="auto">
                {one.words || say('card_on_page')}
              </span>
              <span class="row-from soft">
                {[sayDay(one.row.annotation.created), one.page?.outlet ?? one.page?.host]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
                {one.page && <span dir="auto"> · {one.page.title}</span>}
              </span>
            </a>
          )
        );
      }}
    />
  );
}
