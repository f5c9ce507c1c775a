/**
 * With no room left, nothing is called saved that is not, what was saved stays readable, and typed text
 * stays in its field. Hearsay may keep what it likes, so the extension tested is the built one without
 * that one permission; the limit is Chromium's own. Saves go by the functions that our pages save
 * with; what is typed, by hand into the popup. The guard before every write does not see this limit
 * (Chromium tells every such extension of the same ten gigabytes), so it is the database that says no.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { openField, start, typed } from '../browsers/hearsay.ts';
import { builtExtension, newProfile } from '../browsers/launch.ts';
import { SAMPLE } from '../browsers/session.ts';
import { until } from '../browsers/until.ts';
import { doubles, type Ground, IS_LONG, newCount, prepare, printRow } from './ground.ts';

let ground: Ground | undefined;
let extension = '';
afterEach(async () => {
  await ground?.close();
  rmSync(extension, { recursive: true, force: true });
  ground = undefined;
});

/** The built extension, in a folder of its own, without leave to keep as much as it likes. */
async function limited(): Promise<string> {
  const folder = mkdtempSync(join(dirname(await newProfile('chromium')), 'limited-'));
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  expect(manifest.permissions).toContain('unlimitedStorage');
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

it('a quota that is exceeded loses nothing, and is said', async () => {
  extension = await limited();
  ground = await prepare('chromium', { extension });
  const count = newCount();
  while (count.trials < (IS_LONG ? 10 : 1)) {
    // Chromium asks for the room that there is at the first write, and for half a minute not again.
    await ground.browser.close();
    await ground.relaunch();
    const { browser, id, site } = ground;
    await browser.limitStorage?.(1);
    const page = await ground.open();
    const before = await page.call('read', id);
    expect(before?.note).toBe(count.trials === 0 ? 'first' : typedIn(count.trials - 1));
    const outcome = await page.call('saveOnce', id, before?.rev ?? 0, 'too much');
    expect(outcome).toMatchObject({ status: 'refused', reason: 'room' });
    const after = await page.call('read', id);
    if (after === null || !isDeepStrictEqual(after, before) || !after.isWhole) count.lost++;

    const tab = await browser.openTab(site.url + SAMPLE);
    await start(browser, tab);
    const popup = await browser.clickToolbar(tab);
    await openField(popup, 'Edit note');
    await popup.press('Control+a');
    await popup.type(typedIn(count.trials));
    await until('the field to say why', () =>
      popup.evaluate(() =>
        document.querySelector('[data-status="unsaved"]')?.textContent.includes('disk'),
      ),
    );
    if ((await typed(popup)) !== typedIn(count.trials)) count.lost++;
    await browser.limitStorage?.(null);
    await popup.click('button', 'Try again');
    const isSaved = async () => (await page.call('read', id))?.note === typedIn(count.trials);
    if (!(await until('the note to be saved', isSaved).catch(() => false))) count.lost++;
    await browser.closePopup();
    count.twice += doubles((await page.call('read', id))?.opIds ?? []);
    count.trials++;
  }
  printRow('quota exceeded', 'chromium', count);
  expect(count).toMatchObject({ lost: 0, twice: 0 });
});

const typedIn = (trial: number) => `typed without room in trial ${trial}`;
