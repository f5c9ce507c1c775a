import { type Chain, TAGS } from './chain.ts';
import { classifier, type Lexicon } from './lexicon.ts';
import type { Model } from './tagger.ts';

export type { Model };

/** First bytes of a file of weights: "HSY1". */
const MAGIC = 0x31595348;

/** A model as it is stored: the lexicon, and chains with weights of one byte. */
export interface StoredModel {
  readonly bits: number;
  readonly lexicon: Lexicon;
  readonly cues: Chain;
  readonly arguments: Chain;
}

/** Reads numbers off the front of a buffer. */
class Reader {
  private at = 0;
  private readonly view: DataView;

  constructor(buffer: ArrayBuffer) {
    this.view = new DataView(buffer);
  }

  byte(): number {
    return this.view.getUint8(this.at++);
  }

  signed(): number {
    return this.view.getInt8(this.at++);
  }

  word(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  float(): number {
    this.at += 4;
    return this.view.getFloat32(this.at - 4, true);
  }

  /** Seven bits a byte, lowest first, as in LEB128. */
  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }
}

/** Writes what Reader reads. */
class Writer {
  readonly bytes: number[] = [];

  byte(value: number): void {
    this.bytes.push(value & 255);
  }

  word(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte(value >>> shift);
  }

  float(value: number): void {
    this.word(new Uint32Array(Float32Array.of(value).buffer)[0]!);
  }

  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }
}

function readLexicon(reader: Reader): Lexicon {
  const count = reader.word();
  const keys = new Uint32Array(count);
  let key = 0;
  for (let i = 0; i < count; i++) keys[i] = key += reader.varint();
  const classes = new Uint8Array(count * 2);
  for (let half = 0; half < 2; half++) {
    for (let i = 0; i < count; i++) classes[i * 2 + half] = reader.byte();
  }
  return { keys, classes };
}

function writeLexicon(writer: Writer, { keys, classes }: Lexicon): void {
  writer.word(keys.length);
  keys.forEach((key, i) => {
    writer.varint(key - (keys[i - 1] ?? 0));
  });
  for (let half = 0; half < 2; half++) {
    for (let i = 0; i < keys.length; i++) writer.byte(classes[i * 2 + half]!);
  }
}

function readChain(reader: Reader, bits: number): Chain {
  const scale = reader.float();
  const transitions = Float32Array.from({ length: TAGS * TAGS }, () => reader.float());
  const rows = new Uint32Array(reader.word());
  let row = 0;
  for (let i = 0; i < rows.length; i++) rows[i] = row += reader.varint();
  const weights = new Int8Array(2 ** bits * TAGS);
  for (let t = 0; t < TAGS; t++) for (const at of rows) weights[at * TAGS + t] = reader.signed();
  return { tags: TAGS, weights, scale, transitions };
}

function writeChain(writer: Writer, { weights, scale, transitions }: Chain): void {
  writer.float(scale);
  for (const weight of transitions) writer.float(weight);
  const rows: number[] = [];
  for (let row = 0; row * TAGS < weights.length; row++) {
    for (let t = 0; t < TAGS; t++) {
      if (weights[row * TAGS + t] === 0) continue;
      rows.push(row);
      break;
    }
  }
  writer.word(rows.length);
  rows.forEach((row, i) => {
    writer.varint(row - (rows[i - 1] ?? 0));
  });
  for (let t = 0; t < TAGS; t++) for (const row of rows) writer.byte(weights[row * TAGS + t]!);
}

/** The bytes of a stored model. */
export function writeModel(model: StoredModel): Uint8Array {
  const writer = new Writer();
  writer.word(MAGIC);
  writer.word(model.bits);
  writeLexicon(writer, model.lexicon);
  writeChain(writer, model.cues);
  writeChain(writer, model.arguments);
  return Uint8Array.from(writer.bytes);
}

/** The model in the bytes of a weights file. Throws when they are no such file. */
export function loadModel(buffer: ArrayBuffer): Model {
  const reader = new Reader(buffer);
  if (reader.word() !== MAGIC) throw new Error('loadModel: these bytes are no file of weights');
  const bits = reader.word();
  const classify = classifier(readLexicon(reader));
  return { bits, classify, cues: readChain(reader, bits), arguments: readChain(reader, bits) };
}
