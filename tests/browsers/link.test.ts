import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/anchoring/text-fragment.ts';
import { BROWSERS } from './browser.ts';
import { openSession } from './session.ts';
import { until } from './until.ts';

/** Each paragraph fills more than a window; brackets stand around words to link to. */
const PARAGRAPHS = [
  'The keeper said no. The owner said no, and so did everybody on the island.',
  'Nobody asked the owner why. The [owner said no] a second time on Tuesday.',
  'A well-known rule, R&D (it’s “free”): [well-known rules, R&D (it’s “free”)] are no rules.',
  'Im Café saß niemand. [Das Café war zu], und die Straße blieb leer.',
  'Yes.',
  'They asked the ferryman whether the lamp could be seen from his boat.',
  '[Yes.]',
  '昨日、東京で会議が開かれた。[大臣は会議の後で]記者に語った。',
  'ประเทศไทยมี[ทะเลสวยงาม]และอาหารอร่อย',
  'وقال المدير إن [السفينة وصلت] في الصباح.',
  'No-break\u00a0spaces and so\u00adft hyphens: [a no-break\u00a0space and a so\u00adft hyphen].',
  'The long one begins here. [It goes on about the harbour and its boats.',
  'In the middle of it are the boats.',
  'It ends where the harbour ends, with its boats] and its gulls.',
  'A <b>bold [claim</b> of the <i>keeper</i>] in three nodes.',
  'One line of verse<br>and the [next line<br>of the verse] and the last.',
  'It goes on about the harbour and its boats, says the last paragraph as well.',
];

const html = `<!doctype html><title>Links</title><style>p { margin: 150vh 1em }</style>
${PARAGRAPHS.map((words) => `<p>${words.replaceAll(/[[\]]/g, '')}</p>`).join('')}`;

/** The page text with its brackets: what page-text gives, soft hyphens and elements left out. */
const marked = PARAGRAPHS.join('\n')
  .replaceAll('\u00ad', '')
  .replaceAll('<br>', '\n')
  .replaceAll(/<[^>]+>/g, '');
const text = marked.replaceAll(/[[\]]/g, '');

interface Passage {
  readonly words: string;
  readonly link: string;
  readonly paragraph: number;
}

function passages(address: string): Passage[] {
  return [...marked.matchAll(/\[([^\]]+)\]/g)].map(({ index, 1: words = '' }, order) => {
    const start = index - 2 * order;
    const link = linkTo(address, text, [start, start + words.length]) ?? '';
    return { words, link, paragraph: PARAGRAPHS.findIndex((one) => one.includes(opening(words))) };
  });
}

/** The bracket and the words' first letters, as they stand in one paragraph. */
const opening = (words: string) => `[${words.slice(0, 4)}`;

describe.each(BROWSERS)('a link to words, in %s', (name) => {
  const session = openSession(name);

  it('opens the page at the words', async () => {
    session.site.put('/links', html);
    const tab = await session.open('/links');
    for (const { words, link, paragraph } of passages(`${session.site.url}/links`)) {
      await tab.goto('about:blank');
      await tab.goto(link);
      await until(`${name} to open ${link} at “${words}”`, () =>
        tab.evaluate((index) => {
          const box = document.querySelectorAll('p')[index]?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        }, paragraph),
      ).catch(async (error: unknown) => {
        const at = await tab.evaluate(() => ({
          y: scrollY,
          shown: Array.from(document.querySelectorAll('p')).findIndex(
            (one) => one.getBoundingClientRect().bottom > 0,
          ),
        }));
        throw new Error(`${String(error)} ${JSON.stringify(at)}`);
      });
    }
    expect(passages('').length).toBeGreaterThan(10);
    await tab.close();
  });
});
