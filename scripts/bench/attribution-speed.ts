import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { attribute } from '../../src/attribution/attribute.ts';
import { loadModel } from '../../src/attribution/model/weights.ts';
import { DATA } from './scores.ts';
import { median, type Row } from './table.ts';

/** Documents that are timed: enough for a stable median, few enough for a minute. */
const DOCUMENTS = 60;

/**
 * Milliseconds per 1,000 words of Hearsay's whole engine beside two packages that only tag words,
 * turn by turn over the same documents in the same process.
 */
export function timeAttribution(): readonly Row[] {
  const texts = readFileSync(join(DATA, 'attribution/polnear.dev.jsonl'), 'utf8')
    .split('\n', DOCUMENTS)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const weights = readFileSync(
    join(import.meta.dirname, '../../src/attribution/model/english.bin'),
  );
  const learned = loadModel(new Uint8Array(weights).buffer);
  const wink = winkNlp(model);
  const systems: Readonly<Record<string, (text: string) => unknown>> = {
    Hearsay: (text) => attribute({ text, language: 'en' }, learned),
    'wink-nlp, tagging only': (text) => wink.readDoc(text).tokens().out(wink.its.pos),
    'compromise, parsing only': (text) => compromise(text).json(),
  };
  const times = new Map<string, number[]>(Object.keys(systems).map((name) => [name, []]));
  for (const [index, text] of texts.entries()) {
    const words = text.split(/\s+/).length;
    for (const [name, run] of Object.entries(systems)) {
      const began = performance.now();
      run(text);
      const took = ((performance.now() - began) / words) * 1000;
      // The first ten documents warm the engines up.
      if (index >= 10) times.get(name)?.push(took);
    }
  }
  return [...times].map(([name, list]) => ({
    name,
    value: median(list),
    unit: 'ms per 1,000 words',
  }));
}
