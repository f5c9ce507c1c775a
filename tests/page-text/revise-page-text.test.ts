// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { PageText } from '../../src/page-text/page-text.ts';
import { readPageText, revisePageText } from '../../src/page-text/read-page-text.ts';

/** Everything that can be asked of a text, in plain values. */
function told(page: PageText) {
  return {
    text: page.text,
    blocks: page.blocks.map(({ span, linked, box }) => {
      const names: string[] = [];
      for (let at: typeof box | null = box; at; at = at.outer) names.push(at.name);
      return { span, linked, names, element: box.element };
    }),
    words: [...page.text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const range = page.rangeOf([index, index + word.length]);
      return range && [range.startContainer, range.startOffset, range.endOffset];
    }),
  };
}

const PAGE = `<main><h1>Harbour shut</h1><p>The mayor <a href="#">said so</a> on Monday.</p>
  <div>Bare words<p>inside</p>and after</div><section><p>One</p><p>Two</p></section></main>
  <footer><p>Tail</p></footer>`;

function page(): HTMLElement {
  document.body.innerHTML = PAGE;
  return document.body;
}

describe('revisePageText', () => {
  it('reads the first words of a page that had none', () => {
    document.body.innerHTML = '<div id="root"></div>';
    const { body } = document;
    const before = readPageText(body);
    const root = body.querySelector('div')!;
    root.innerHTML = '<p>Here it is</p>';
    expect(revisePageText(before, body, [root]).text).toBe('Here it is');
  });

  it('reads one part anew and leaves the rest where it was', () => {
    const body = page();
    const before = readPageText(body);
    const section = body.querySelector('section')!;
    section.insertAdjacentHTML('beforeend', '<p>Three</p>');
    const asked = vi.spyOn(window, 'getComputedStyle');
    const after = revisePageText(before, body, [section]);
    // The section, its paragraphs, and the body for whether the page is veiled.
    expect(asked.mock.calls.length).toBeLessThanOrEqual(6);
    asked.mockRestore();
    expect(told(after)).toEqual(told(readPageText(body)));
    expect(after.text).toContain('Two\nThree\nTail');
  });

  it('reads the whole page where its outermost block has changed, or a shadow tree came', () => {
    const body = page();
    const before = readPageText(body);
    body.append('Last words');
    expect(revisePageText(before, body, [body]).text).toContain('Tail\nLast words');
    expect(revisePageText(before, body, [document.documentElement]).text).toContain('Last words');
    expect(revisePageText(before, body, [document.head]).text).toBe(before.text);
    const host = body.querySelector('section')!.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).textContent = 'In the shade';
    const revised = revisePageText(before, body, [host.parentElement!]);
    expect(told(revised)).toEqual(told(readPageText(body)));
  });

  it('joins the words around a block by its style alone that was emptied', () => {
    document.body.innerHTML =
      '<p>One</p>Two<span style="display: block">Three</span>Four<p>Five</p>';
    const { body } = document;
    const before = readPageText(body);
    expect(before.text).toBe('One\nTwo\nThree\nFour\nFive');
    const span = body.querySelector('span')!;
    span.replaceChildren();
    expect(told(revisePageText(before, body, [span]))).toEqual(told(readPageText(body)));
  });

  it('answers as a reading of the whole page does, whatever changed', () => {
    const change = fc.record({
      at: fc.nat(40),
      kind: fc.constantFrom('text', 'append', 'prepend', 'remove', 'empty', 'move', 'hide'),
      words: fc.constantFrom('', ' ', 'new words', 'more '),
      name: fc.constantFrom('p', 'b', 'div', 'br', 'script', 'a'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const body = page();
        const before = readPageText(body);
        const changed = new Set<Node>();
        for (const { at, kind, words, name } of changes) {
          const all = [...body.querySelectorAll('*')];
          const element = all[at % all.length];
          if (!element?.parentNode) continue;
          changed.add(kind === 'remove' || kind === 'hide' ? element.parentNode : element);
          if (kind === 'text') element.prepend(words);
          else if (kind === 'remove') element.remove();
          else if (kind === 'empty') element.replaceChildren();
          else if (kind === 'hide') element.setAttribute('style', 'display: none');
          else if (kind === 'move') {
            changed.add(element.parentNode);
            const target = all.find((other) => !element.contains(other)) ?? body;
            changed.add(target);
            target.append(element);
          } else {
            const made = document.createElement(name);
            made.append(words);
            if (kind === 'append') element.append(made);
            else element.prepend(made);
          }
        }
        expect(told(revisePageText(before, body, changed))).toEqual(told(readPageText(body)));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
