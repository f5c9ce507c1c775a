/**
 * What the names in `class` and `id` say about an element: conventions of markup that many
 * publishers and their systems share, none of one publisher.
 */
const CUES = {
  body: /article|body|content|entry|post|story|text|paragraph|copy|prose|main|rich|wysiwyg|markdown/,
  comments: /comment|disqus|respond|repl(?:y|ies)|discuss/,
  share: /share|sharing|social|follow|facebook|twitter|whatsapp|addtoany/,
  related:
    /relat|recirc|recommend|more-|read-?(?:also|next)|up-?next|trending|popular|most-|teaser|card|latest|promo/,
  newsletter: /newsletter|subscri|sign-?up|sign_up|regist|optin|mailing|mailchimp/,
  aside: /sidebar|side-bar|rail|widget|aside|column/,
  footer: /foot|copyright|legal|disclaim|colophon|imprint/,
  navigation: /nav|menu|bread-?crumb|toolbar|masthead|topbar|skip|pagination|pager/,
  advert: /(?:^|[-_ ])ads?(?:[-_ ]|$)|advert|sponsor|outbrain|taboola|dfp|banner|affiliate/,
  media: /caption|credit|figure|gallery|slideshow|photo|image|picture|media|video|player/,
  author: /byline|author|contributor|(?:^|[-_ ])bio|profile|writer/,
  date: /date|time|publish|updated|stamp/,
  label: /meta|tag|categor|topic|label|kicker|eyebrow|badge/,
  gate: /cookie|consent|gdpr|modal|popup|pop-up|overlay|paywall|login|dialog/,
  headline: /title|headline|heading/,
  summary:
    /summary|dek|standfirst|sub-?head|sub-?title|lead|lede|intro|excerpt|descri|strap|abstract/,
  list: /list|toc|table-of|index|grid|results?|feed|archive/,
  hidden: /hidden|sr-only|visually|screen-reader|offscreen|a11y|print-only/,
  quote: /quote|pullquote|cite|embed|tweet/,
  shop: /product|price|cart|shop|buy|rating|review|stock/,
  correction: /correct|clarif|editor-?s?-?note|update/,
  question: /faq|question|answer|accordion|qa-/,
} as const;

/** How many cues there are; cue `k` is bit `k` of the mask. */
export const CLASS_CUES = Object.keys(CUES).length;

const NAMES = Object.keys(CUES);
const PATTERNS = Object.values(CUES);

/** Where the cue of this name stands among all. */
export function placeOfCue(cue: keyof typeof CUES): number {
  return NAMES.indexOf(cue);
}

/** How strong the cue of this name is among all cues' strengths. */
export function strengthOf(strengths: readonly number[], cue: keyof typeof CUES): number {
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

/** A reader of cues that remembers the names it has seen: pages repeat a few over and over. */
export function makeCueReader(): (names: string) => NameCues {
  const seen = new Map<string, NameCues>();
  const looks = new Map<string, number>();
  return (names) => {
    let known = seen.get(names);
    if (!known) {
      const look = names.replace(/\d+/g, '#');
      if (!looks.has(look)) looks.set(look, looks.size);
      known = { mask: maskOf(names), look: looks.get(look)! };
      seen.set(names, known);
    }
    return known;
  };
}

function maskOf(names: string): number {
  if (names.length < 2) return 0;
  const lower = names.slice(0, NAMES_LENGTH).toLowerCase();
  let mask = 0;
  for (let cue = 0; cue < PATTERNS.length; cue++) {
    if (PATTERNS[cue]!.test(lower)) mask |= 1 << cue;
  }
  return mask;
}
