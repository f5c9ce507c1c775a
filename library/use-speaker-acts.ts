import { useState } from 'preact/hooks';
import { newOpId } from '../src/annotations/make.ts';
import type { SpeakerOutcome } from '../src/annotations/save.ts';
import { saveReliably } from '../src/save-reliably.ts';
import type { Message } from '../src/ui/toast.tsx';
import { say } from '../src/words.ts';
import type { Call } from './storage.tsx';
import { focusOn } from './use-acts.ts';

/** Makes names one speaker and takes names out; each act says what came of it and can be taken back. */
export function useSpeakerActs(call: Call, tell: (message: Message) => void) {
  /** Counts the acts. */
  const [changes, setChanges] = useState(0);

  async function act(said: string, send: (opId: string) => Promise<SpeakerOutcome>) {
    const opId = newOpId();
    const outcome = await saveReliably(() => send(opId), opId);
    const isDone = outcome !== 'unsaved' && outcome.status === 'saved';
    setChanges((count) => count + 1);
    if (!isDone) tell({ text: say('act_unsaved') });
    else tell({ text: said, undo: () => undo(opId) });
  }
  async function undo(deed: string) {
    const opId = newOpId();
    await saveReliably(() => call('undoSpeakers', { opId, of: deed }), opId);
    setChanges((count) => count + 1);
    tell({ text: say('act_put_back') });
    focusOn();
  }
  return {
    changes,
    /** Makes names one, shown under the first. */
    merge: (names: readonly string[]) =>
      act(say('speakers_merged', names[0] ?? ''), (opId) => call('mergeSpeakers', { opId, names })),
    split: (name: string) =>
      act(say('speakers_split', name), (opId) => call('splitSpeaker', { opId, name })),
  };
}
