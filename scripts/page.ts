/**
 * Makes a test page from one that was read wrongly:
 * `npm run page -- <topic>--<detail> SAVED.html|ADDRESS [--address URL] [--about "words"]`.
 *
 * Writes tests/pages/<topic>--<detail>/source.html, reduced to what the difficulty needs and in
 * words of nobody, and article.json with what is said of it now, to be corrected by hand. With
 * `--about`, the role of the block with these words is the difficulty; else it is whether the page is
 * an article, its title, byline and date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Answer } from '../tests/article/in-page.ts';
import { openPageReader } from '../tests/article/page-reader.ts';
import type { Reduced } from './page/reduce-in-page.ts';

const ROOT = join(import.meta.dirname, '..');

/** The two files of a test page. */
export interface TestPage {
  readonly source: string;
  readonly article: string;
}

/** Makes both files of a page that stood at `address`; throws when no block has the words. */
export async function makeTestPage(
  html: Buffer,
  address: string,
  about: string,
): Promise<TestPage> {
  const reducer = await openPageReader(join(ROOT, 'scripts/page/reduce-in-page.ts'));
  const call = `reduce(${JSON.stringify(address)}, ${JSON.stringify(about)})`;
  const reduced = await reducer
    .evaluate<Reduced>(html, address, call)
    .finally(() => reducer.close());
  const reader = await openPageReader(join(ROOT, 'tests/article/in-page.ts'));
  const { canBeArticle, isArticle, reason, title, byline, date, roles } = await reader
    .evaluate<Answer>(Buffer.from(reduced.html), reduced.address, 'read()')
    .finally(() => reader.close());
  const answer = { canBeArticle, isArticle, reason, title, byline, date, roles };
  const article = `${JSON.stringify({ address: reduced.address, ...answer }, null, 2)}\n`;
  return { source: reduced.html, article };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { address: { type: 'string' }, about: { type: 'string', default: '' } },
  });
  const [name = '', from] = positionals;
  if (!from || !/^[a-z\d-]+--[a-z\d-]+$/.test(name)) {
    throw new Error('usage: npm run page -- <topic>--<detail> SAVED.html|ADDRESS [--address URL]');
  }
  const isAddress = /^https?:\/\//.test(from);
  const html = isAddress
    ? Buffer.from(await (await fetch(from)).arrayBuffer())
    : readFileSync(from);
  const address = values.address ?? (isAddress ? from : 'https://www.paper.example/story');
  const { source, article } = await makeTestPage(html, address, values.about);
  const folder = join(ROOT, 'tests/pages', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.html'), source);
  writeFileSync(join(folder, 'article.json'), article);
  console.log(
    `${folder}: ${source.length} characters of ${html.length}. Now correct article.json.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
