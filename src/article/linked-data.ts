/**
 * What a page's JSON-LD says, in schema.org's terms. Every string is the page's own claim.
 * https://schema.org/Article
 */
export interface LinkedData {
  /** Types of all things described at the top, lower case, without the schema's address. */
  readonly types: ReadonlySet<string>;
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly section: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  /** `isAccessibleForFree` of the article or of a part of it; null where it is not said. */
  readonly isFree: boolean | null;
  /** CSS selectors of the parts that are not free. */
  readonly paidParts: readonly string[];
}

type Thing = Readonly<Record<string, unknown>>;

/** Larger scripts are data dumps of an application, not descriptions of an article. */
const SCRIPT_LENGTH = 300_000;
/** No description that we know nests its article deeper or lists more things. */
const MOST_THINGS = 500;

/** Properties under which a page hides the thing that it is about. */
const LEADS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'];

const ARTICLE = /article|posting|^report|^review$|^recipe$|howto|liveblog/;

/** Reads the texts of a page's JSON-LD scripts; `address` is the page's own, to tell its article. */
export function readLinkedData(scripts: readonly string[], address: string): LinkedData {
  const things = scripts.flatMap((script) => thingsIn(parse(script)));
  const types = new Set(things.flatMap(typesOf));
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const here = bare(address);
  const article =
    articles.find((thing) => (thing.headline || thing.datePublished) && isAt(thing, here)) ??
    articles.find((thing) => thing.headline && thing.datePublished) ??
    articles.find((thing) => thing.headline || thing.datePublished);
  /** Of the article, else of whatever thing has it. */
  const anyOf = (property: string) =>
    article?.[property] ?? things.find((thing) => thing[property])?.[property];
  const parts = [article, article?.hasPart].flat() as (Thing | undefined)[];
  return {
    types,
    headline: textOf(article?.headline) ?? textOf(article?.name),
    description: textOf(article?.description),
    authors: namesIn(article?.author ?? article?.creator, byId),
    published: textOf(anyOf('datePublished')),
    modified: textOf(article?.dateModified),
    section: textOf(article?.articleSection),
    publisher: namesIn(article?.publisher, byId)[0] ?? namesIn(anyOf('publisher'), byId)[0] ?? null,
    language: textOf(article?.inLanguage),
    isFree: parts.some((part) => isFree(part) === 'false')
      ? false
      : parts.some((part) => isFree(part) === 'true') || null,
    paidParts: parts
      .filter((part) => isFree(part) === 'false')
      .flatMap((part) => textOf(part?.cssSelector) ?? []),
  };
}

/** A boolean that many a page writes as text, of any case. */
function isFree(part: Thing | undefined): string {
  return String(part?.isAccessibleForFree).toLowerCase();
}

/** Malformed JSON is common, and says nothing: null. */
function parse(script: string): unknown {
  if (script.length > SCRIPT_LENGTH) return null;
  // Line feeds inside strings are the commonest fault.
  for (const text of [script, script.replace(/[\n\r\t]/g, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return null;
}

function thingsIn(parsed: unknown): Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [parsed];
  // The list grows while it is gone through.
  for (const next of waiting) {
    if (things.length >= MOST_THINGS) break;
    if (Array.isArray(next)) {
      waiting.push(...next.slice(0, MOST_THINGS));
    } else if (next && typeof next === 'object') {
      const thing = next as Thing;
      things.push(thing);
      for (const lead of LEADS) if (thing[lead]) waiting.push(thing[lead]);
    }
  }
  return things;
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.toLowerCase().replace(/^https?:\/\/schema\.org\//, ''));
}

function isAt(thing: Thing, here: string): boolean {
  const page = thing.mainEntityOfPage;
  const id = page && typeof page === 'object' ? (page as Thing)['@id'] : page;
  return [thing.url, thing['@id'], id].some(
    (claimed) => typeof claimed === 'string' && bare(claimed) === here,
  );
}

function bare(address: string): string {
  return address
    .replace(/[?#].*$/, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}

function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() ? first.trim() : null;
}

function namesIn(value: unknown, byId: ReadonlyMap<unknown, Thing>): string[] {
  return [value].flat().flatMap((person): string[] => {
    if (typeof person === 'string') return person.trim() ? [person.trim()] : [];
    if (!person || typeof person !== 'object') return [];
    const thing = person as Thing;
    const named = thing.name ? thing : (byId.get(thing['@id']) ?? thing);
    return [named.name].flat().filter((name): name is string => typeof name === 'string');
  });
}
