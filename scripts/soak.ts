/**
 * Browses for as long as it is told, as a reader does: opens an article, marks words, writes a note, goes
 * to another page and back, closes the tab; now and then the background is stopped. Counts memory,
 * handles and records, prints a line a minute and a table at the end; ends with 1 when a record that was
 * called saved is not there, or memory has grown. Run: `npm run soak -- --minutes 60`.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from '../tests/browsers/browser.ts';
import { highlight, PAINTED, start, untilPainted, writeNote } from '../tests/browsers/hearsay.ts';
import { launch, newProfile } from '../tests/browsers/launch.ts';
import { type Site, serve } from '../tests/browsers/server.ts';
import { SAMPLE } from '../tests/browsers/session.ts';
import { until } from '../tests/browsers/until.ts';
import { median } from './bench/table.ts';
import { build } from './build.ts';
import { articleOf, passagesOf } from './soak/article.ts';
import { type Held, heldBy } from './soak/processes.ts';

/** Rounds from one stop of the background to the next. */
const STOP_EVERY = 7;
/** What memory may be at the end, times what it was after the first tenth. */
const MOST_GROWTH = 1.1;
const MINUTE_MS = 60_000;

/** One article: two passages marked, one with a note, left and come back to. */
async function browse(browser: Browser, site: Site, round: number): Promise<void> {
  const path = `/soak/${round}/`;
  const { first, second } = passagesOf(round);
  site.put(path, articleOf(round));
  const tab = await browser.openTab(site.url + path);
  await start(browser, tab);
  await highlight(tab, first);
  if (round % STOP_EVERY === 0) await browser.killBackground();
  await writeNote(tab, second, `Note ${round}`);
  await tab.press('Escape');
  await until('the editor to go', async () => (await tab.frame('/editor/index.html')) === null);
  await tab.goto(site.url + SAMPLE);
  await tab.goto(site.url + path);
  await start(browser, tab);
  await untilPainted(tab, PAINTED.yellow, first);
  await tab.close();
}

/** The passages and notes in the store, as a page of ours reads them. */
async function kept(browser: Browser): Promise<string> {
  const ours = await browser.openTab(`${browser.origin}/popup/index.html`);
  const rows = await ours.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('hearsay');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const asked = database.transaction('annotations').objectStore('annotations').getAll();
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            database.close();
            resolve(JSON.stringify(asked.result));
          };
        };
      }),
  );
  await ours.close();
  return rows;
}

async function soak(minutes: number): Promise<void> {
  await build();
  const site = await serve();
  const profile = await newProfile('chromium');
  const browser = await launch('chromium', { profile, proxy: site.proxy });
  const samples: Held[] = [];
  const end = Date.now() + minutes * MINUTE_MS;
  let told = 0;
  try {
    for (let round = 1; Date.now() < end; round++) {
      await browse(browser, site, round);
      samples.push(heldBy(profile));
      if (Date.now() - told < MINUTE_MS) continue;
      told = Date.now();
      console.log(`round ${round}: ${line(samples.at(-1)!)}`);
    }
    const rows = await kept(browser);
    const rounds = samples.map((_, index) => index + 1);
    const lost = rounds.flatMap((round) => {
      const { first, second } = passagesOf(round);
      return [first, second, `Note ${round}`].filter((words) => !rows.includes(`"${words}"`));
    });
    report(samples, lost, await browser.complaints());
  } finally {
    await browser.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const line = ({ mebibytes, handles, processes }: Held) =>
  `${mebibytes.toFixed(0)} MiB, ${handles} handles, ${processes} processes`;

function report(samples: readonly Held[], lost: readonly string[], complaints: readonly string[]) {
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  const middle = (part: readonly Held[], what: keyof Held) => median(part.map((one) => one[what]));
  const rows = (['mebibytes', 'handles', 'processes'] as const).map((what) => {
    // The first rounds fill caches; the second tenth is what comes after the first.
    const before = middle(samples.slice(tenth, 2 * tenth), what);
    const after = middle(samples.slice(-tenth), what);
    return { what, before, after, growth: after / before };
  });
  console.log('\n| | after the first tenth | in the last tenth | ratio |\n|---|---|---|---|');
  for (const { what, before, after, growth } of rows) {
    console.log(`| ${what} | ${before.toFixed(0)} | ${after.toFixed(0)} | ${growth.toFixed(3)} |`);
  }
  console.log(
    `\n${samples.length} articles, ${3 * samples.length} passages and notes; lost: ${lost.length}`,
  );
  for (const one of [...lost, ...complaints]) console.log(one);
  if (lost.length > 0 || complaints.length > 0 || rows[0]!.growth > MOST_GROWTH)
    process.exitCode = 1;
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
await soak(Number(values.minutes));
