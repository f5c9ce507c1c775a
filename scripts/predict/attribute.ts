import { existsSync, readFileSync } from 'node:fs';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { arabicName } from '../../src/attribution/arabic-names.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { guessLanguage } from '../../src/attribution/languages/registry.ts';
import { loadModel } from '../../src/attribution/model/weights.ts';

/**
 * The measuring door of attribution: lines `{id, text, lang?}` come in, a line `{id, attributions}`
 * goes out for each, offsets in UTF-16 units of `text`. Without `lang` the language is guessed from
 * the text's frequent words. The learned weights are read when they are there. Runs the shipped module and nothing beside it.
 */
interface Document {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
}

function parse(line: string, number: number): Document {
  const fail = (why: string): never => {
    throw new Error(`attribute: line ${number} of the input ${why}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return fail(`is not JSON (${String(error)})`);
  }
  if (typeof value !== 'object' || value === null) return fail('is not an object');
  const { id, text, lang } = value as Record<string, unknown>;
  if (typeof id !== 'string') return fail('has no string "id"');
  if (typeof text !== 'string') return fail('has no string "text"');
  return typeof lang === 'string' ? { id, text, lang } : { id, text };
}

const weights = new URL('../../src/attribution/model/english.bin', import.meta.url);
const model = existsSync(weights) ? loadModel(bufferOf(readFileSync(weights))) : undefined;

function bufferOf({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

let number = 0;
try {
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const { id, text, lang } = parse(line, number);
    const language = lang ?? guessLanguage(text);
    const tellName = language?.startsWith('ar') ? arabicName : undefined;
    const attributions = attribute({ text, language }, model, tellName);
    if (!stdout.write(`${JSON.stringify({ id, attributions })}\n`)) {
      await new Promise((resolve) => stdout.once('drain', resolve));
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
