import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = ['src/attribution/attribute.ts', 'src/attribution/model/weights.ts'];

export type Engine = Pick<typeof import('../../src/attribution/attribute.ts'), 'attribute'> &
  Pick<typeof import('../../src/attribution/model/weights.ts'), 'loadModel'>;

/**
 * The attribution engine for Node, bundled as the extension's is. What runs TypeScript as it stands
 * names every closure when it is made, which a timing would count.
 */
export async function bundledEngine(): Promise<Engine> {
  const outfile = join(ROOT, 'dist/bench/engine.mjs');
  await build({
    stdin: {
      contents: PARTS.map((path) => `export * from './${path}';`).join('\n'),
      resolveDir: ROOT,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'node20',
    outfile,
  });
  return (await import(pathToFileURL(outfile).href)) as Engine;
}
