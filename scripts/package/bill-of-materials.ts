import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ARGUMENTS = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
/** How npm marks what is there for development alone. */
const DEVELOPMENT = 'cdx:npm:package:development';

/** What of a bill of CycloneDX 1.5 is taken out or put right; the rest is npm's. */
interface Bill {
  components: readonly {
    readonly 'bom-ref': string;
    readonly scope?: string;
    readonly properties?: readonly { readonly name: string }[];
  }[];
  dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  serialNumber?: string;
  readonly metadata: { timestamp?: string; tools?: unknown; readonly component: { name: string } };
}

/**
 * Leaves out what serves development alone or is optional. npm's own `--omit dev` leaves out too much: what
 * a package of ours shares with one for development (`moo`, `yaml`).
 */
function keepBundled(bill: Bill): void {
  bill.components = bill.components.filter(
    ({ scope, properties }) =>
      scope !== 'optional' && !properties?.some(({ name }) => name === DEVELOPMENT),
  );
  const kept = new Set(bill.components.map((component) => component['bom-ref']));
  const [root, ...others] = bill.dependencies;
  bill.dependencies = [...(root ? [root] : []), ...others.filter(({ ref }) => kept.has(ref))].map(
    ({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }),
  );
}

/**
 * The packages that may be bundled, with versions, licences and hashes, from the lock file: CycloneDX
 * 1.5 as JSON (https://cyclonedx.org/docs/1.5/json/), written by npm, without what differs from one run
 * to the next. Throws where npm fails.
 */
export function billOfMaterials(root: string): Uint8Array {
  const text = execFileSync('npm', ARGUMENTS, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const bill = JSON.parse(text) as Bill;
  keepBundled(bill);
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  delete bill.metadata.tools;
  // npm names what it describes after the folder.
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  bill.metadata.component.name = name;
  return new TextEncoder().encode(`${JSON.stringify(bill, null, 2)}\n`);
}
