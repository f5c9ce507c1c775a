import { rmSync } from 'node:fs';
import { start, untilSaved, writeNote } from '../../tests/browsers/hearsay.ts';
import { launch, newProfile } from '../../tests/browsers/launch.ts';
import { serve } from '../../tests/browsers/server.ts';
import { longestTask } from './longest-task.ts';
import { median } from './table.ts';

const SAMPLE = '/sample--second-hand-sources/';
const WORDS = 'We discuss waves with anybody who owns a boat';
const KEYS = 500;
/** Typed at once; after each the note is saved, as it is when a writer stops to think. */
const RUN = 50;

/**
 * What a key costs in the editor in Chromium: of each run of keys the longest task of the editor's frame,
 * which is a process of its own, saving and drafts among them. No key can have taken longer. Resolves to a
 * Markdown table.
 */
export async function timeTyping(): Promise<string> {
  const profile = await newProfile('chromium');
  const site = await serve();
  const browser = await launch('chromium', { profile, proxy: site.proxy });
  const tasks: number[] = [];
  try {
    const tab = await browser.openTab(site.url + SAMPLE);
    await start(browser, tab);
    const frame = await writeNote(tab, WORDS, 'Begun. ');
    for (let typed = 0; typed < KEYS; typed += RUN) {
      const type = async () => {
        await tab.type('The quick brown fox jumps over it. '.repeat(2).slice(0, RUN));
        await untilSaved(frame);
      };
      tasks.push((await longestTask(tab.protocol!, type, frame)).processor);
    }
  } finally {
    await browser.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return [
    `| ${KEYS} keys in the editor, in runs of ${RUN} | median, ms | longest, ms |`,
    '|---|---|---|',
    `| longest task of a run, processor time | ${median(tasks).toFixed(1)} | ${Math.max(...tasks).toFixed(1)} |`,
  ].join('\n');
}
