// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TagChange } from '../../src/annotations/save.ts';

vi.mock('../../src/browser.ts', async () => ({
  browser: { i18n: (await import('./stub-browser.ts')).i18n },
}));
const { Tags } = await import('../../src/ui/tags.tsx');

afterEach(() => act(() => render(null, document.body)));

async function open(tags: readonly string[], keeps: () => boolean = () => true) {
  const onChange = vi.fn(async (_: TagChange) => keeps());
  const listTags = vi.fn(async () => ['war', 'Quillon Pier', 'Pierre']);
  await act(() =>
    render(<Tags tags={tags} listTags={listTags} onChange={onChange} />, document.body),
  );
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  const type = (text: string) =>
    act(async () => {
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    await act(async () => {
      field.dispatchEvent(event);
    });
    return event;
  };
  const shown = () => [...document.querySelectorAll('.tag > span')].map((tag) => tag.textContent);
  const options = () =>
    [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
  return { onChange, listTags, field, type, press, shown, options, button };
}

describe('Tags', () => {
  it.each(['Enter', ','])('adds what is typed on %s, tidied', async (key) => {
    const { type, press, shown, onChange, field } = await open(['war']);
    await type('  Quillon   Pier ');
    expect((await press(key)).defaultPrevented).toBe(true);
    expect(onChange.mock.calls).toEqual([[{ added: ['Quillon Pier'], removed: [] }]]);
    expect(shown()).toEqual(['war', 'Quillon Pier']);
    expect(field.value).toBe('');
  });

  it('adds what is typed when the field is left', async () => {
    const { type, field, shown } = await open([]);
    await type('half');
    await act(async () => field.blur());
    expect(shown()).toEqual(['half']);
  });

  it('completes by arrow and Enter, and names the choice to screen readers', async () => {
    const { type, press, options, field, shown, listTags } = await open(['war']);
    expect(listTags).not.toHaveBeenCalled();
    await type('p');
    expect(options()).toEqual(['Pierre', 'Quillon Pier']);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(field.hasAttribute('aria-activedescendant')).toBe(false);
    await press('ArrowDown');
    await press('ArrowDown');
    const chosen = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(chosen?.textContent).toBe('Quillon Pier');
    expect(chosen?.getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(shown()).toEqual(['war', 'Quillon Pier']);
    expect(options()).toEqual([]);
  });

  it('closes the list on Escape, then empties the field, then leaves the key to others', async () => {
    const { type, press, options, field } = await open([]);
    await type('p');
    expect((await press('Escape')).defaultPrevented).toBe(true);
    expect(options()).toEqual([]);
    expect(field.value).toBe('p');
    expect((await press('Escape')).defaultPrevented).toBe(true);
    expect(field.value).toBe('');
    expect((await press('Escape')).defaultPrevented).toBe(false);
  });

  it('asks for nothing that changes nothing', async () => {
    const { type, press, onChange } = await open(['War']);
    await type('war');
    await press('Enter');
    await press('Enter');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('removes a tag and puts it back', async () => {
    const { shown, button, onChange } = await open(['war', 'peace']);
    await act(async () => button('Remove tag “war”')?.click());
    expect(shown()).toEqual(['peace']);
    await act(async () => button('Put back')?.click());
    expect(shown()).toEqual(['peace', 'war']);
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(button('Put back')).toBeUndefined();
  });

  it('takes back what was not kept, and says so', async () => {
    const { type, press, shown } = await open(['war'], () => false);
    await type('peace');
    await press('Enter');
    expect(shown()).toEqual(['war']);
    expect(document.querySelector('[role=status]')?.textContent).toContain('Not saved');
  });

  it('leaves keys to an input method that is composing', async () => {
    const { type, field, onChange } = await open([]);
    await type('に');
    await act(async () => {
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
      );
    });
    expect(onChange).not.toHaveBeenCalled();
  });
});
