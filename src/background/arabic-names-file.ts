/**
 * The script of Arabic names: it leaves what tells them in a global, because a classic worker can
 * import a script when it is needed and no module.
 */
import { arabicName } from '../attribution/arabic-names.ts';
import type { NamesWorld } from './arabic-names.ts';

const world: NamesWorld = globalThis;
world.hearsayArabicNames = arabicName;
