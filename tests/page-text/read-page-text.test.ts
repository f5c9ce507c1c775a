// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MOST_TEXT } from '../../src/page-text/page-walk.ts';
import { readPageText } from '../../src/page-text/read-page-text.ts';

/** Builds a page body from markup of the test's own. */
function page(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  return document.body;
}

function textOf(markup: string): string {
  return readPageText(page(markup)).text;
}

/** A text node of the page by the words it begins with. */
function textNode(root: Node, words: string): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.trim().startsWith(words)) return node as Text;
  }
  throw new Error(`No text node begins with ${words}`);
}

describe('readPageText', () => {
  it('collapses white space over element borders and parts blocks by one line feed', () => {
    expect(textOf('<p>\n  The  mayor <b> left </b>\tearly. </p>\n<p>Nobody asked.</p>')).toBe(
      'The mayor left early.\nNobody asked.',
    );
  });

  it('joins inline elements without a space where there is none', () => {
    expect(textOf('<p><a href="#">Harbour</a>side<em>s</em>, she said</p>')).toBe(
      'Harboursides, she said',
    );
  });

  it('keeps a single line break within its block', () => {
    const read = readPageText(page('<p>First line <br> second line<br></p>'));
    expect(read.text).toBe('First line\nsecond line');
    expect(read.blocks).toHaveLength(1);
  });

  it('parts paragraphs at two line breaks', () => {
    const read = readPageText(page('<div>First.<br> <br>Second.</div>'));
    expect(read.blocks.map(({ span }) => read.text.slice(...span))).toEqual(['First.', 'Second.']);
  });

  it('gives text around a nested block to the outer element', () => {
    const read = readPageText(page('<div id="outer">Before<p>Inside</p>after</div>'));
    expect(read.blocks.map(({ box }) => box.element.id || box.name)).toEqual([
      'outer',
      'p',
      'outer',
    ]);
  });

  it('counts what of a block stands inside links', () => {
    const read = readPageText(page('<p>See <a href="#">the <b>report</b></a>.</p><p>No.</p>'));
    expect(read.blocks.map(({ linked }) => linked)).toEqual([9, 0]);
  });

  it('keeps white space where the style keeps it', () => {
    expect(
      textOf('<p style="white-space: pre">a\n  b</p><p style="white-space: pre-line">c  d\ne</p>'),
    ).toBe('a\n  b\nc d\ne');
  });

  it('leaves out what is not read', () => {
    expect(
      textOf(`<p>Seen</p><script>let a</script><style>p{}</style><noscript>off</noscript>
        <textarea>draft</textarea><select><option>one</option></select><template>t</template>
        <p style="display: none">gone</p><p style="visibility: hidden">veiled
        <span style="visibility: visible">unveiled</span></p>
        <svg><text>chart</text></svg><ruby>base<rt>gloss</rt></ruby>`),
    ).toBe('Seen\nunveiled\nbase');
  });

  it('leaves out text that is clipped for screen readers', () => {
    expect(
      textOf(`<p>Shown</p>
        <h2 style="position: absolute; clip: rect(0px, 0px, 0px, 0px)">Cut</h2>
        <h2 style="position: absolute; clip-path: inset(50%)">Inset</h2>
        <h2 style="position: absolute; overflow: hidden; width: 1px; height: 1px">Pixel</h2>
        <h2 style="position: absolute; left: -9999px">Moved off</h2>
        <h2 style="position: absolute; clip: rect(0px, 200px, 50px, 0px)">Framed</h2>`),
    ).toBe('Shown\nFramed');
  });

  it('drops soft hyphens and zero-width spaces and keeps joiners', () => {
    expect(textOf('<p>par\u00adlia\u200bment \u2060and\ufeff \u200d</p>')).toBe(
      'parliament and \u200d',
    );
  });

  it('joins a floated drop cap to its word', () => {
    expect(textOf('<p><span style="display: block; float: left">W</span>hen it rained</p>')).toBe(
      'When it rained',
    );
  });

  it('parts floated words of a menu', () => {
    const item = 'style="display: block; float: left"';
    expect(textOf(`<p><span ${item}>Home</span><span ${item}>Sport</span></p>`)).toBe(
      'Home\nSport',
    );
  });

  it('reads what closed details hold, as find-in-page does', () => {
    expect(textOf('<details><summary>More</summary><p>Closed</p></details>')).toBe('More\nClosed');
  });

  it('parts words at a block that holds none', () => {
    expect(textOf('<div>One<hr>two<span>and <i></i>more</span></div>')).toBe('One\ntwoand more');
  });

  it('reads open shadow trees and what their slots show', () => {
    const body = page('<p>Start</p><x-card><b slot="name">Slotted</b><i>unslotted</i></x-card>');
    const shadow = body.querySelector('x-card')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<div>Card: <slot name="name">fallback</slot>.</div>';
    const read = readPageText(body);
    expect(read.text).toBe('Start\nCard: Slotted.');
    const ranges = read.rangesOf([0, read.text.length]);
    expect(ranges.map(({ startContainer }) => startContainer.textContent)).toEqual([
      'Start',
      'Card: ',
      'Slotted',
      '.',
    ]);
  });

  it('reads a form whose fields take the names of DOM properties', () => {
    expect(
      textOf(`<form><input name="childNodes"><input name="firstChild"><input name="nextSibling">
        <input name="nodeType"><input name="localName"><p>Inside the form</p></form><p>After</p>`),
    ).toBe('Inside the form\nAfter');
  });

  it('reads what a framework has streamed but not yet put in place', () => {
    const hidden = 'hidden style="display: none"';
    expect(textOf(`<p>Shell</p><div ${hidden} id="S:0"><p>Story</p></div>`)).toBe('Shell\nStory');
    expect(textOf(`<p>Shell</p><div ${hidden} id="menu"><p>Menu</p></div>`)).toBe('Shell');
  });

  it('reads a page that is veiled as a whole until it fades in', () => {
    expect(textOf('<p>Story</p>')).toBe('Story');
    document.body.style.visibility = 'hidden';
    expect(readPageText(document.body).text).toBe('Story');
    document.body.style.visibility = '';
  });

  it('skips the element that it is told to skip', () => {
    const body = page('<p>Page</p><div id="ours">Highlight</div><p>Page again</p>');
    expect(readPageText(body, document.getElementById('ours')).text).toBe('Page\nPage again');
  });
});

