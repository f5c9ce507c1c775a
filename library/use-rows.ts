import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import type { AnnotationRow, Database, DocumentRow } from '../src/store/database.ts';

/** An annotation with its page. */
export interface Listed {
  readonly row: AnnotationRow;
  readonly page: DocumentRow | undefined;
}

/** Rows that stay in memory: a long scroll forgets what it has left far behind. */
const MOST_KEPT = 2_000;

/** Reads the annotations of a long list as they come into sight; `round` grows when the store changed. */
export function useRows(database: Database, ids: readonly string[], round: number) {
  const [known, setKnown] = useState<ReadonlyMap<string, Listed>>(new Map());
  const [range, setRange] = useState<readonly [number, number]>([0, -1]);
  const onRange = useCallback((first: number, last: number) => setRange([first, last]), []);
  const readAt = useRef({ ids, round });
  useEffect(() => {
    let isOver = false;
    const isNews = readAt.current.round !== round;
    readAt.current = { ids, round };
    const wanted = ids.slice(range[0], range[1] + 1).filter((id) => isNews || !known.has(id));
    if (wanted.length === 0) return;
    read(database, wanted).then(
      (found) => {
        if (isOver) return;
        setKnown((before) => {
          const kept = before.size > MOST_KEPT || isNews ? [] : before;
          return new Map([...kept, ...found.map((one) => [one.row.id, one] as const)]);
        });
      },
      (error: unknown) => report(error, 'reading annotations'),
    );
    return () => {
      isOver = true;
    };
  }, [database, ids, round, range, known]);
  return { known, onRange };
}

async function read(database: Database, ids: readonly string[]): Promise<readonly Listed[]> {
  const rows = (await database.annotations.bulkGet([...ids])).filter((row) => row !== undefined);
  const pages = await database.documents.bulkGet(rows.map(({ docId }) => docId));
  return rows.map((row, index) => ({ row, page: pages[index] }));
}
