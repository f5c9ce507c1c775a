/** Tests that hold more than one promise. */
import type { Holding } from './promises.ts';

export const UNHARMED: Holding = {
  file: 'browsers/unharmed.test.ts',
  names: [
    'is as it was: ',
    'stays where it is while cards and toolbars come and go',
    'gets our one element while words are selected, and nothing else',
  ],
};

export const MANIFEST: Holding = {
  file: 'manifest.test.ts',
  names: [
    'asks for these permissions and no hosts at install',
    'lets extension pages reach nothing outside',
    'shows pages nothing of ours but the editor',
  ],
};

export const PACKAGES = (...names: readonly string[]): Holding => ({
  file: 'scripts/package.test.ts',
  names,
});
