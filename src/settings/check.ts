import * as v from 'valibot';
import { STYLES } from '../citation/citation.ts';
import { DEFAULT_SETTINGS, DENSITIES, type Settings } from './settings.ts';

/** Longer than any host name (RFC 1035), and than any rule's name. */
const LONGEST_NAME = 255;
const MOST_SITES = 10_000;

const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
const names = v.pipe(v.array(name), v.maxLength(MOST_SITES));
const density = v.picklist(DENSITIES);
const citation = v.picklist(STYLES);
/** A meaning is a word or a few. */
const meaning = v.pipe(v.string(), v.maxLength(60));
const colourNames = v.strictObject({
  yellow: v.exactOptional(meaning),
  green: v.exactOptional(meaning),
  blue: v.exactOptional(meaning),
  pink: v.exactOptional(meaning),
  violet: v.exactOptional(meaning),
});

/** A template is a page at most; the browser's small store takes no more than a few megabytes in all. */
const template = v.nullable(v.pipe(v.string(), v.maxLength(20_000)));

const settings = v.object({
  marks: v.fallback(v.boolean(), DEFAULT_SETTINGS.marks),
  density: v.fallback(density, DEFAULT_SETTINGS.density),
  toolbar: v.fallback(v.boolean(), DEFAULT_SETTINGS.toolbar),
  toolbarNotOn: v.fallback(names, []),
  dismissed: v.fallback(v.record(name, names), {}),
  badge: v.fallback(v.boolean(), DEFAULT_SETTINGS.badge),
  citation: v.fallback(citation, DEFAULT_SETTINGS.citation),
  colourNames: v.fallback(colourNames, {}),
  template: v.fallback(template, null),
});

/** A change as it comes in a message. */
export const settingsChangeSchema = v.union([
  v.strictObject({ site: name, toolbarHere: v.boolean() }),
  v.strictObject({ site: name, dismissed: names }),
  v.strictObject({
    marks: v.exactOptional(v.boolean()),
    density: v.exactOptional(density),
    toolbar: v.exactOptional(v.boolean()),
    badge: v.exactOptional(v.boolean()),
    citation: v.exactOptional(citation),
    colourNames: v.exactOptional(colourNames),
    template: v.exactOptional(template),
  }),
]);

/** Settings from what was stored, by whatever version: what is not understood is as at first. */
export function readSettings(stored: unknown): Settings {
  const parsed = v.safeParse(settings, stored ?? {});
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}
