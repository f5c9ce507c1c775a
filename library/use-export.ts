/** What the export screen waits for: the formats, and what may go out. */
import { useEffect, useState } from 'preact/hooks';
import type { Format } from '../src/interchange/format.ts';
import { report } from '../src/report.ts';
import type { Database } from '../src/store/database.ts';
import { type Offer, offersOf } from './offers.ts';
import type { Part } from './route.ts';
import type { Searchable } from './use-search.ts';

/** The formats that can be written; loaded when this screen is first shown. */
export function useFormats(): readonly Format[] | undefined {
  const [formats, setFormats] = useState<readonly Format[]>();
  useEffect(() => {
    import('../src/interchange/registry.ts').then(
      ({ FORMATS }) => setFormats(FORMATS.filter((one) => one.write ?? one.writeFiles)),
      (error: unknown) => report(error, 'loading the formats'),
    );
  }, []);
  return formats;
}

/** What the address names, and everything, each counted; undefined until then. */
export function useOffers(
  database: Database,
  searchable: Searchable,
  sought: string,
  of: Part | undefined,
): readonly Offer[] | undefined {
  const [offers, setOffers] = useState<readonly Offer[]>();
  const named = JSON.stringify(of);
  useEffect(() => {
    let isOver = false;
    const part = named === undefined ? undefined : (JSON.parse(named) as Part);
    offersOf(database, searchable, sought, part).then(
      (found) => {
        if (!isOver) setOffers(found);
      },
      (error: unknown) => report(error, 'counting what may go out'),
    );
    return () => {
      isOver = true;
    };
  }, [database, searchable, sought, named]);
  return offers;
}
