import { useCallback, useEffect, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import type { AnnotationRow, Database, DocumentRow } from '../src/store/database.ts';

/** An annotation with its page. */
export interface Listed {
  readonly row: AnnotationRow;
  readonly page: DocumentRow | undefined;
}

/** Rows that stay in memory: a long scroll forgets what it has left far behind. */
const MOST_KEPT = 2_000;

/** What was read, by id; undefined for an id of nothing. */
type Rows = ReadonlyMap<string, Listed | undefined>;

/**
 * Reads the annotations of a long list as they come into sight, and the chosen one wherever it stands;
 * `round` grows when the store changed, and then all of these are read again.
 */
export function useRows(
  database: Database,
  ids: readonly string[],
  round: number,
  chosen: string | null,
) {
  // With the round in which they were read: a reading that is overtaken must not count as done.
  const [known, setKnown] = useState<{ readonly round: number; readonly rows: Rows }>({
    ...{ round, rows: new Map() },
  });
  const [[first, last], setRange] = useState<readonly [number, number]>([0, -1]);
  const onRange = useCallback((from: number, to: number) => setRange([from, to]), []);
  useEffect(() => {
    let isOver = false;
    const isNews = known.round !== round;
    const inSight = [...ids.slice(first, last + 1), ...(chosen === null ? [] : [chosen])];
    const wanted = inSight.filter((id) => isNews || !known.rows.has(id));
    if (wanted.length === 0) return;
    read(database, wanted).then(
      (found) => {
        if (isOver) return;
        setKnown(({ rows }) => {
          const kept = isNews ? [] : rows.size > MOST_KEPT ? pick(rows, inSight) : rows;
          return { round, rows: new Map([...kept, ...found]) };
        });
      },
      (error: unknown) => report(error, 'reading annotations'),
    );
    return () => {
      isOver = true;
    };
  }, [database, ids, round, first, last, chosen, known]);
  return { known: known.rows, onRange };
}

const pick = (rows: Rows, ids: readonly string[]) =>
  ids.filter((id) => rows.has(id)).map((id) => [id, rows.get(id)] as const);

async function read(database: Database, ids: readonly string[]): Promise<Rows> {
  const rows = await database.annotations.bulkGet([...ids]);
  const pages = await database.documents.bulkGet(rows.map((row) => row?.docId ?? ''));
  return new Map(
    ids.map((id, index) => {
      const row = rows[index];
      return [id, row && { row, page: pages[index] }];
    }),
  );
}