describe('rangeOf', () => {
  it('gives live ranges over the words of a span', () => {
    const read = readPageText(page('<p>One  <b>two</b>\n three</p><p>Four</p>'));
    const range = read.rangeOf([4, 13]);
    expect(range?.startContainer.textContent).toBe('two');
    expect(range?.endContainer.textContent).toBe('\n three');
    expect(range?.endOffset).toBe(7);
  });

  it('starts in the next block when the span starts at a break', () => {
    const read = readPageText(page('<p>One</p><p>Two</p>'));
    expect(String(read.rangeOf([3, 7]))).toBe('Two');
  });

  it('gives null for an empty span, one outside, and one over a break alone', () => {
    const read = readPageText(page('<p>One</p><p>Two</p>'));
    expect(read.rangeOf([2, 2])).toBeNull();
    expect(read.rangeOf([7, 9])).toBeNull();
    expect(read.rangeOf([3, 4])).toBeNull();
  });

  it('gives null for words that have left the page', () => {
    const body = page('<p>One</p><p>Two</p>');
    const read = readPageText(body);
    body.lastElementChild!.remove();
    expect(read.rangeOf([4, 7])).toBeNull();
  });
});

describe('spanOf', () => {
  it('finds every span again from its range', () => {
    const read = readPageText(
      page('<h1>Head</h1> <div>Some <i>soft\u00adened</i><b> </b>words<br>end <p>a</p>b</div>'),
    );
    for (let start = 0; start < read.text.length; start++) {
      for (let end = start + 1; end <= read.text.length; end++) {
        const words = read.text.slice(start, end);
        const trimmed = words.trim();
        const range = read.rangeOf([start, end]);
        const from = start + words.indexOf(trimmed);
        const expected = trimmed ? [from, from + trimmed.length] : null;
        expect(range && read.spanOf(range), words).toEqual(expected);
      }
    }
  });

  it('shrinks a selection over elements to the words in it', () => {
    const body = page('<p>One</p><p id="two"> Two </p><p style="display:none">No</p><p>Three</p>');
    const read = readPageText(body);
    const range = document.createRange();
    range.selectNode(document.getElementById('two')!);
    expect(read.spanOf(range)).toEqual([4, 7]);
    range.selectNodeContents(body);
    expect(read.spanOf(range)).toEqual([0, 13]);
  });

  it('gives null for a range over hidden words', () => {
    const body = page('<p>One</p><p style="display:none">No<b>ne</b></p><p>Two</p>');
    const range = document.createRange();
    range.selectNodeContents(body.querySelector('b')!);
    expect(readPageText(body).spanOf(range)).toBeNull();
  });
});

