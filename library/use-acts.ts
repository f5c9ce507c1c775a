import { useState } from 'preact/hooks';
import { newOpId } from '../src/annotations/make.ts';
import type { SharedChange } from '../src/annotations/save.ts';
import { saveReliably } from '../src/save-reliably.ts';
import type { DocumentRow } from '../src/store/database.ts';
import { isSaved, remove, restore } from '../src/ui/change.ts';
import type { Message } from '../src/ui/toast.tsx';
import { say, sayCount } from '../src/words.ts';
import { changeAll, type Deed, type ManyCalls, takeBack } from './many.ts';
import type { Call } from './storage.tsx';
import type { Listed } from './use-rows.ts';

/** How far an act on many has come: so many annotations of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What the library does to annotations, what it says of that, and the way back from each. */
export function useActs(call: Call) {
  const [message, setMessage] = useState<Message | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  /** Counts what was done to several at once. */
  const [round, setRound] = useState(0);
  const calls: ManyCalls = {
    changeMany: (change) => call('changeMany', change),
    undoAct: (which) => call('undoAct', which),
  };

  /** Says what came of taking something back; the button for that is gone with it. */
  function tellBack(isBack: boolean, said: 'act_restored' | 'act_put_back') {
    setMessage({ text: say(isBack ? said : 'act_unsaved') });
    setRound((count) => count + 1);
    focusOn();
  }

  async function removeOne({ row }: Listed) {
    const outcome = await remove(call, row);
    if (outcome === 'unsaved' || outcome.status !== 'saved') {
      setMessage({ text: say('act_unsaved') });
      return;
    }
    const { rev } = outcome;
    const undo = async () =>
      tellBack(isSaved(await restore(call, { id: row.id, rev })), 'act_restored');
    setMessage({ text: say('act_deleted'), undo });
  }

  async function removeArticle({ id }: DocumentRow) {
    const opId = newOpId();
    const outcome = await saveReliably(() => call('deleteArticle', { opId, docId: id }), opId);
    setRound((count) => count + 1);
    if (outcome === 'unsaved' || outcome.status !== 'saved') {
      setMessage({ text: say('act_unsaved') });
      return;
    }
    const deed = { opIds: [opId], count: outcome.count };
    tellDone(say('library_article_deleted', sayCount('annotations', outcome.count)), deed);
  }

  /** Changes many alike; `said` is what to say when so many were changed. */
  async function changeThese(
    ids: readonly string[],
    change: SharedChange,
    said: (count: number) => string,
  ) {
    setMessage(null);
    const deed = await whileTelling((tell) => changeAll(calls, ids, change, tell));
    setRound((count) => count + 1);
    if (!deed) setMessage({ text: say('act_unsaved') });
    else if (deed.count === 0) setMessage({ text: say('act_nothing_new') });
    else tellDone(said(deed.count), deed);
  }

  function tellDone(text: string, deed: Deed) {
    const undo = async () => {
      setMessage(null);
      tellBack(await whileTelling((tell) => takeBack(calls, deed, tell)), 'act_put_back');
    };
    setMessage({ text, undo });
  }

  /** Shows how far a long act has come, and has the browser ask before it is left half done. */
  async function whileTelling<Value>(
    act: (tell: (done: number, total: number) => void) => Promise<Value>,
  ): Promise<Value> {
    const stay = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', stay);
    try {
      return await act((done, total) => setProgress({ done, total }));
    } finally {
      removeEventListener('beforeunload', stay);
      setProgress(null);
    }
  }

  return {
    ...{ message, progress, round, tell: setMessage },
    ...{ removeOne, removeArticle, changeThese },
  };
}

/** Where the keyboard goes on: at a row, or in an article's text. */
const PLACES = '.virtual [data-index] :is(a, button)[tabindex="0"], .reading button';
/** A second: longer than a list takes to find and read again what was put back. */
const FRAMES = 60;

/**
 * Gives the focus, where nothing has it any more, to where the keyboard most likely goes on, as soon as
 * that is drawn; to the first link where nothing else comes within so many frames.
 */
export function focusOn(frames = FRAMES): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const place = document.querySelector<HTMLElement>(frames > 0 ? PLACES : 'main a');
    if (place) place.focus();
    else if (frames > 0) focusOn(frames - 1);
  });
}
