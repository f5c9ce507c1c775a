/** What the library draws. */
import { speakerOf, statementOf } from '../annotations/body.ts';
import { nameKey } from '../annotations/speakers.ts';
import { Counter, type Tally } from '../annotations/tally.ts';
import type { Database } from './database.ts';
import { listSpeakers } from './read.ts';

/** Rows read at a time: what the browser makes of them takes a few milliseconds. */
const BATCH = 500;

/** Counts everything that was kept and is not in the trash, batch after batch. */
export async function readPictures(database: Database): Promise<Tally> {
  const { annotations, documents } = database;
  const groups = await listSpeakers(database);
  const outlets = new Map(
    (await documents.toArray()).map(({ id, outlet, host }) => [id, outlet ?? host]),
  );
  const counter = new Counter();
  for (let last = ''; ; ) {
    const rows = await annotations.where(':id').above(last).limit(BATCH).toArray();
    if (rows.length === 0) return counter.tally();
    last = rows.at(-1)!.id;
    for (const { annotation, deleted, docId } of rows) {
      if (deleted !== 0) continue;
      counter.addAnnotation(new Date(annotation.created));
      const statement = statementOf(annotation.body);
      if (!statement || statement.verdict === 'dismissed') continue;
      const speaker = speakerOf(annotation.body);
      const name = speaker?.name ?? null;
      const { detected } = statement;
      // Of a speaker that the reader put there nobody has told the kind.
      const isDetected = name === null || name === detected.speaker;
      counter.addStatement({
        speaker: name === null ? null : (groups.get(nameKey(name))?.[0] ?? name),
        naming: speaker?.isUnnamed ? 'unnamed' : isDetected ? detected.naming : null,
        outlet: outlets.get(docId) ?? '',
      });
    }
  }
}
