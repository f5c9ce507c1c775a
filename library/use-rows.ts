import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { report } from '../src/report.ts';
import type { AnnotationRow, Database, DocumentRow } from '../src/store/database.ts';

/** An annotation with its page. */
export interface Listed {
  readonly row: AnnotationRow;
  readonly page: DocumentRow | undefined;
}

/** Rows that stay in memory: a long scroll forgets what it has left far behind. */
const MOST_KEPT = 2_000;
/**
 * Rows are read in blocks of so many, and a block ahead on either side: asking at every step of a scroll
 * would take longer than the rows, and would show gaps.
 */
const BLOCK = 40;

/** What was read, by id; undefined for an id of nothing. */
type Rows = ReadonlyMap<string, Listed | undefined>;

/** The blocks around the rows in sight, as first and last place of a row. */
const blocksAround = (first: number, last: number): readonly [number, number] => [
  Math.max(0, (Math.floor(first / BLOCK) - 1) * BLOCK),
  (Math.floor(last / BLOCK) + 2) * BLOCK - 1,
];

/**
 * Reads the annotations of a long list as they come near, and the chosen one wherever it stands; `first`
 * were read before anything has changed, and `found` just now. `round` grows when the store changed, and then all of these are read again.
 */
export function useRows(
  database: Database,
  ids: readonly string[],
  round: number,
  chosen: string | null,
  first: readonly Listed[],
  found: readonly Listed[],
) {
  // With the round in which they were read: a reading that is overtaken must not count as done.
  const [known, setKnown] = useState<{ readonly round: number; readonly rows: Rows }>(() => ({
    ...{ round: 0, rows: new Map(first.map((listed) => [listed.row.id, listed])) },
  }));
  const [[from, to], setRange] = useState<readonly [number, number]>([0, -1]);
  const onRange = useCallback((inSight: number, until: number) => {
    const next = blocksAround(inSight, until);
    setRange((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
  }, []);
  useEffect(() => {
    let isOver = false;
    const isNews = known.round !== round;
    const near = [...ids.slice(from, to + 1), ...(chosen === null ? [] : [chosen])];
    const wanted = near.filter((id) => isNews || !known.rows.has(id));
    if (wanted.length === 0) return;
    read(database, wanted).then(
      (found) => {
        if (isOver) return;
        setKnown(({ rows }) => {
          const kept = isNews ? [] : rows.size > MOST_KEPT ? pick(rows, near) : rows;
          return { round, rows: new Map([...kept, ...found]) };
        });
      },
      (error: unknown) => report(error, 'reading annotations'),
    );
    return () => {
      isOver = true;
    };
  }, [database, ids, round, from, to, chosen, known]);
  const rows = useMemo(
    () => new Map([...known.rows, ...found.map((listed) => [listed.row.id, listed] as const)]),
    [known, found],
  );
  return { known: rows, onRange };
}

const pick = (rows: Rows, ids: readonly string[]) =>
  ids.filter((id) => rows.has(id)).map((id) => [id, rows.get(id)] as const);

async function read(database: Database, ids: readonly string[]): Promise<Rows> {
  const found = await readListed(database, ids);
  const byId = new Map(found.map((listed) => [listed.row.id, listed]));
  return new Map(ids.map((id) => [id, byId.get(id)]));
}

/** The annotations of some ids, each with its page; of an id of nothing none. */
export async function readListed(
  database: Database,
  ids: readonly string[],
): Promise<readonly Listed[]> {
  const rows = await database.annotations.bulkGet([...ids]);
  return await withPages(
    database,
    rows.filter((row) => row !== undefined),
  );
}

/** Annotations, each with its page. */
export async function withPages(
  { documents }: Database,
  rows: readonly AnnotationRow[],
): Promise<readonly Listed[]> {
  const docIds = [...new Set(rows.map(({ docId }) => docId))];
  const pages = await documents.bulkGet(docIds);
  const byId = new Map(docIds.map((id, index) => [id, pages[index]]));
  return rows.map((row) => ({ row, page: byId.get(row.docId) }));
}
