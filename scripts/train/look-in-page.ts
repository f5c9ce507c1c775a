/** Evaluated in a page's isolated world: the features of the first look, for learning. */
import { describeLook } from '../../src/article/look-features.ts';

Object.assign(globalThis, { look: () => Array.from(describeLook(document)) });
