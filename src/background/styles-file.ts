/**
 * The script of styles: it leaves the writer of the manuals' styles in a global, because a classic
 * worker can import a script when it is needed and no module.
 */
import { entryInStyle } from '../citation/csl.ts';
import type { StylesWorld } from './styles.ts';

const world: StylesWorld = globalThis;
world.hearsayStyles = entryInStyle;
