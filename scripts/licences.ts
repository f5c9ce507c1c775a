import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** What the licence list says of one package. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** As its package.json has it, an SPDX expression: https://spdx.org/licenses/. */
  readonly licence: string;
  readonly text: string;
}

/** As npm lets a package say who wrote it. */
type Author = string | { readonly name: string };

/** Licences whose only wish is to be named, and the CPAL, whose wishes `citation/styles.js` meets. */
export const ALLOWED_LICENCES = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'CPAL-1.0 OR AGPL-1.0',
];

const RULE = `\n\n${'-'.repeat(78)}\n\n`;

/** The package folders, `node_modules/…` from `root`, of which a bundle holds code. */
export function packageFolders(metafiles: readonly Metafile[]): readonly string[] {
  const folders = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/**
 * Name, version and licence of the package in a folder. Throws where it brings no text of its licence,
 * or names one that nobody has looked at yet: what is handed on has to say under what.
 */
export function readPackage(folder: string): Bundled {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Readonly<Record<'name' | 'version' | 'license', string>> & { readonly author?: Author };
  if (!ALLOWED_LICENCES.includes(license)) throw new Error(`${name}: may we use “${license}”?`);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text =
    file === undefined
      ? withoutText(name, license, author)
      : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, licence: license, text };
}

/** Of one that names the MIT licence and brings no copy: its words are known, and who wrote it is told. */
function withoutText(name: string, license: string, author: Author | undefined): string {
  const who = typeof author === 'string' ? author : author?.name;
  if (license !== 'MIT' || who === undefined) throw new Error(`${name} brings no licence text`);
  const ours = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim();
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${who}`);
}

/** The licence list that is shipped as `LICENSES.txt`: ours, the weights', and each package's. */
export function licenceList(root: string, metafiles: readonly Metafile[]): string {
  const read = (path: string) => readFileSync(join(root, path), 'utf8').trim();
  const packages = packageFolders(metafiles).map((folder) => readPackage(join(root, folder)));
  const parts = [
    `Hearsay\n\n${read('LICENSE')}`,
    `weights/english.js holds word classes derived from:\n\n${read('src/attribution/model/WORDNET-LICENSE.txt')}`,
    ...packages.map(
      ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`,
    ),
  ];
  return `${parts.join(RULE)}\n`;
}
