import type { SpeakerOutcome } from '../annotations/save.ts';
import type { SpeakerAct } from '../annotations/speakers.ts';
import type { Database } from './database.ts';

/** An act on names before it has its place among the others. */
type Change =
  | Pick<Extract<SpeakerAct, { act: 'merge' }>, 'opId' | 'act' | 'names'>
  | Pick<Extract<SpeakerAct, { act: 'split' }>, 'opId' | 'act' | 'name'>
  | Pick<Extract<SpeakerAct, { act: 'undo' }>, 'opId' | 'act' | 'of'>;

/** Makes names one speaker, shown under the first of them. */
export function mergeSpeakers(
  database: Database,
  { opId, names }: { readonly opId: string; readonly names: readonly string[] },
): Promise<SpeakerOutcome> {
  return add(database, { opId, act: 'merge', names });
}

/** Takes a name out of the speaker that it was merged into. */
export function splitSpeaker(
  database: Database,
  { opId, name }: { readonly opId: string; readonly name: string },
): Promise<SpeakerOutcome> {
  return add(database, { opId, act: 'split', name });
}

/** Takes a merger, a split or an undoing back; `missing` when there was none such. */
export function undoSpeakers(
  database: Database,
  { opId, of }: { readonly opId: string; readonly of: string },
): Promise<SpeakerOutcome> {
  return add(database, { opId, act: 'undo', of });
}

/** One strict transaction; the same operation again changes nothing. */
async function add({ speakers }: Database, change: Change): Promise<SpeakerOutcome> {
  const { opId } = change;
  return await speakers.db.transaction('rw', speakers, async () => {
    const acts = await speakers.toArray();
    const has = (id: string) => acts.some((act) => act.opId === id);
    if (has(opId)) return { status: 'saved', opId };
    if (change.act === 'undo' && !has(change.of)) return { status: 'missing', opId };
    const count = 1 + acts.reduce((most, act) => Math.max(most, act.count), 0);
    const act: SpeakerAct = { ...change, count, at: new Date().toISOString() };
    await speakers.add(act);
    return { status: 'saved', opId };
  });
}
