import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserName, Tab, View } from '../browsers/browser.ts';
import { start, writeNote } from '../browsers/hearsay.ts';
import { launch, newProfile } from '../browsers/launch.ts';
import { type Site, serve } from '../browsers/server.ts';
import { SAMPLE } from '../browsers/session.ts';
import { until } from '../browsers/until.ts';
import { processesOn, signal } from './disk.ts';
import type { Acknowledged, Faults, Stored } from './in-page.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The long form of `npm run test:faults`; the short one belongs to `npm test`. */
export const IS_LONG = process.env.HEARSAY_FAULTS === 'long';

/** A browser with one annotated page, that can be harmed and started again on its profile. */
export interface Ground {
  readonly site: Site;
  readonly browser: Browser;
  readonly profile: string;
  /** The annotation that was made through the page's own toolbar and editor. */
  readonly id: string;
  /** A page of the extension that saves and reads as its pages do. */
  open(path?: string): Promise<Page>;
  /** Looks for every process of the browser; what it gives ends them at once, the first one first. */
  aim(): () => Promise<void>;
  /** Starts the browser again, on another profile when one is given. */
  relaunch(profile?: string): Promise<void>;
  close(): Promise<void>;
}

/** A tab with a page of the extension. */
export interface Page {
  readonly tab: Tab;
  /** Calls one of the functions of in-page.ts. */
  call<Name extends keyof Faults>(
    name: Name,
    ...args: Parameters<Faults[Name]>
  ): Promise<Awaited<ReturnType<Faults[Name]>>>;
}

/** The words that are annotated, and the note. */
export const WORDS = 'cut every tie four years ago';

export async function prepare(
  name: BrowserName,
  {
    profile: given,
    features = [],
    extension,
  }: { profile?: string; features?: readonly string[]; extension?: string } = {},
): Promise<Ground> {
  const site = await serve();
  const profile = given ?? (await newProfile(name));
  mkdirSync(profile, { recursive: true });
  const options = {
    proxy: site.proxy,
    features,
    ...(extension === undefined ? {} : { extension }),
  };
  let browser = await launch(name, { profile, ...options });
  const code = await bundle();
  const open = async (path = 'library'): Promise<Page> => {
    const tab = await browser.openTab(`${browser.origin}/${path}/index.html`);
    await evaluateCode(tab, code);
    return {
      tab,
      call: (called, ...args) =>
        tab.evaluate(
          async (name, given) => {
            const { faults } = globalThis as unknown as {
              faults: Record<string, (...args: readonly unknown[]) => unknown>;
            };
            return (await faults[name]!(...given)) as never;
          },
          called,
          args as readonly unknown[],
        ),
    };
  };
  const tab = await browser.openTab(site.url + SAMPLE);
  await start(browser, tab);
  await writeNote(tab, WORDS, 'first');
  await tab.close();
  const page = await open();
  const id = await until('the annotation', () => page.call('newest'));
  await page.tab.close();
  return {
    site,
    profile,
    id,
    open,
    get browser() {
      return browser;
    },
    aim() {
      const processes = processesOn(profile);
      return async () => {
        if (processes.length === 0) return browser.kill();
        signal(processes, 'SIGKILL');
        await browser.ended;
        // Those that began meanwhile.
        signal(processesOn(profile), 'SIGKILL');
      };
    },
    async relaunch(other = profile) {
      browser = await launch(name, { profile: other, ...options });
    },
    async close() {
      await browser.close();
      await site.close();
      if (given === undefined) {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome120', 'firefox142'],
  });
  return built.outputFiles[0]!.text;
}

/** A page of ours runs no code from strings; the browser's own tools do. */
function evaluateCode(view: View, code: string): Promise<unknown> {
  return view.evaluate(new Function(code) as () => void);
}

/** What a fault came to, as it is printed. */
export interface Count {
  trials: number;
  /** Acknowledged and not there, or there by half. */
  lost: number;
  /** In the journal more than once. */
  twice: number;
}

export const newCount = (): Count => ({ trials: 0, lost: 0, twice: 0 });

/** Adds to a count what of the acknowledged saves is not in the store, or is there twice. */
export function judge(
  count: Count,
  stored: Stored | null,
  acknowledged: readonly Acknowledged[],
): void {
  const known = new Set(stored?.opIds);
  for (const { opIds } of acknowledged) {
    const times = opIds.filter((opId) => known.has(opId)).length;
    if (times === 0) count.lost++;
    else count.twice += times - 1;
  }
  const last = acknowledged.at(-1);
  const isBehind = stored !== null && last !== undefined && stored.rev < last.rev;
  if (stored?.isWhole !== true || isBehind) count.lost++;
  count.twice += doubles(stored?.opIds ?? []);
}

export function printRow(fault: string, name: string, { trials, lost, twice }: Count): void {
  console.log(`| ${fault} | ${name} | ${trials} | ${lost} | ${twice} |`);
}

/** How many stand in a list more often than once. */
export const doubles = (list: readonly string[]): number => list.length - new Set(list).size;

/** A number from `least` up to `most`, the same in every run: trials are repeatable by their seed. */
export function makeRandom(seed: number): (least: number, most: number) => number {
  let state = seed;
  return (least, most) => {
    // Numerical Recipes' linear congruential generator.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return least + Math.floor((state / 2 ** 32) * (most - least + 1));
  };
}
