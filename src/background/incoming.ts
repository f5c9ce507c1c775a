import { draftsIn, PIECE } from '../store/incoming-drafts.ts';

/** An import under way: how far it is, and whether the reader thought better of it. */
export class Incoming {
  /** How much of its drafts is taken in, from 0 to 1; null before, and once all of them are. */
  share: number | null = null;
  isCancelled = false;

  constructor(readonly opId: string) {}

  /** The drafts in its file, as `draftsIn` gives them; throws at the next piece once it is cancelled. */
  *draftsIn(file: Blob): ReturnType<typeof draftsIn> {
    let read = 0;
    for (const piece of draftsIn(file)) {
      if (this.isCancelled) throw new Error('cancelled');
      this.share = read / file.size;
      yield piece;
      read += PIECE;
    }
    this.share = null;
  }
}
