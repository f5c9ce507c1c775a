import type { Forest } from '../../forest.ts';
import { JUDGE_DEPTH, type Judge } from '../judge.ts';
import { type Chain, type Steps, TAGS } from './chain.ts';
import { classifier, type Lexicon } from './lexicon.ts';
import { emptyTable, setWeights, sharedRows } from './table.ts';
import type { Model } from './tagger.ts';

export type { Model };

/** First bytes of a file of weights: "HSY3". */
const MAGIC = 0x33595348;

/** A chain with all its weights in full, TAGS for each feature, as it is learnt. */
export interface FullChain extends Steps {
  readonly weights: Int8Array | Float32Array;
  readonly scale: number;
}

/** A model as it is stored: the lexicon, chains with weights of one byte, and the judge. */
export interface StoredModel {
  readonly bits: number;
  readonly lexicon: Lexicon;
  readonly cues: FullChain;
  readonly arguments: FullChain;
  readonly judge: Judge | null;
}

/** Reads numbers off the front of a buffer; many at a time in one loop, since this code runs once and cold. */
class Reader {
  private at = 0;
  private readonly view: DataView;
  private readonly all: Uint8Array;

  constructor(buffer: ArrayBuffer) {
    this.view = new DataView(buffer);
    this.all = new Uint8Array(buffer);
  }

  bytes(count: number): Uint8Array {
    this.at += count;
    return this.all.subarray(this.at - count, this.at);
  }

  word(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  floats(count: number): Float32Array {
    return Float32Array.from({ length: count }, () => {
      this.at += 4;
      return this.view.getFloat32(this.at - 4, true);
    });
  }

  /**
   * Seven bits a byte, lowest first, as in LEB128; where `isAscending`, each is stored as what it is more than
   * the one before.
   */
  varints(count: number, isAscending: boolean): Uint32Array {
    const { all } = this;
    const numbers = new Uint32Array(count);
    let last = 0;
    for (let i = 0; i < count; i++) {
      let value = isAscending ? last : 0;
      let scale = 1;
      let byte: number;
      do {
        byte = all[this.at++]!;
        value += (byte & 127) * scale;
        scale *= 128;
      } while (byte > 127);
      numbers[i] = last = value;
    }
    return numbers;
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
  const keys = reader.varints(count, true);
  const classes = new Uint8Array(count * 2);
  for (let half = 0; half < 2; half++) {
    const halves = reader.bytes(count);
    for (let i = 0; i < count; i++) classes[i * 2 + half] = halves[i]!;
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
  const scale = reader.floats(1)[0]!;
  const transitions = reader.floats(TAGS * TAGS);
  const count = reader.word();
  const table = emptyTable(2 ** bits, count);
  for (let tag = 0; tag < TAGS; tag++) setWeights(table, tag, reader.bytes(count));
  const used = reader.word();
  const features = reader.varints(used, true);
  const numbers = reader.varints(used, false);
  const { rowOf } = table;
  for (let i = 0; i < used; i++) rowOf[features[i]!] = numbers[i]! + 1;
  return { table, scale, transitions };
}

function writeChain(writer: Writer, { weights, scale, transitions }: FullChain): void {
  writer.float(scale);
  for (const weight of transitions) writer.float(weight);
  const { rows, used, numbers } = sharedRows(weights, TAGS);
  writer.word(rows.length);
  for (let t = 0; t < TAGS; t++) for (const row of rows) writer.byte(row[t]!);
  writer.word(used.length);
  used.forEach((feature, i) => {
    writer.varint(feature - (used[i - 1] ?? 0));
  });
  for (const number of numbers) writer.varint(number);
}

function readForest(reader: Reader): Forest {
  const size = 3 * (1 << JUDGE_DEPTH) - 2;
  const trees = Array.from({ length: reader.word() }, () => Array.from(reader.floats(size)));
  return { depth: JUDGE_DEPTH, trees };
}

function writeForest(writer: Writer, { trees }: Forest): void {
  writer.word(trees.length);
  for (const tree of trees) for (const number of tree) writer.float(number);
}

/** A mark that a judge follows, and its forests. */
function judgeBytes(judge: Judge): number[] {
  const writer = new Writer();
  writer.byte(1);
  writeForest(writer, judge.content);
  writeForest(writer, judge.both);
  return writer.bytes;
}

/** The bytes of a model that was stored without a judge, with one. */
export function withJudge(bytes: Uint8Array, judge: Judge): Uint8Array {
  const added = judgeBytes(judge);
  const whole = new Uint8Array(bytes.length - 1 + added.length);
  whole.set(bytes.subarray(0, -1));
  whole.set(added, bytes.length - 1);
  return whole;
}

/** The bytes of a stored model. */
export function writeModel(model: StoredModel): Uint8Array {
  const writer = new Writer();
  writer.word(MAGIC);
  writer.word(model.bits);
  writeLexicon(writer, model.lexicon);
  writeChain(writer, model.cues);
  writeChain(writer, model.arguments);
  writer.byte(0);
  const bytes = Uint8Array.from(writer.bytes);
  return model.judge === null ? bytes : withJudge(bytes, model.judge);
}

/** The model in the bytes of a weights file. Throws when they are no such file. */
export function loadModel(buffer: ArrayBuffer): Model {
  const reader = new Reader(buffer);
  if (reader.word() !== MAGIC) throw new Error('loadModel: these bytes are no file of weights');
  const bits = reader.word();
  const classify = classifier(readLexicon(reader));
  const cues = readChain(reader, bits);
  const args = readChain(reader, bits);
  const judge =
    reader.bytes(1)[0] === 0 ? null : { content: readForest(reader), both: readForest(reader) };
  return { bits, classify, cues, arguments: args, judge };
}
