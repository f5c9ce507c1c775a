import type { AnnotationRow } from '../store/database.ts';
import { say } from '../words.ts';

/** Leads to the library's screen where an article's annotations are saved in other formats. */
export function ExportLink({ rows }: { readonly rows: readonly AnnotationRow[] | undefined }) {
  const [first] = rows ?? [];
  if (!first) return null;
  // Every page of ours lies in a folder beside the library's.
  const address = `../library/index.html#/export?article=${encodeURIComponent(first.docId)}`;
  return (
    <a class="button-link" href={address} target="_blank" rel="noreferrer">
      {say('export_open')}
    </a>
  );
}
