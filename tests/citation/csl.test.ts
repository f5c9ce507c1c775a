import { describe, expect, it } from 'vitest';
import { type Cited, STYLES } from '../../src/citation/citation.ts';
import { cite } from '../../src/citation/cite.ts';
import { entryInStyle, type ManualStyle } from '../../src/citation/csl.ts';
import { CITED, WORDING } from './cited.ts';

const MANUALS = STYLES.filter((style) => style !== 'hearsay');
const ADDRESS = CITED.address;

const entry = (style: ManualStyle, cited: Partial<Cited> = {}) =>
  entryInStyle({ ...CITED, ...cited }, WORDING.accessed, style);
const words = (style: ManualStyle, cited: Partial<Cited> = {}) =>
  entry(style, cited)
    .map(({ text }) => text)
    .join('');

/** As the styles that the CSL project keeps write them, with the same processor. */
const EXPECTED: readonly [ManualStyle, Partial<Cited>, string][] = [
  [
    'apa',
    { authors: ['Jane Q. Doe', 'Anna-Lena van der Berg'] },
    `Doe, J. Q., & van der Berg, A.-L. (2026, November 12). Minister denies talks. The Daily Lamp. ${ADDRESS}`,
  ],
  [
    'apa',
    { authors: [], published: null },
    `Minister denies talks. (n.d.). The Daily Lamp. Retrieved November 25, 2026, from ${ADDRESS}`,
  ],
  [
    'chicago',
    { authors: ['Jane Doe', 'Martin Luther King Jr.'], title: 'Was “war” the word with us?' },
    `Doe, Jane, and Martin Luther King Jr. “Was ‘War’ the Word with Us?” The Daily Lamp, November 12, 2026. ${ADDRESS}.`,
  ],
  [
    'chicago',
    { authors: [], published: null },
    `The Daily Lamp. “Minister Denies Talks.” Accessed November 25, 2026. ${ADDRESS}.`,
  ],
  [
    'mla',
    { authors: ['Jane Doe', 'John Roe', 'Eva Ek'], language: 'de', title: 'Der Krieg geht weiter' },
    `Doe, Jane, et al. “Der Krieg geht weiter.” The Daily Lamp, 12 Nov. 2026, ${ADDRESS}.`,
  ],
  [
    'mla',
    { authors: ['Reuters'], published: null },
    `Reuters. “Minister Denies Talks.” The Daily Lamp, ${ADDRESS}. Accessed 25 Nov. 2026.`,
  ],
];

describe('a citation in the style of a manual', () => {
  it.each(EXPECTED)('is an entry of a bibliography: %s %o', (style, cited, expected) => {
    expect(words(style, cited)).toBe(expected);
  });

  it.each(MANUALS)('in %s sets the outlet in italics and leads to the words', (style) => {
    expect(entry(style).filter(({ italic }) => italic)).toEqual([
      { text: expect.stringContaining('The Daily Lamp'), italic: true },
    ]);
    expect(entry(style).filter(({ href }) => href)).toEqual([{ text: ADDRESS, href: ADDRESS }]);
  });

  it.each(MANUALS)('in %s takes no text of a page for markup', (style) => {
    const title = '<i>a</i> <b>b</b> <span class="nocase">c</span> &amp; <script>d</script>';
    const runs = entry(style, { title, language: null, authors: ['\ue000x <i>y</i>\ue002'] });
    expect(runs.map(({ text }) => text).join('')).toContain(title.slice(0, -1));
    expect(runs.filter(({ italic }) => italic)).toHaveLength(1);
    expect(runs.filter(({ href }) => href)).toHaveLength(1);
  });

  it.each(MANUALS)('in %s makes do with nothing', (style) => {
    const nothing = { authors: [], title: '', outlet: null, published: null, address: '' };
    expect(words(style, nothing)).not.toMatch(/undefined|null|\[|NaN/);
    expect(words(style, { ...nothing, address: ADDRESS })).toContain(ADDRESS);
  });

  it('stands below what was said and who said it', () => {
    const { plain, markdown } = cite(CITED, WORDING, entry('apa'));
    expect(plain).toBe(
      '“We will not stop”\n— Walid Muallem, through Syrian officials, through Al-Watan\n' +
        `Doe, J. (2026, November 12). Minister denies talks. The Daily Lamp. ${ADDRESS}`,
    );
    expect(markdown).toContain(
      `*The Daily Lamp*. [${ADDRESS.replace(/[#~]/g, '\\$&')}](${ADDRESS})`,
    );
  });
});
