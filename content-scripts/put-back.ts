import { anchorAllInSlices } from '../src/anchoring/anchor.ts';
import type { Place } from './notes.ts';

/** Puts the anchors on their words in the page as it reads now. */
export const putBack: Place = async (page, anchors, pacer) => {
  const anchorings = await anchorAllInSlices(
    page,
    anchors.map((anchor) => anchor.selectors),
    () => pacer.pause(),
  );
  return anchors.flatMap((anchor, index) => {
    const anchoring = anchorings[index];
    return anchoring ? [{ anchor, anchoring }] : [];
  });
};
