import type { Colour } from '../annotations/annotation.ts';
import type { Style } from '../citation/citation.ts';

/**
 * How many marks an article shows: all; quotations alone; those statements alone whose source is not
 * named or that came through somebody else.
 */
export const DENSITIES = ['all', 'quotations', 'unnamed'] as const;
export type Density = (typeof DENSITIES)[number];

/** What the reader has chosen; kept in the browser's small store, so that it is there at once. */
export interface Settings {
  /** Whether anything detected is marked. */
  readonly marks: boolean;
  readonly density: Density;
  /** Whether the toolbar comes with a selection, and the sites where it does not. */
  readonly toolbar: boolean;
  readonly toolbarNotOn: readonly string[];
  /** By site, the rules whose finds are not marked there. */
  readonly dismissed: Readonly<Record<string, readonly string[]>>;
  /** Whether the toolbar button shows how many annotations a page has. */
  readonly badge: boolean;
  /** How words are cited. */
  readonly citation: Style;
  /** What the reader means by a colour, in their words; shown in our own pages alone. */
  readonly colourNames: Readonly<Partial<Record<Colour, string>>>;
  /** How Markdown looks that goes out; null for Hearsay's own template. */
  readonly template: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  marks: true,
  density: 'all',
  toolbar: true,
  toolbarNotOn: [],
  dismissed: {},
  badge: true,
  citation: 'hearsay',
  colourNames: {},
  template: null,
};

/** Under which key of the browser's small store they are. */
export const SETTINGS_KEY = 'settings';

/** What a page needs to know of them: nothing of other sites. */
export interface SiteSettings {
  readonly marks: boolean;
  readonly density: Density;
  readonly toolbar: boolean;
  readonly dismissed: readonly string[];
  readonly citation: Style;
}

/** The settings as they hold on one site, by its host name. */
export function settingsOn(settings: Settings, host: string): SiteSettings {
  const { marks, density, dismissed, citation } = settings;
  return {
    marks,
    density,
    citation,
    toolbar: settings.toolbar && !settings.toolbarNotOn.includes(host),
    dismissed: Object.hasOwn(dismissed, host) ? (dismissed[host] ?? []) : [],
  };
}

/** A change of settings: whole values, or one site's part of them. */
export type SettingsChange =
  | Partial<
      Pick<
        Settings,
        'marks' | 'density' | 'toolbar' | 'badge' | 'citation' | 'colourNames' | 'template'
      >
    >
  | { readonly site: string; readonly toolbarHere: boolean }
  | { readonly site: string; readonly dismissed: readonly string[] };

/** The settings after a change. */
export function withSetting(settings: Settings, change: SettingsChange): Settings {
  if (!('site' in change)) return { ...settings, ...change };
  const { site } = change;
  if ('toolbarHere' in change) {
    const others = settings.toolbarNotOn.filter((one) => one !== site);
    return { ...settings, toolbarNotOn: change.toolbarHere ? others : [...others, site] };
  }
  const { [site]: _, ...others } = settings.dismissed;
  const dismissed =
    change.dismissed.length === 0 ? others : { ...others, [site]: change.dismissed };
  return { ...settings, dismissed };
}
