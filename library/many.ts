/** Acts on any number of annotations, batch after batch, and the way back. */
import { newOpId } from '../src/annotations/make.ts';
import {
  type GroupOutcome,
  type ManyChange,
  MOST_AT_ONCE,
  type SharedChange,
  type WhichAct,
} from '../src/annotations/save.ts';
import { saveReliably } from '../src/save-reliably.ts';

/** What of the background's calls is needed here. */
export interface ManyCalls {
  readonly changeMany: (change: ManyChange) => Promise<GroupOutcome>;
  readonly undoAct: (which: WhichAct) => Promise<GroupOutcome>;
}

/** An act that was done: its operations, in their order, and how many annotations it changed. */
export interface Deed {
  readonly opIds: readonly string[];
  readonly count: number;
}

/** Hears how far an act has come: so many annotations of all. */
type Tell = (done: number, total: number) => void;

/**
 * Changes annotations alike. Each batch is one strict transaction; where one cannot be kept, those
 * before it are taken back, so that all is done or nothing. Null when it was not done.
 */
export async function changeAll(
  { changeMany, undoAct }: ManyCalls,
  ids: readonly string[],
  change: SharedChange,
  tell: Tell,
): Promise<Deed | null> {
  const opIds: string[] = [];
  let count = 0;
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    tell(from, ids.length);
    const opId = newOpId();
    const batch = { ...change, opId, ids: ids.slice(from, from + MOST_AT_ONCE) };
    const outcome = await patiently(() => changeMany(batch), opId);
    if (outcome === 'unsaved' || outcome.status === 'refused') {
      // The batch itself may have been kept with no answer: it is taken back as well.
      await takeBack({ undoAct }, { opIds: [...opIds, opId], count }, () => {});
      return null;
    }
    if (outcome.status === 'missing') continue;
    opIds.push(opId);
    count += outcome.count;
  }
  return { opIds, count };
}

/** Takes an act back, the last batch first; false where some of it could not be. */
export async function takeBack(
  { undoAct }: Pick<ManyCalls, 'undoAct'>,
  { opIds, count }: Deed,
  tell: Tell,
): Promise<boolean> {
  let isBack = true;
  for (const [index, of] of opIds.toReversed().entries()) {
    tell(Math.min(count, index * MOST_AT_ONCE), count);
    const opId = newOpId();
    const outcome = await patiently(() => undoAct({ opId, of }), opId);
    if (outcome === 'unsaved' || outcome.status === 'refused') isBack = false;
  }
  return isBack;
}

/** How often a store that does not answer is asked again, and after how many milliseconds. */
const MOST_TRIES = 4;
const PAUSE_MS = 1_000;

/** Sends an operation until it is kept; again, too, where the store was only too slow to answer. */
async function patiently(
  send: () => Promise<GroupOutcome>,
  opId: string,
): Promise<GroupOutcome | 'unsaved'> {
  for (let tries = 1; ; tries++) {
    const outcome = await saveReliably(send, opId);
    const isSlow =
      outcome !== 'unsaved' && outcome.status === 'refused' && outcome.reason === 'silent';
    if (!isSlow || tries === MOST_TRIES) return outcome;
    await new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
