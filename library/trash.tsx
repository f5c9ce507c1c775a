import { useEffect, useState } from 'preact/hooks';
import { noteOf, quoteOf } from '../src/annotations/annotation.ts';
import { report } from '../src/report.ts';
import type { AnnotationRow, Database } from '../src/store/database.ts';
import { listTrash } from '../src/store/library.ts';
import { isSaved, restore } from '../src/ui/change.ts';
import type { Message } from '../src/ui/toast.tsx';
import { say, sayCount } from '../src/words.ts';
import type { Call } from './storage.tsx';
import { type Listed, useRows } from './use-rows.ts';
import { VirtualList } from './virtual-list.tsx';

const ROW_HEIGHT = 84;
const NO_IDS: readonly string[] = [];
const NONE: readonly Listed[] = [];

interface TrashProps {
  readonly database: Database;
  readonly call: Call;
  readonly round: number;
  readonly tell: (message: Message) => void;
}

/** What was deleted in the last thirty days of use, each with a way back. */
export function Trash({ database, call, round, tell }: TrashProps) {
  const [ids, setIds] = useState<readonly string[]>();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let isOver = false;
    listTrash(database).then(
      (found) => {
        if (!isOver) setIds(found);
      },
      (error: unknown) => report(error, 'listing the trash'),
    );
    return () => {
      isOver = true;
    };
  }, [database, round, changes]);
  const { known, onRange } = useRows(database, ids ?? NO_IDS, round + changes, null, NONE, NONE);
  if (!ids) return <p class="soft">{say('storage_looking')}</p>;
  const back = async (row: AnnotationRow) => {
    const isBack = isSaved(await restore(call, row));
    tell({ text: say(isBack ? 'act_restored' : 'act_unsaved') });
    setChanges((count) => count + 1);
  };
  return (
    <section class="list">
      <p class="soft list-count" role="status">
        {sayCount('annotations', ids.length)} · {say('library_trash_why')}
      </p>
      {ids.length === 0 && <p class="nothing soft">{say('library_none_yet')}</p>}
      <VirtualList
        label={say('library_trash')}
        count={ids.length}
        height={ROW_HEIGHT}
        keyOf={(index) => ids[index] ?? ''}
        onRange={onRange}
        row={(index, stop) => {
          const row = known.get(ids[index] ?? '')?.row;
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
