import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../src/page-report.ts';
import { report as reportError } from '../src/report.ts';
import type { AnnotationRow, Database } from '../src/store/database.ts';
import { watchAnnotations } from '../src/store/read.ts';
import { type ReviewedStatement, reviewStatements } from '../src/ui/reviewed.ts';

/** What was detected in a page as the reader left it, followed while they go on. */
export function useReviewed(
  database: Database,
  { statements, spans }: PageReport,
): readonly ReviewedStatement[] {
  const [rows, setRows] = useState<readonly AnnotationRow[]>([]);
  // One string, because every report brings the same ids in a new object.
  const ids = Object.keys(spans).sort().join(' ');
  useEffect(() => {
    const subscription = watchAnnotations(database, ids === '' ? [] : ids.split(' ')).subscribe(
      setRows,
      (error: unknown) => reportError(error, 'reading what was reviewed'),
    );
    return () => subscription.unsubscribe();
  }, [database, ids]);
  return reviewStatements(statements, rows, spans);
}
