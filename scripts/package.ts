/**
 * Makes what stores are given, in `dist/packages`: `hearsay-<version>-chromium.zip`, `-firefox.zip`,
 * `-source.zip`, from which Mozilla's reviewers build the others anew, and a bill of materials
 * (CycloneDX) `-sbom.cdx.json`. The same sources give the same bytes on every machine. Prints the
 * SHA-256 of each. Run: `npm run package`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build.ts';
import { archive, filesUnder } from './package/archive.ts';
import { billOfMaterials } from './package/bill-of-materials.ts';
import { sourcesOf } from './package/sources.ts';

const OUT = join(ROOT, 'dist', 'packages');
/** Tells when what is packed is not what a commit holds. */
function warnOfChanges(): void {
  if (!existsSync(join(ROOT, '.git'))) return;
  const changes = execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
  if (changes !== '') console.log(`Not committed, and packed all the same:\n${changes}`);
}

warnOfChanges();
const over = await build();
if (over.length > 0) throw new Error('A bundle is over its budget.');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const built = (browser: string) => {
  const folder = join(ROOT, 'dist', browser);
  return archive(folder, filesUnder(folder));
};
const packages: Readonly<Record<string, Uint8Array>> = {
  'chromium.zip': built('chromium'),
  'firefox.zip': built('firefox'),
  'source.zip': archive(ROOT, sourcesOf(ROOT)),
  'sbom.cdx.json': billOfMaterials(ROOT),
};
mkdirSync(OUT, { recursive: true });
for (const [ending, bytes] of Object.entries(packages)) {
  const name = `hearsay-${version}-${ending}`;
  writeFileSync(join(OUT, name), bytes);
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${bytes.length} B  ${name}`);
}
