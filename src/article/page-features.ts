import { namedIn } from '../page-text/native-dom.ts';
import type { BlockView } from './block-features.ts';
import type { Claims } from './claims.ts';
import { CLASS_CUES } from './class-cues.ts';
import { PATH_KINDS } from './path-kinds.ts';

const TYPES = {
  news: /newsarticle|reportage|analysis|opinionnews/,
  article:
    /^(?:article|blogposting|techarticle|scholarlyarticle|report|liveblogposting|socialmediaposting|review|recipe|howto)$/,
  listing: /collectionpage|itemlist|searchresults|offercatalog/,
  product: /^(?:product|offer|aggregateoffer|productgroup|softwareapplication|book)/,
  forum: /discussionforum|qapage|question/,
  video: /^videoobject/,
  service: /business|organization|service|store|restaurant|hotel|place|dentist|attorney/,
  faq: /^faqpage/,
} as const;

/** Kinds of page that the cheap signs name, whatever the blocks say. */
export type PageKind = keyof typeof PATH_KINDS | keyof typeof TYPES;

/** True when the address or a claimed type is of this kind. */
export function isOfKind(kind: PageKind, { address, linked }: Claims): boolean {
  const path = pathOf(address);
  if (kind in PATH_KINDS && PATH_KINDS[kind as keyof typeof PATH_KINDS].test(path)) return true;
  const pattern = kind in TYPES ? TYPES[kind as keyof typeof TYPES] : null;
  return pattern !== null && [...linked.types].some((type) => pattern.test(type));
}

/** The path of an address, `/` for one that cannot be read. */
export function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '/';
}

/** What can be said of the page before its blocks are judged, as features. */
export function describePageShape(doc: Document, view: BlockView, claims: Claims): number[] {
  return [...addressFeatures(claims), ...claimFeatures(claims), ...countFeatures(doc, view)];
}

function addressFeatures({ address }: Claims): number[] {
  const path = pathOf(address);
  const segments = path.split('/').filter(Boolean);
  const last = segments.at(-1) ?? '';
  return [
    path.length <= 1 ? 1 : 0,
    segments.length,
    Math.min(15, last.match(/[-_]/g)?.length ?? 0),
    last.length,
    /\d{4,}/.test(last) ? 1 : 0,
    /\/(?:19|20)\d\d[/-]\d{1,2}/.test(path) ? 1 : 0,
    /\.(?:html?|php|aspx?|cms|ece|story)$/.test(last) ? 1 : 0,
    address.includes('?') ? 1 : 0,
    ...Object.values(PATH_KINDS).map<number>((pattern) => (pattern.test(path) ? 1 : 0)),
  ];
}

function claimFeatures({ linked, meta }: Claims): number[] {
  const types = [...linked.types];
  const kind = meta.get('og:type')?.toLowerCase() ?? '';
  return [
    ...Object.values(TYPES).map<number>((pattern) =>
      types.some((type) => pattern.test(type)) ? 1 : 0,
    ),
    types.length,
    /article|blog|news/.test(kind) ? 1 : 0,
    /website/.test(kind) ? 1 : 0,
    /product/.test(kind) ? 1 : 0,
    /video/.test(kind) ? 1 : 0,
    kind ? 0 : 1,
    linked.published ? 1 : 0,
    linked.headline ? 1 : 0,
    linked.authors.length,
    meta.has('article:published_time') || meta.has('date') || meta.has('pubdate') ? 1 : 0,
    meta.has('author') || meta.has('article:author') ? 1 : 0,
    meta.has('article:section') || meta.has('article:tag') ? 1 : 0,
  ];
}

/** Elements whose number is telling, each counted by the browser without a walk of ours. */
const COUNTED = ['a', 'p', 'article', 'form', 'img', 'input', 'button'];

function countFeatures(doc: Document, view: BlockView): number[] {
  const named = namedIn(doc);
  const counts = COUNTED.map((name) => Math.log1p(named(name).length));
  const long = view.measures.filter(({ isLong }) => isLong);
  return [
    ...counts,
    ...standingShares(view),
    Math.log1p(view.measures.length),
    Math.log1p(long.length),
    Math.log1p(view.longTotal),
    view.longTotal / Math.max(1, view.total),
    (view.container?.longLength ?? 0) / Math.max(1, view.longTotal),
    view.measures.reduce((sum, { linked }) => sum + linked, 0) / Math.max(1, view.total),
    view.headline < 0 ? 0 : Math.log1p(view.measures[view.headline]!.length),
    view.surroundings.filter(({ within }) => within & 1).length / Math.max(1, view.measures.length),
  ];
}

/** Per class cue, the share of the page's text that stands in elements that give it. */
function standingShares({ measures, surroundings, total }: BlockView): number[] {
  // Elements on which nothing changes share one list.
  const lengths = new Map<readonly number[], number>();
  for (let index = 0; index < measures.length; index++) {
    const { cueDepths } = surroundings[index]!;
    lengths.set(cueDepths, (lengths.get(cueDepths) ?? 0) + measures[index]!.length);
  }
  const shares = new Array<number>(CLASS_CUES).fill(0);
  for (const [depths, length] of lengths) {
    for (let cue = 0; cue < CLASS_CUES; cue++) {
      if (depths[cue]! >= 0) shares[cue]! += length / Math.max(1, total);
    }
  }
  return shares;
}
