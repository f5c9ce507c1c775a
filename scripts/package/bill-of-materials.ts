import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ARGUMENTS = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];

/** What of a bill of CycloneDX 1.5 is taken out or put right; the rest is npm's. */
interface Bill {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; tools?: unknown; readonly component: { name: string } };
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
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  delete bill.metadata.tools;
  // npm names what it describes after the folder.
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  bill.metadata.component.name = name;
  return new TextEncoder().encode(`${JSON.stringify(bill, null, 2)}\n`);
}
