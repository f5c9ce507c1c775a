// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { anchorAll } from '../../src/anchoring/anchor.ts';
import { describe as describePassage } from '../../src/anchoring/describe.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';

/** A selection between ⟦ and ⟧, the words that it holds, and what a shadow tree on the page holds. */
interface Selected {
  readonly what: string;
  readonly html: string;
  readonly words: string;
  readonly shadow?: string;
}

const SELECTIONS: readonly Selected[] = [
  {
    what: 'over several blocks',
    html: '<h2>Storm</h2><p>The harbour ⟦closed on Monday.</p><ul><li>No ferry</li><li>No post⟧ today</li></ul>',
    words: 'closed on Monday.\nNo ferry\nNo post',
  },
  {
    what: 'of part of a word, across elements',
    html: '<p>The is<b>land⟦ers w</b>ere⟧ told to stock up.</p>',
    words: 'ers were',
  },
  {
    what: 'from within a link',
    html: '<p>The <a href="#h">harbour ⟦office</a> said nobody⟧ would sail.</p>',
    words: 'office said nobody',
  },
  {
    what: 'to after an image',
    html: '<figure>⟦Waves at the pier<img src="data:," alt="">⟧<figcaption>Photo: Merrin</figcaption></figure>',
    words: 'Waves at the pier',
  },
  {
    what: 'of cells of a table',
    html: '<table><tr><th>Day</th><th>Tide</th></tr><tr><td>Mon⟦day</td><td>3.5 m</td></tr><tr><td>Tues⟧day</td><td>4 m</td></tr></table>',
    words: 'day\n3.5 m\nTues',
  },
  {
    what: 'of right-to-left words with left-to-right ones among them',
    html: '<p dir="rtl">ראש העיר ⟦אמר כי Brinsea Lines⟧ לא תפליג השבוע.</p>',
    words: 'אמר כי Brinsea Lines',
  },
  {
    what: 'with a shadow tree inside',
    html: '<p>Before ⟦the storm</p><div id="host"></div><p>and after⟧ it.</p>',
    shadow: '<p>an embedded quotation</p>',
    words: 'the storm\nan embedded quotation\nand after',
  },
];

/** Shows the page, with the shadow tree in its host. */
function show(html: string, shadow: string | undefined): void {
  document.body.innerHTML = html;
  const host = document.querySelector('#host');
  if (host && shadow) host.attachShadow({ mode: 'open' }).innerHTML = shadow;
}

/** Takes a mark out of the page; gives the place where it was, as a selection has it. */
function takeOut(mark: string): readonly [Node, number] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(mark);
    if (at < 0) continue;
    if (node.data !== mark) {
      node.data = node.data.replace(mark, '');
      return [node, at];
    }
    const parent = node.parentNode!;
    const index = [...parent.childNodes].indexOf(node);
    node.remove();
    return [parent, index];
  }
  throw new Error(`no ${mark} on the page`);
}

function select(): Range {
  const [start, from] = takeOut('⟦');
  const [end, to] = takeOut('⟧');
  const range = document.createRange();
  range.setStart(start, from);
  range.setEnd(end, to);
  return range;
}

describe('a selection', () => {
  it.each(SELECTIONS)('$what comes back after an edit', ({ html, words, shadow }) => {
    show(html, shadow);
    const range = select();
    const before = readPageText(document.body);
    const span = before.spanOf(range);
    expect(span && before.text.slice(...span)).toBe(words);
    const selectors = describePassage(before, span!);

    const [unchanged] = anchorAll(before, [selectors]);
    expect(unchanged).toMatchObject({ status: 'exact', span });

    const rest = 'The council meets on Thursday to discuss the bridge promised nine years ago.';
    show(`<p>Updated at noon.</p>${html.replace(/[⟦⟧]/g, '')}<p>${rest}</p>`, shadow);
    const after = readPageText(document.body);
    const [found] = anchorAll(after, [selectors]);
    if (found?.status !== 'exact') throw new Error(JSON.stringify(found));
    expect(after.text.slice(...found.span)).toBe(words);
    const painted = after.rangesOf(found.span).map(String).join('');
    expect(painted.replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
  });
});
