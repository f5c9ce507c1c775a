import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * Name of what says who says what, bundled alone; nothing ships so. It is to stay within 40,960 bytes of
 * `gzip -9`; Node's own zlib, by which budgets count, makes one in a hundred more of it.
 */
const ENGINE = 'attribution engine, alone';

/** What others would take of the attribution engine: what is asked of it, and nothing of the extension. */
async function engine(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export { attribute } from './attribute.ts';" +
        "export { loadModel } from './model/weights.ts';" +
        "export { guessLanguage } from './languages/registry.ts';",
      resolveDir: join(dirname(fileURLToPath(import.meta.url)), '../src/attribution'),
    },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.contents;
}

/**
 * Prints each script and style sheet under `folder`, and the attribution engine alone: bytes, gzipped
 * bytes and its budget. `budget` gives gzipped bytes a file; a file without a budget, or over it, is
 * returned as a line. Rejects when the engine does not bundle.
 */
export async function printSizes(
  folder: string,
  budget: Record<string, number>,
): Promise<string[]> {
  const over: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css|bin)$/.test(name))
    .sort()
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))] as const);
  for (const [key, bytes] of [...files, [ENGINE, await engine()] as const]) {
    const gzipped = gzipSync(bytes, { level: 9 }).length;
    const limit = budget[key];
    const verdict = limit === undefined ? 'NO BUDGET' : gzipped > limit ? 'OVER' : 'ok';
    const line = `${key.padEnd(34)} ${String(bytes.length).padStart(8)} B ${String(gzipped).padStart(8)} B gzipped, at most ${limit ?? '?'}: ${verdict}`;
    console.log(line);
    if (verdict !== 'ok') over.push(line);
  }
  return over;
}
