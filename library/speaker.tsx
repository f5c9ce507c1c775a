import { useEffect, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import type { Said } from '../src/store/said.ts';
import type { Message } from '../src/ui/toast.tsx';
import { say, sayCount, sayDay } from '../src/words.ts';
import { OtherNames } from './other-names.tsx';
import { hashOf, hashOfSearch } from './route.ts';
import { SameAs } from './same-as.tsx';
import { SameWords } from './same-words.tsx';
import type { SaidBy } from './search-messages.ts';
import type { Searcher } from './searcher.ts';
import type { Call } from './storage.tsx';
import type { Searchable } from './use-search.ts';
import { useSpeakerActs } from './use-speaker-acts.ts';
import { VirtualList } from './virtual-list.tsx';

/** Height of a row: two lines of words and one of where they are from. */
const ROW_HEIGHT = 84;

interface SpeakerProps {
  readonly call: Call;
  readonly searchable: Searchable;
  /** Any name of the speaker. */
  readonly name: string;
  readonly tell: (message: Message) => void;
}

/** All that one speaker was quoted as saying, in order of time, and what was printed more than once. */
export function Speaker({ call, searchable, name, tell }: SpeakerProps) {
  const [kept, setKept] = useState<SaidBy>();
  const [isBeside, setBeside] = useState(false);
  const { changes, merge, split } = useSpeakerActs(call, tell);
  useEffect(() => {
    const { searcher } = searchable;
    const controller = new AbortController();
    const { signal } = controller;
    searcher
      .ask('said', { name }, signal)
      .then(setKept, (error: unknown) => report(error, 'reading a speaker'));
    return () => controller.abort();
  }, [searchable, name, changes]);
  const alike = useAlike(searchable.searcher, kept?.said);
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

/** What was printed in more than one article, in nearly the same words; nothing until that is known. */
function useAlike(searcher: Searcher, said: readonly Said[] = NONE): readonly (readonly Said[])[] {
  const [alike, setAlike] = useState<readonly (readonly Said[])[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    searcher.ask('alike', { texts: said.map(({ words }) => words) }, controller.signal).then(
      (groups) => {
        const found = groups.map((group) => group.map((index) => said[index]!));
        setAlike(found.filter((group) => new Set(group.map(({ row }) => row.docId)).size > 1));
      },
      (error: unknown) => report(error, 'comparing what was said'),
    );
    return () => controller.abort();
  }, [searcher, said]);
  return alike;
}

const NONE: readonly Said[] = [];

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
