import { useEffect, useRef, useState } from 'preact/hooks';
import { monthAfter, NAMED, type Tally } from '../src/annotations/tally.ts';
import { report } from '../src/report.ts';
import { say, sayCount, sayMonth, sayNumber, sayShare } from '../src/words.ts';
import type { Chart } from './charts.tsx';
import { hashOf, hashOfSearch } from './route.ts';
import type { Searcher } from './searcher.ts';

/** Most bars of a chart: those below would all look alike. */
const MOST_BARS = 15;

const NAMED_WORDS = {
  named: 'pictures_named',
  document: 'naming_document',
  outlet: 'naming_outlet',
  unnamed: 'naming_unnamed',
  unknown: 'pictures_unknown',
} as const;

interface PicturesProps {
  readonly searcher: Searcher;
  /** Grows when the store has changed. */
  readonly round: number;
}

/** What was kept, drawn: who speaks, how outlets name their sources, and when it was kept. */
export function Pictures({ searcher, round }: PicturesProps) {
  const [tally, setTally] = useState<Tally>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const controller = new AbortController();
    searcher
      .ask('pictures', null, controller.signal)
      .then(setTally, (error: unknown) => report(error, 'counting for the charts'));
    return () => controller.abort();
  }, [searcher, round]);
  const isNothing = tally?.months.length === 0;
  useEffect(() => {
    if (!tally || isNothing) return;
    let isOver = false;
    import('./charts.tsx').then(
      ({ drawCharts }) => {
        if (!isOver && place.current) drawCharts(place.current, chartsOf(tally));
      },
      (error: unknown) => report(error, 'loading the charts'),
    );
    return () => {
      isOver = true;
    };
  }, [tally, isNothing]);
  if (!tally) return <p class="soft">{say('library_counting')}</p>;
  if (isNothing) return <p class="nothing soft">{say('library_none_yet')}</p>;
  return (
    <section class="pictures">
      <p class="soft">{sayCount('pictures_statements', tally.statements)}</p>
      <div ref={place} />
    </section>
  );
}

function chartsOf({ statements, speakers, outlets, months }: Tally): readonly Chart[] {
  const asTable = say('pictures_table');
  const count = say('pictures_count');
  const charts: readonly Chart[] = [
    {
      ...{ form: 'bars', asTable, title: say('pictures_speakers') },
      heads: [say('library_speakers'), count],
      counts: speakers.slice(0, MOST_BARS).map(({ name, count: own }) => ({
        ...{ label: name, count: own },
        shown: `${sayNumber(own)} · ${sayShare(own / statements)}`,
        href: hashOf({ screen: 'speaker', id: name }),
      })),
    },
    {
      ...{ form: 'parts', asTable, title: say('pictures_naming') },
      heads: [say('pictures_outlets'), count],
      kinds: NAMED.map((one) => say(NAMED_WORDS[one])),
      counts: outlets.slice(0, MOST_BARS).map(({ outlet, count: own, named }) => ({
        ...{ label: outlet, count: own, shown: sayNumber(own) },
        href: hashOfSearch('outlet', outlet),
        parts: NAMED.map((one) => ({
          count: named[one],
          shown: `${sayNumber(named[one])} · ${sayShare(named[one] / own)}`,
        })),
      })),
    },
    {
      ...{ form: 'columns', asTable, title: say('pictures_time') },
      heads: [say('pictures_months'), count],
      counts: months.map(({ month, count: own }) => ({
        ...{ label: sayMonth(month), count: own, shown: sayNumber(own) },
        href: hashOf({
          screen: 'everything',
          sought: `after:${month} before:${monthAfter(month)}`,
        }),
      })),
    },
  ];
  return charts.filter(({ counts }) => counts.length > 0);
}
