/** A small library, made as readers make one: by marking words, keeping statements and writing notes. */
import type { Browser, Tab } from './browser.ts';
import { editor, highlight, PAINTED, painted, start, untilSaved } from './hearsay.ts';
import { clickPart, pointOn, untilCard } from './parts.ts';
import { SAMPLE } from './session.ts';
import { until } from './until.ts';

/** The second article: no metadata but a title, and paragraphs of several roles. */
export const HARBOUR = '/article--block-roles/source.html';

/** Statements of the sample that are kept, with who says them, a note and a tag. */
const STATEMENTS = [
  {
    words: 'We discuss waves with anybody',
    by: 'Anselm Brode',
    note: 'He **means** it',
    tag: 'sea',
  },
  { words: 'I sleep remarkably well', by: 'Anselm Brode', note: '', tag: '' },
  {
    ...{ words: 'that only undertakers can enjoy', by: 'Lior Penhallow' },
    ...{ note: 'Check the archive', tag: 'history' },
  },
  { words: 'Switch the radio off', by: 'a senior figure', note: '', tag: 'sea' },
];
const SAMPLE_WORDS = ['find a polite word for it', 'an hour late', 'in the same coin'];
const HARBOUR_WORDS = [
  'flat rate for each landing',
  'sixty-one crews in October',
  'put off until June',
];
/** How many annotations `keepSome` makes. */
export const KEPT = STATEMENTS.length + SAMPLE_WORDS.length + HARBOUR_WORDS.length;

/** Keeps four statements and three highlights of the sample article, and three of another. */
export async function keepSome(browser: Browser, site: string): Promise<void> {
  const sample = await browser.openTab(site + SAMPLE);
  await start(browser, sample);
  await until('the marks', async () => (await painted(sample))[PAINTED.quotation]?.length);
  for (const statement of STATEMENTS) await keep(sample, statement);
  for (const words of SAMPLE_WORDS) await highlight(sample, words);
  await sample.close();
  const harbour = await browser.openTab(site + HARBOUR);
  await start(browser, harbour);
  for (const words of HARBOUR_WORDS) await highlight(harbour, words);
  await harbour.close();
}

async function keep(tab: Tab, { words, by, note, tag }: (typeof STATEMENTS)[number]) {
  await tab.clickAt(await until(`“${words}”`, () => pointOn(tab, PAINTED.quotation, words)));
  await untilCard(tab, by);
  await clickPart(tab, '.card button', 'Keep as note');
  const frame = await editor(tab);
  if (note !== '') {
    await tab.type(note);
    await untilSaved(frame);
  }
  if (tag !== '') {
    await frame.click('[role="combobox"]');
    await tab.type(`${tag},`);
    await until('the tag', () =>
      frame.evaluate((sought) => document.querySelector('.tag')?.textContent.includes(sought), tag),
    );
  }
  await tab.press('Escape');
  await until('the editor to go', async () => (await tab.frame('/editor/index.html')) === null);
}
