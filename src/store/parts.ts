import type { Moved } from './deadline.ts';

/** Rows given to one call: the browser takes a tenth of a second for them, and then others have a turn. */
const PART = 1_000;

/** Does to many what would be too much for one call, part after part; each part done is progress. */
export type InParts = <Row, Result>(
  rows: readonly Row[],
  act: (part: Row[]) => PromiseLike<Result>,
) => Promise<readonly Result[]>;

/** Tells `moved` after each part. */
export const inParts =
  (moved: Moved): InParts =>
  async (rows, act) => {
    const results = [];
    for (let at = 0; at < rows.length; at += PART) {
      results.push(await act(rows.slice(at, at + PART)));
      moved();
    }
    return results;
  };
