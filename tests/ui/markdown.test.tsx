// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Markdown } from '../../src/ui/markdown.tsx';

afterEach(() => act(() => render(null, document.body)));

async function show(text: string, canFollow = true) {
  await act(() => render(<Markdown text={text} canFollow={canFollow} />, document.body));
  // The parser comes by import.
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('**'));
  return document.body;
}

describe('Markdown', () => {
  it('shows plain words as a paragraph', async () => {
    const body = await show('Who says so?\nAsk.');
    expect(body.querySelector('p')?.textContent).toBe('Who says so?\nAsk.');
  });

  it('shows markup as elements and HTML as text', async () => {
    const body = await show('**Who** <b onclick="x()">says</b> so?\n\n3. one');
    expect(body.querySelector('strong')?.textContent).toBe('Who');
    expect(body.querySelector('b')).toBeNull();
    expect(body.textContent).toContain('<b onclick="x()">says</b>');
    expect(body.querySelector('ol')?.getAttribute('start')).toBe('3');
  });

  it('opens links in a new tab that knows nothing of where it came from', async () => {
    const body = await show('**a** [site](https://a.test/b)');
    const link = body.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://a.test/b');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noreferrer noopener');
  });

  it('shows where a link leads, and leads nowhere, where clicks may be forged', async () => {
    const body = await show('**a** [site](https://a.test/b)', false);
    expect(body.querySelector('a, [href]')).toBeNull();
    expect(body.querySelector('u')?.title).toBe('https://a.test/b');
  });
});
