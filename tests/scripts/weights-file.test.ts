import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ROOT, writeWeights } from '../../scripts/bundles.ts';

test('the script of weights leaves every byte of them, read as a browser reads it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weights-'));
  try {
    writeWeights(folder);
    const script = new TextDecoder('utf-8', { fatal: true }).decode(
      readFileSync(join(folder, 'english.js')),
    );
    const world: { hearsayWeights?: string } = {};
    runInNewContext(script, world);
    const bytes = Buffer.from(world.hearsayWeights ?? '', 'latin1');
    const weights = readFileSync(join(ROOT, 'src/attribution/model/english.bin'));
    expect(bytes.equals(weights)).toBe(true);
    expect(world.hearsayWeights).toHaveLength(weights.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
