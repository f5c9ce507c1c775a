import { useEffect, useState } from 'preact/hooks';

/** Lists and screens of the library. */
export const SCREENS = [
  'everything',
  'articles',
  'speakers',
  'tags',
  'dates',
  'pictures',
  'trash',
  'import',
  'export',
  'settings',
] as const;
/** Those that list nothing: they have a heading of their own, and a search leads away from them. */
export const isDesk = (screen: Route['screen']): boolean =>
  screen === 'import' || screen === 'export' || screen === 'settings';
export type Screen = (typeof SCREENS)[number];

/** What the library shows: a screen and what is searched for in it; an article; or a speaker, by any name. */
export type Route =
  | { readonly screen: Screen; readonly sought: string; readonly of?: Part }
  | { readonly screen: 'article' | 'speaker'; readonly id: string };

/** Which part of the library is to go out, where no search says it. */
export interface Part {
  /** The id of an article's row. */
  readonly article: string | null;
  /** Ids of annotations, each without `urn:uuid:`. */
  readonly ids: readonly string[] | null;
}

/** The route in the part of an address after its `#`; everything where that names none. */
export function routeOf(hash: string): Route {
  const [, path = '', search = ''] = /^#?\/?([^?]*)\??(.*)$/.exec(hash) ?? [];
  const [name = '', id = ''] = path.split('/');
  const isOne = name === 'article' || name === 'speaker';
  if (isOne && id !== '') return { screen: name, id: decode(id) };
  const screen = SCREENS.find((one) => one === name) ?? 'everything';
  const said = new URLSearchParams(search);
  const sought = said.get('q') ?? '';
  const article = said.get('article');
  const ids = said.get('ids')?.split(',') ?? null;
  if (screen !== 'export' || (article === null && ids === null)) return { screen, sought };
  return { screen, sought, of: { article, ids } };
}

/** The way back from `routeOf`. */
export function hashOf(route: Route): string {
  if ('id' in route) return `#/${route.screen}/${encodeURIComponent(route.id)}`;
  const said = new URLSearchParams(route.sought === '' ? {} : { q: route.sought });
  if (route.of?.article) said.set('article', route.of.article);
  if (route.of?.ids) said.set('ids', route.of.ids.join(','));
  return `#/${route.screen}${said.size === 0 ? '' : `?${said}`}`;
}

/** Where everything that an operator finds is listed: `speaker:"Ada Byrne"`. */
export const hashOfSearch = (operator: 'speaker' | 'tag' | 'outlet', words: string): string =>
  hashOf({ screen: 'everything', sought: `${operator}:"${words.replaceAll('"', '')}"` });

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // No id of ours has a stray per cent sign: then none has it.
    return '';
  }
}

/** The route in the address bar, followed. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}
