import { beforeEach, describe, expect, it, vi } from 'vitest';

const store = vi.hoisted(() => ({ kept: {} as Record<string, unknown> }));
vi.mock('../src/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: store.kept[key] }),
        set: async (given: object) => void Object.assign(store.kept, given),
      },
    },
  },
}));

const { lineOf, readLog, writeDown } = await import('../src/log.ts');
const { keepReports, report } = await import('../src/report.ts');

const NOW = new Date('2026-03-05T10:00:00.000Z');

/** An error as Chromium makes one: its words stand in its stack, too. */
function broken(words: string): Error {
  const error = new TypeError(words);
  error.stack = [
    `TypeError: ${words}`,
    '    at edit (chrome-extension://abcdef/background.js:8:1204)',
    '    at https://paper.example/story/secret.js:1:2',
    '    at chrome-extension://abcdef/popup/popup.js:1:7',
  ].join('\n');
  return error;
}

describe('the log', () => {
  beforeEach(() => {
    store.kept = {};
  });

  it('keeps when, at what, the name and our own places, and no word of the error', () => {
    const line = lineOf(broken('Expected object but received "my note"'), 'saving', NOW);
    expect(line).toEqual({
      at: '2026-03-05T10:00:00.000Z',
      when: 'saving',
      name: 'TypeError',
      places: ['background.js:8:1204', 'popup/popup.js:1:7'],
    });
  });

  it('reads places as Firefox writes them', () => {
    const error = broken('x');
    error.stack = 'edit@moz-extension://0a-1b/background.js:3:9\n@moz-extension://0a-1b/a.js:1:1';
    expect(lineOf(error, 'saving', NOW).places).toEqual(['background.js:3:9', 'a.js:1:1']);
  });

  it('takes no name that could be words, and no error that is none', () => {
    const error = broken('x');
    error.name = 'my note, all of it';
    expect(lineOf(error, 'saving', NOW).name).toBe('object');
    expect(lineOf('my note', 'saving', NOW)).toMatchObject({ name: 'string', places: [] });
  });

  it('keeps the newest fifty, one after the other, once a context asks for it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    report(broken('unheard'), 'before');
    keepReports(writeDown);
    for (let count = 1; count <= 60; count++) report(broken('x'), `step ${count}`);
    await vi.waitFor(async () => expect((await readLog()).at(-1)?.when).toBe('step 60'));
    const lines = await readLog();
    expect(lines).toHaveLength(50);
    expect(lines[0]?.when).toBe('step 11');
    vi.restoreAllMocks();
  });
});
