import { useEffect, useState } from 'preact/hooks';
import { noteOf, quoteOf } from '../src/annotations/annotation.ts';
import { report } from '../src/report.ts';
import type { AnnotationRow, Database } from '../src/store/database.ts';
import { listTrash } from '../src/store/library.ts';
import { isSaved, restore } from '../src/ui/change.ts';
import type { Message } from '../src/ui/toast.tsx';
import { say, sayCount } from '../src/words.ts';
import type { Call } from './storage.tsx';
import { VirtualList } from './virtual-list.tsx';

const ROW_HEIGHT = 84;
/** More than anybody looks through; the newest come first. */
const MOST_LISTED = 5_000;

interface TrashProps {
  readonly database: Database;
  readonly call: Call;
  readonly round: number;
  readonly tell: (message: Message) => void;
}

/** What was deleted in the last thirty days of use, each with a way back. */
export function Trash({ database, call, round, tell }: TrashProps) {
  const [rows, setRows] = useState<readonly AnnotationRow[]>();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    listTrash(database, MOST_LISTED).then(setRows, (error: unknown) =>
      report(error, 'listing the trash'),
    );
  }, [database, round, changes]);
  if (!rows) return <p class="soft">{say('storage_looking')}</p>;
  const back = async (row: AnnotationRow) => {
    const isBack = isSaved(await restore(call, row));
    tell({ text: say(isBack ? 'act_restored' : 'act_unsaved') });
    setChanges((count) => count + 1);
  };
  return (
    <section class="list">
      <p class="soft list-count" role="status">
        {sayCount('annotations', rows.length)} · {say('library_trash_why')}
      </p>
      {rows.length === 0 && <p class="nothing soft">{say('library_none_yet')}</p>}
      <VirtualList
        label={say('library_trash')}
        count={rows.length}
        height={ROW_HEIGHT}
        keyOf={(index) => rows[index]?.id ?? ''}
        row={(index, stop) => {
          const row = rows[index];
          return (
            row && (
              <div class="row row-counted" data-colour={row.annotation.target.styleClass}>
                <span class="row-quote words" dir="auto">
                  {quoteOf(row.annotation) || noteOf(row.annotation) || say('card_on_page')}
                </span>
                <button type="button" class="button-line" tabIndex={stop} onClick={() => back(row)}>
                  {say('library_put_back')}
                </button>
              </div>
            )
          );
        }}
      />
    </section>
  );
}
