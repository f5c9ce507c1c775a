import type { DraftChange } from '../annotations/save.ts';

/** A draft that waits, and all that wait for it. */
interface Waiting {
  draft: DraftChange;
  readonly done: Promise<void>;
}

/**
 * Writes the drafts of each typing one after the other, and of those that wait the newest alone: an editor
 * may send one at every key, and on a slow disk nothing piles up. A draft that a newer one stands for settles
 * as that does, for then its words are kept, or are not.
 */
export function newestDrafts(
  write: (draft: DraftChange) => Promise<void>,
): (draft: DraftChange) => Promise<void> {
  const writing = new Map<string, Promise<void>>();
  const waiting = new Map<string, Waiting>();

  const begin = (session: string, draft: DraftChange): Promise<void> => {
    const done = write(draft).finally(() => {
      if (writing.get(session) === done) writing.delete(session);
    });
    writing.set(session, done);
    return done;
  };

  return (draft) => {
    const { session, count } = draft.typed;
    const before = writing.get(session);
    if (!before) return begin(session, draft);
    const held = waiting.get(session);
    if (held) {
      // Messages may overtake each other; of one count, that which says that the text was saved is the later.
      const ahead = count - held.draft.typed.count;
      if (ahead > 0 || (ahead === 0 && draft.text === null)) held.draft = draft;
      return held.done;
    }
    const next: Waiting = {
      draft,
      done: before
        .catch(() => {})
        .then(() => {
          waiting.delete(session);
          return begin(session, next.draft);
        }),
    };
    waiting.set(session, next);
    return next.done;
  };
}
