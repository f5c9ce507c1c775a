/** All formats, in the order in which they are offered. A format is one file, and one line here. */
import type { Format } from './format.ts';
import { JSON_FORMAT } from './json.ts';

export const FORMATS: readonly Format[] = [JSON_FORMAT];