describe('a long text', () => {
  /** More than is written at once, with white space of every kind where parts may meet. */
  const words = `${'ab  cd\n\te\u00adf \u200b g '.repeat(7_001)}${'plain words '.repeat(9_000)}`;

  it.each(['normal', 'pre-line', 'pre-wrap'])(
    'is read in parts as in one, where white space is %s',
    (whiteSpace) => {
      const body = page(`<p style="white-space: ${whiteSpace}"></p>`);
      const paragraph = body.firstElementChild!;
      const pieces = words.match(/.{1,4001}/gs)!;
      paragraph.append(...pieces);
      const asPieces = readPageText(body);
      paragraph.replaceChildren(words);
      const read = readPageText(body);
      expect(read.text).toBe(asPieces.text);
      const node = paragraph.firstChild!;
      for (const at of [49_990, 50_000, 50_001, 99_999, 100_002, 150_005, words.length - 3]) {
        const before = document.createRange();
        before.setStart(paragraph, 0);
        before.setEnd(node, at);
        const end = read.spanOf(before)![1];
        const last = read.rangeOf([end - 1, end])!;
        expect(last.toString()).toBe(read.text[end - 1]);
        expect(last.endOffset).toBeLessThanOrEqual(at);
        expect(last.endOffset).toBeGreaterThan(at - 8);
      }
    },
  );

  it('is read as far as anybody reads, whatever stands in it', () => {
    const body = page('<h1>Fog</h1><p></p><p>After all that</p>');
    body.children[1]!.append(`  ${'word and  word '.repeat(1_000_000)}`);
    const { text } = readPageText(body);
    expect(text.startsWith('Fog\nword and word word and word')).toBe(true);
    expect(text).not.toContain('After');
    expect(text.length).toBeGreaterThanOrEqual(MOST_TEXT);
    expect(text.length).toBeLessThan(MOST_TEXT + 100_000);
  });
});

describe('offsetAt', () => {
  it('gives the first visible character at or after a point', () => {
    const body = page('<p>One</p> <!-- note --> <p style="display:none">No</p><p>  Two</p>');
    const read = readPageText(body);
    expect(read.offsetAt(textNode(body, 'One'), 1)).toBe(1);
    expect(read.offsetAt(textNode(body, 'One'), 3)).toBe(4);
    expect(read.offsetAt(textNode(body, 'No'), 1)).toBe(4);
    expect(read.offsetAt(textNode(body, 'Two'), 0)).toBe(4);
    expect(read.offsetAt(body, 0)).toBe(0);
    expect(read.offsetAt(body, 2)).toBe(4);
    expect(read.offsetAt(body, body.childNodes.length)).toBe(7);
  });
});
