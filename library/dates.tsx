import { useMemo } from 'preact/hooks';
import type { Haystack } from '../src/search/haystack.ts';
import { say, sayCount, sayDay } from '../src/words.ts';
import { hashOf } from './route.ts';
import type { Searchable } from './use-haystack.ts';
import { VirtualList } from './virtual-list.tsx';

const ROW_HEIGHT = 48;

interface Day {
  /** `2026-01-31`, in local time. */
  readonly day: string;
  readonly next: string;
  readonly count: number;
}

/** The days on which annotations were made, the newest first; each leads to what was made on it. */
export function Dates({ searchable }: { readonly searchable: Searchable | undefined }) {
  const days = useMemo(() => searchable && daysOf(searchable.haystack), [searchable]);
  if (!days) return <p class="soft">{say('library_counting')}</p>;
  const most = days.reduce((longest, { count }) => Math.max(longest, count), 1);
  return (
    <section class="list">
      <div class="list-count">
        <p class="soft" role="status">
          {sayCount('days', days.length)}
        </p>
      </div>
      {days.length === 0 && <p class="nothing soft">{say('library_none_yet')}</p>}
      <VirtualList
        label={say('library_dates')}
        count={days.length}
        height={ROW_HEIGHT}
        keyOf={(index) => days[index]?.day ?? ''}
        row={(index, stop) => {
          const one = days[index];
          return (
            one && (
              <div class="row row-counted">
                <a
                  class="day"
                  tabIndex={stop}
                  href={hashOf({
                    screen: 'everything',
                    sought: `after:${one.day} before:${one.next}`,
                  })}
                >
                  {sayDay(`${one.day}T12:00`)}
                </a>
                <span class="day-bar" style={{ inlineSize: `${(100 * one.count) / most}%` }} />
                <span class="soft row-count">{sayCount('annotations', one.count)}</span>
              </div>
            )
          );
        }}
      />
    </section>
  );
}

function daysOf(haystack: Haystack): readonly Day[] {
  const counts = new Map<number, number>();
  for (const made of haystack.made()) {
    const date = new Date(made);
    const day = new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => other - one)
    .map(([time, count]) => {
      const day = new Date(time);
      const next = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
      return { day: nameOf(day), next: nameOf(next), count };
    });
}

/** A local day as a search has it. */
const nameOf = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
