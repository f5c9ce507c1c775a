import { useEffect, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import { say, sayCount, sayDay } from '../src/words.ts';
import { type Days, dayAfter, nameOfDay } from './days.ts';
import { hashOf } from './route.ts';
import type { Searchable } from './use-search.ts';
import { VirtualList } from './virtual-list.tsx';

const ROW_HEIGHT = 48;

/** The days on which annotations were made, the newest first; each leads to what was made on it. */
export function Dates({ searchable }: { readonly searchable: Searchable }) {
  const [days, setDays] = useState<Days>();
  useEffect(() => {
    const controller = new AbortController();
    searchable.searcher
      .ask('days', null, controller.signal)
      .then(setDays, (error: unknown) => report(error, 'counting the days'));
    return () => controller.abort();
  }, [searchable]);
  if (!days) return <p class="soft">{say('library_counting')}</p>;
  const most = days.reduce((longest, [, count]) => Math.max(longest, count), 1);
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
        keyOf={(index) => String(days[index]?.[0])}
        row={(index, stop) => {
          const one = days[index];
          if (!one) return null;
          const [day, count] = one;
          return (
            <div class="row row-counted">
              <a
                class="day"
                tabIndex={stop}
                href={hashOf({
                  screen: 'everything',
                  sought: `after:${nameOfDay(day)} before:${nameOfDay(dayAfter(day))}`,
                })}
              >
                {sayDay(new Date(day).toISOString())}
              </a>
              <span class="day-bar" style={{ inlineSize: `${(100 * count) / most}%` }} />
              <span class="soft row-count">{sayCount('annotations', count)}</span>
            </div>
          );
        }}
      />
    </section>
  );
}
