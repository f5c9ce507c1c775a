/** Turns somebody's words into words of nobody, so that a page can be kept as a test. */

/** Words that pages say about themselves, and of time: a difficulty may lie in them, no text does. */
const KEPT = new Set(
  `about above account additional address advertisement alerts also anzeige article articles author
  below book briefing button byline caption categories category click close comment comments contact
  continue contributed contributor cookie cookies copyright correction corrections correspondent
  courtesy credit days download edited editing editor editorial email emails facebook fees file filed
  first follow form foto from have home hour hours image images inbox index join keep latest letter
  licence license like likes links listen load login main menu meta minute minutes month months more
  most news newsletter newsletters next originally page pages permission photo photographer photos
  picture pictured podcast popular post posted posts previous print privacy published quote read
  reading recommended register related replies reply report reported reporter reporting reprint
  republish reserved reuters rights save search section share shares show sign signing skip source
  sponsored staff story subscribe subscription syndicated tagged tags terms their this time title
  topic topics trending tweet twitter update updated updates view views watch week weeks were what
  when whatsapp will with words write writer written year years your
  january february march april june july august september october november december sept
  monday tuesday wednesday thursday friday saturday sunday
  januar februar märz juni juli oktober dezember janvier février mars avril juin juillet août
  septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre
  octubre noviembre diciembre`.split(/\s+/),
);
/** Shorter words hold a sentence together in most languages. */
const SHORT = 3;

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghklmnprstvz';

/** What does the disguising of one page: the same word becomes the same word everywhere in it. */
export interface Disguise {
  /** Other letters for letters; all else, capitals and digits among it, as it is. */
  text(words: string): string;
  /** An address whose words are disguised like the page's, so that they still match its title. */
  address(url: string): string;
}

/** A disguise that draws letters of other scripts from `sample`, the page's own words. */
export function createDisguise(sample: string): Disguise {
  const pools = new Map<string, string[]>();
  for (const letter of new Set(sample.toLowerCase().match(/\p{L}/gu) ?? [])) {
    const pool = poolOf(letter);
    pools.set(pool, [...(pools.get(pool) ?? []), letter].sort());
  }

  function letterFor(letter: string, seed: number): string {
    const lower = letter.toLowerCase();
    // A letter that has no one lower case (ß, İ) would change the length.
    if (lower.length !== letter.length) return letter;
    const pool = /[a-zà-öø-ÿ]/.test(lower)
      ? /[aeiouyà-æè-ïò-öø-ý]/.test(lower)
        ? VOWELS
        : CONSONANTS
      : (pools.get(poolOf(lower)) ?? [lower]);
    const drawn = pool[seed % pool.length] ?? lower;
    return letter === lower ? drawn : drawn.toUpperCase();
  }

  function word(original: string): string {
    const lower = original.toLowerCase();
    if (original.length <= SHORT || KEPT.has(lower)) return original;
    let seed = seedOf(lower);
    return Array.from(original, (letter) => {
      seed = next(seed);
      // The high bits: the low ones repeat at once.
      return letterFor(letter, seed >>> 16);
    }).join('');
  }

  const text = (words: string) => words.replace(/\p{L}+/gu, word);
  return {
    text,
    address(url) {
      if (!URL.canParse(url, 'https://paper.example')) return '';
      const { protocol, pathname, search } = new URL(url, 'https://paper.example');
      if (!/^https?:$/.test(protocol)) return '';
      let plain = pathname + search;
      try {
        plain = decodeURIComponent(plain);
      } catch {
        // What cannot be read as words stays as it is written.
      }
      return new URL(text(plain), 'https://www.paper.example').href;
    },
  };
}

/** Letters that may stand for one another: 256 neighbours in Unicode, the Chinese all together. */
function poolOf(letter: string): string {
  return /\p{Script=Han}/u.test(letter) ? 'han' : String((letter.codePointAt(0) ?? 0) >> 8);
}

/** FNV-1a: the same number for the same word, in 32 bits. */
function seedOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const letter of word) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The next of a row of numbers (Numerical Recipes' linear congruence). */
const next = (seed: number): number => (Math.imul(seed, 1664525) + 1013904223) >>> 0;
