import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { Model } from '../../src/attribution/model/tagger.ts';
import { timeInWorker } from './attribution-in-worker.ts';
import { bundledEngine, type Engine } from './engine.ts';
import { DATA } from './scores.ts';
import { median, type Row } from './table.ts';

/** Documents in all: enough for a stable median, few enough for a minute. */
const DOCUMENTS = 100;
/** Documents by which engines warm up: a compiler still learns for some ten thousand words. */
const WARMING = 40;
const UNIT = 'ms per 1,000 words';

/** Words of the texts by which one sees whether the cost is linear. */
const LENGTHS = [1_000, 10_000, 50_000, 200_000] as const;
/** Times that each length is read: the short ones often, for their median wavers. */
const ROUNDS = [15, 7, 3, 1] as const;

const wordsIn = (text: string): number => text.split(/\s+/).length;

function texts(count?: number): string[] {
  return readFileSync(join(DATA, 'attribution/polnear.dev.jsonl'), 'utf8')
    .split('\n', count)
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

function readModel({ loadModel }: Engine): Model {
  const file = readFileSync(join(import.meta.dirname, '../../src/attribution/model/english.bin'));
  return loadModel(new Uint8Array(file).buffer);
}

const timed = (run: () => unknown): number => {
  const began = performance.now();
  run();
  return performance.now() - began;
};

/**
 * Milliseconds per 1,000 words of Hearsay's whole engine, in Node and in the extension's background
 * worker, beside two packages that only tag words, turn by turn over the same documents. Cold is the
 * first article with the reading of the weights; warm the median of those after the fortieth. To be
 * called before anything else has run the engine in this process.
 */
export async function timeAttribution(): Promise<readonly Row[]> {
  const engine = await bundledEngine();
  const { attribute } = engine;
  const documents = texts(DOCUMENTS);
  const [first = ''] = documents;
  let learned: Model | undefined;
  const cold = timed(() => {
    learned = readModel(engine);
    attribute({ text: first, language: 'en' }, learned);
  });
  const wink = winkNlp(model);
  const systems: Readonly<Record<string, (text: string) => unknown>> = {
    'Hearsay, Node, warm': (text) => attribute({ text, language: 'en' }, learned),
    'wink-nlp, tagging only': (text) => wink.readDoc(text).tokens().out(wink.its.pos),
    'compromise, parsing only': (text) => compromise(text).json(),
  };
  const times = new Map<string, number[]>(Object.keys(systems).map((name) => [name, []]));
  for (const [index, text] of documents.entries()) {
    for (const [name, run] of Object.entries(systems)) {
      const took = (timed(() => run(text)) / wordsIn(text)) * 1000;
      if (index >= WARMING) times.get(name)?.push(took);
    }
  }
  const rows = [...times].map(([name, list]) => ({ name, value: median(list), unit: UNIT }));
  const worker = await timeInWorker(documents);
  const inWorker = worker.map((ms, index) => (ms / wordsIn(documents[index] ?? '')) * 1000);
  const inBackground = { value: median(inWorker.slice(WARMING)), unit: UNIT };
  return [
    ...rows.slice(0, 1),
    { name: 'Hearsay, background worker, warm', ...inBackground },
    ...rows.slice(1),
    { name: 'Hearsay, Node, cold', value: (cold / wordsIn(first)) * 1000, unit: UNIT },
    { name: 'Hearsay, background worker, cold', value: inWorker[0] ?? Number.NaN, unit: UNIT },
  ];
}

/** Milliseconds per 1,000 words for longer and longer texts: the same where the cost is linear. */
export async function timeLengths(): Promise<readonly Row[]> {
  const engine = await bundledEngine();
  const { attribute } = engine;
  const learned = readModel(engine);
  const all = texts();
  return LENGTHS.map((length, index) => {
    const text = textOf(all, length);
    const rounds = Array.from({ length: ROUNDS[index] ?? 1 }, () =>
      timed(() => attribute({ text, language: 'en' }, learned)),
    );
    const value = (median(rounds) / wordsIn(text)) * 1000;
    return { name: `${length.toLocaleString('en')} words`, value, unit: UNIT };
  });
}

/** So many words of documents, one after the other, with their paragraphs. */
function textOf(documents: readonly string[], length: number): string {
  const parts: string[] = [];
  let left = length;
  for (const text of documents) {
    const words = wordsIn(text);
    if (words > left) {
      // Cut after the last word that is wanted.
      let end = 0;
      for (const match of text.matchAll(/\S+/g)) {
        if (left-- === 0) break;
        end = match.index + match[0].length;
      }
      parts.push(text.slice(0, end));
      break;
    }
    parts.push(text);
    left -= words;
  }
  return parts.join('\n\n');
}
