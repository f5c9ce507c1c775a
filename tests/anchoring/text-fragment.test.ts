import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/anchoring/text-fragment.ts';

const PAGE = 'https://paper.example/story';

/** The directive for the words between the brackets, read as a person would. */
function directive(marked: string): string {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const link = linkTo(PAGE, text, [start, marked.indexOf(']') - 1]) ?? '';
  expect(link.startsWith(`${PAGE}#:~:text=`)).toBe(true);
  return link.slice(`${PAGE}#:~:text=`.length).split(',').map(decodeURIComponent).join(',');
}

describe('a link to words of a page', () => {
  it.each([
    ['a short passage whole', 'The sea [was calm] today.', 'was calm'],
    ['whole words for a part of one', 'The light[hou]se burns.', 'lighthouse'],
    ['no white space at the edges', 'The sea[ was calm ]today.', 'was calm'],
    [
      'words on both sides where the passage is not the first of its kind',
      'He said no. She said no. They [said no] too.',
      'said no. They-,said no,-too.',
    ],
    ['nothing more where it is the first', 'He [said no] and she said no.', 'said no'],
    [
      'words of the block before, where the passage begins one',
      'One lamp\nYes.\nTwo lamps are lit\n[Yes.]',
      'lamps are lit-,Yes.',
    ],
    [
      'a twin in another case, or with accents',
      'Cafe here, [café] there.',
      'Cafe here,-,café,-there.',
    ],
    [
      'beginning and end over several blocks',
      'Before.\n[First words of the one.\nMiddle.\nLast words] after.',
      'First words of the one.,Last words',
    ],
    ['a script without spaces, in its words', '東京で[会議]が開かれた。', '会議'],
  ])('gives %s', (_, marked, expected) => {
    expect(directive(marked)).toBe(expected);
  });

  it('quotes beginning and end of a long passage, in whole words', () => {
    const long = 'The keeper counted every ship that passed the island';
    const marked = `First. [${long} until, in the end, ${'he grew tired and '.repeat(6)}slept.] Last.`;
    expect(directive(marked)).toBe(
      'The keeper counted every ship that passed,grew tired and he grew tired and slept.',
    );
  });

  it('writes what would be taken for syntax, and what ends links in a text, as escapes', () => {
    const text = "well-known, R&D (it's ~100%) *new*!";
    const link = linkTo(PAGE, text, [0, text.length]) ?? '';
    expect(link).toBe(
      `${PAGE}#:~:text=well%2Dknown%2C%20R%26D%20%28it%27s%20%7E100%25%29%20%2Anew%2A%21`,
    );
  });

  it('keeps the fragment that a page needs, and no older directive', () => {
    const to = (address: string) => linkTo(address, 'word', [0, 4]);
    expect(to(`${PAGE}#/route`)).toBe(`${PAGE}#/route:~:text=word`);
    expect(to(`${PAGE}#:~:text=other`)).toBe(`${PAGE}#:~:text=word`);
  });

  it('is null over nothing, and survives half a character', () => {
    expect(linkTo(PAGE, 'a  b', [1, 3])).toBeNull();
    expect(linkTo(PAGE, 'a \ud83d b', [0, 5])).toContain('%EF%BF%BD');
  });

  it('takes time in proportion to a page of nothing but twins', () => {
    const text = 'no '.repeat(100_000);
    expect(linkTo(PAGE, text, [150_000, 150_002])).toContain('no');
  });
});
