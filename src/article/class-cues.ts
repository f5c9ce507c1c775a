/**
 * What the names in `class` and `id` say about an element: stems of names that many publishers and
 * their systems share, none of one publisher. A hyphen may stand there or not; a stem behind `=` is
 * no part of a longer word. Where one stem begins another, the longer counts, so that it is filed
 * under all that either says.
 */
const STEMS = {
  body: 'article body content entry post story text paragraph copy prose main rich wysiwyg markdown',
  comments: 'comment disqus respond reply replies discuss',
  share: 'share sharing social follow facebook twitter whatsapp addtoany',
  related:
    'relat recirc recommend more- read-also read-next up-next trending popular most- teaser card latest promo',
  newsletter: 'newsletter subscri sign-up sign_up regist optin mailing mailchimp',
  aside: 'sidebar side-bar rail widget aside column',
  footer: 'foot copyright legal disclaim colophon imprint',
  navigation: 'nav menu bread-crumb toolbar masthead topbar skip pagination pager',
  advert: '=ad =ads advert sponsor outbrain taboola dfp banner affiliate',
  media: 'caption credit figure gallery slideshow photo image picture media video player',
  author: 'byline author contributor =bio profile writer',
  date: 'date time publish updated update stamp',
  label: 'meta tag categor topic label kicker eyebrow badge',
  gate: 'cookie consent gdpr modal pop-up overlay paywall login dialog',
  headline: 'title headline heading sub-title sub-heading',
  summary:
    'summary =dek standfirst sub-head sub-heading sub-title lead lede intro excerpt descri strap abstract',
  list: 'list toc table-of index grid result feed archive',
  hidden: 'hidden sr-only visually screen-reader offscreen a11y print-only',
  quote: 'quote pullquote cite embed tweet',
  shop: 'product price cart shop buy rating review stock',
  question: 'faq question answer accordion qa-',
} as const;

/** How many cues there are; cue `k` is bit `k` of the mask. */
export const CLASS_CUES = Object.keys(STEMS).length;

const NAMES = Object.keys(STEMS);

/** Per stem, without its marks, the cues that it gives. */
const MASKS = new Map<string, number>();
for (const [cue, stems] of Object.values(STEMS).entries()) {
  for (const stem of stems.split(' ')) {
    const bare = bareOf(stem);
    MASKS.set(bare, (MASKS.get(bare) ?? 0) | (1 << cue));
  }
}

/** All stems in one expression, the longer first: asking for each cue in turn takes ten times as long. */
const ANY = new RegExp(
  [...new Set(Object.values(STEMS).flatMap((stems) => stems.split(' ')))]
    .toSorted((one, other) => other.length - one.length)
    .map((stem) => {
      const pattern = stem.replace(/[-_](?=.)/, '[-_]?').replace('=', '');
      return stem.startsWith('=') ? `(?<![a-z])${pattern}(?![a-z])` : pattern;
    })
    .join('|'),
  'g',
);

function bareOf(stem: string): string {
  return stem.replace(/[-_=]/g, '');
}

/** Where the cue of this name stands among all. */
export function placeOfCue(cue: keyof typeof STEMS): number {
  return NAMES.indexOf(cue);
}

/** How strong the cue of this name is among all cues' strengths. */
export function strengthOf(strengths: readonly number[], cue: keyof typeof STEMS): number {
  return strengths[placeOfCue(cue)]!;
}

/** Names longer than this are generated, and say the same as their beginning. */
const NAMES_LENGTH = 200;

/** What is known of the names of an element. */
export interface NameCues {
  /** Cue `k` is bit `k`. */
  readonly mask: number;
  /** A number that names share which differ in their digits alone. */
  readonly look: number;
}

/** Names met so far, and names without their digits: pages repeat a few over and over. */
const SEEN = new Map<string, NameCues>();
const LOOKS = new Map<string, number>();
/** More than the most colourful pages have; a page that makes up names without end starts anew. */
const MOST_SEEN = 10_000;

/** What these names say. */
export function readClassCues(names: string): NameCues {
  let known = SEEN.get(names);
  if (!known) {
    if (SEEN.size >= MOST_SEEN) {
      SEEN.clear();
      LOOKS.clear();
    }
    const look = names.replace(/\d+/g, '#');
    let number = LOOKS.get(look);
    if (number === undefined) {
      number = LOOKS.size;
      LOOKS.set(look, number);
    }
    known = { mask: maskOf(names), look: number };
    SEEN.set(names, known);
  }
  return known;
}

function maskOf(names: string): number {
  if (names.length < 2) return 0;
  const lower = names.slice(0, NAMES_LENGTH).toLowerCase();
  let mask = 0;
  for (const stem of lower.match(ANY) ?? []) mask |= MASKS.get(bareOf(stem)) ?? 0;
  return mask;
}
