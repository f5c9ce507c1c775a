import type { AttributionType } from './attribution.ts';

/** Upper ends of the classes of a cue's chance. */
const CLASSES = [0.8, 0.95, 0.99, 0.999] as const;

/**
 * Share of learned attributions whose content and source were both right, by type and by class of
 * their cue's chance, on outlets that were left out of learning.
 */
const RIGHT: Readonly<Record<AttributionType, readonly number[]>> = {
  direct: [0.48, 0.57, 0.67, 0.78, 0.93],
  indirect: [0.27, 0.38, 0.5, 0.56, 0.79],
  mixed: [0.46, 0.51, 0.51, 0.63, 0.83],
};

/** The chance, 0 to 1, that a learned attribution is right, given that of its cue. */
export function confidenceOf(type: AttributionType, cueChance: number): number {
  const index = CLASSES.findIndex((end) => cueChance < end);
  return RIGHT[type][index === -1 ? CLASSES.length : index]!;
}
