import { beforeEach, describe, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({ installType: 'normal', opened: [] as string[] }));
vi.mock('../../src/browser.ts', () => ({
  browser: {
    management: { getSelf: async () => ({ installType: world.installType }) },
    runtime: { getURL: (path: string) => `chrome-extension://x/${path}` },
    tabs: { create: async ({ url }: { url: string }) => void world.opened.push(url) },
  },
}));

const { welcome } = await import('../../src/background/welcome.ts');

describe('the first run', () => {
  beforeEach(() => {
    world.opened = [];
  });

  it('opens one page', async () => {
    world.installType = 'normal';
    await welcome();
    expect(world.opened).toEqual(['chrome-extension://x/guide/index.html#welcome']);
  });

  it('opens none for whoever is at work on the extension', async () => {
    world.installType = 'development';
    await welcome();
    expect(world.opened).toEqual([]);
  });
});
