import { useEffect, useState } from 'preact/hooks';
import { statementOf } from '../src/annotations/body.ts';
import { unpack } from '../src/editions/edition.ts';
import { type KeptArticle, writeReviewed } from '../src/interchange/reviewed-statements.ts';
import { report } from '../src/report.ts';
import type { AnnotationRow, Database } from '../src/store/database.ts';
import { listReviewed, newestEdition } from '../src/store/read.ts';
import { say, sayCount } from '../src/words.ts';
import { offerFile } from './backup.ts';

/** Offers what the reader said of detections as data; nothing where they have said nothing yet. */
export function Reviewed({ database }: { readonly database: Database }) {
  const [rows, setRows] = useState<readonly AnnotationRow[]>([]);
  useEffect(() => {
    listReviewed(database).then(
      (all) => setRows(all.filter(({ annotation }) => isWorth(annotation.body))),
      (error: unknown) => report(error, 'listing what was reviewed'),
    );
  }, [database]);
  if (rows.length === 0) return null;
  const save = () => {
    articlesOf(database, rows).then(
      (articles) => {
        const file = new Blob([writeReviewed(articles)], { type: 'application/jsonl' });
        offerFile(file, 'hearsay-reviewed.jsonl');
      },
      (error: unknown) => report(error, 'saving what was reviewed'),
    );
  };
  return (
    <div>
      <button type="button" class="button-line" onClick={save}>
        {sayCount('export_corrections', rows.length)}
      </button>
      <p class="soft">{say('export_corrections_why')}</p>
    </div>
  );
}

function isWorth(body: AnnotationRow['annotation']['body']): boolean {
  const verdict = statementOf(body)?.verdict;
  return verdict === 'confirmed' || verdict === 'corrected';
}

async function articlesOf(
  database: Database,
  rows: readonly AnnotationRow[],
): Promise<readonly KeptArticle[]> {
  const articles: KeptArticle[] = [];
  for (const docId of new Set(rows.map((row) => row.docId))) {
    const edition = await newestEdition(database, docId);
    if (!edition) continue;
    const { title, paragraphs } = await unpack(edition.packed);
    articles.push({
      ...{ id: docId, text: [title, ...paragraphs].join('\n'), language: null },
      annotations: rows.filter((row) => row.docId === docId).map(({ annotation }) => annotation),
    });
  }
  return articles;
}
