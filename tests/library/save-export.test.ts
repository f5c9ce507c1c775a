import { describe, expect, it } from 'vitest';
import { intoFile } from '../../library/save-export.ts';

/** A file as a picker gives it: empty where it is new, and written to when all was written. */
function picked(before = '') {
  const file = { text: before, isThere: true };
  const handle = {
    getFile: async () => new File([file.text], 'chosen'),
    createWritable: async () => {
      let text = '';
      return {
        write: async (piece: string) => {
          text += piece;
        },
        close: async () => {
          file.text = text;
        },
        abort: async () => {},
      };
    },
    remove: async () => {
      file.isThere = false;
    },
  };
  return { file, handle: handle as unknown as FileSystemFileHandle };
}

async function* pieces(...all: (string | Error)[]): AsyncGenerator<string> {
  for (const one of all) {
    if (one instanceof Error) throw one;
    yield one;
  }
}

describe('a file that the reader chose', () => {
  it('holds what was written in the end', async () => {
    const { file, handle } = picked('old');
    await intoFile(pieces('a', 'b'), handle);
    expect(file).toEqual({ text: 'ab', isThere: true });
  });

  it('stays what it was, or is gone where it was none, when writing fails', async () => {
    for (const [before, isThere] of [
      ['old', true],
      ['', false],
    ] as const) {
      const { file, handle } = picked(before);
      await expect(intoFile(pieces('a', new Error('cut')), handle)).rejects.toThrow('cut');
      expect(file).toEqual({ text: before, isThere });
    }
  });
});
