import type { FoldedText } from './fold.ts';

/** Takes down the codes of a text as they are folded; its three arrays grow together. */
export class FoldWriter {
  private length = 0;
  private codes: Uint16Array;
  private offsets: Uint32Array;
  private starts: Uint8Array;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.offsets = new Uint32Array(capacity);
    this.starts = new Uint8Array(capacity);
  }

  add(code: number, offset: number, starts: boolean): void {
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.offsets[this.length] = offset;
    this.starts[this.length++] = starts ? 1 : 0;
  }

  finish(text: string): FoldedText {
    return {
      text,
      codes: this.codes.subarray(0, this.length),
      offsets: this.offsets.subarray(0, this.length),
      starts: this.starts.subarray(0, this.length),
    };
  }

  /** Only ligatures and Hangul need more room than one code a unit. */
  private grow(): void {
    const capacity = this.codes.length * 2 + 16;
    const { codes, offsets, starts } = this;
    this.codes = new Uint16Array(capacity);
    this.codes.set(codes);
    this.offsets = new Uint32Array(capacity);
    this.offsets.set(offsets);
    this.starts = new Uint8Array(capacity);
    this.starts.set(starts);
  }
}
