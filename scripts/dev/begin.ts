/**
 * What runs before a page of ours that is opened in a plain tab: the background in the same document, a
 * filled database, and an article in the one tab.
 */
import type { Attribution } from '../../src/attribution/attribution.ts';
import type { Envelope } from '../../src/envelope.ts';
import type { PageReport, Statement } from '../../src/page-report.ts';
import type { Span } from '../../src/span.ts';
import { say } from '../../src/words.ts';
import { page, sendAs, TAB } from './fake-browser.ts';
import { fill } from './sample-data.ts';
import '../../src/background/background.ts';

// The server says so when a file has changed (esbuild's live reload).
new EventSource('/esbuild').addEventListener('change', () => location.reload());

const paragraphs = ([1, 2, 3, 4, 5] as const).map((number) => say(`sample_${number}`));
const text = paragraphs.join('\n');
const title = say('sample_title');

/** Calls the background as the article's page does. */
async function ask(kind: string, argument: unknown): Promise<unknown> {
  const from = { url: TAB.url, frameId: 0, tab: { id: TAB.id, incognito: false } };
  const reply = await sendAs(from, { to: 'background', kind, argument });
  return (reply as { readonly value?: unknown }).value;
}

interface Placed {
  readonly id: string;
  readonly selectors: readonly { readonly type: string; readonly exact?: string }[];
}
const address = { address: TAB.url, signs: { canonical: '', shared: '', described: '' } };

/** What the article's page says of itself, by the real attribution. */
async function describe(): Promise<PageReport> {
  const found = (await ask('attribute', { text, language: say('language') })) as Attribution[];
  const anchors = (await ask('listAnchors', { pages: [address] })) as Placed[];
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ');
  const statements = found.map(
    ({ content, source, cue, ...rest }): Statement => ({
      ...rest,
      ...{ content: words(content), source: source && words(source), cue: cue && words(cue) },
      span: [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0],
    }),
  );
  const placed = anchors.map(({ id, selectors }) => {
    const { exact = '' } = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
    const at = text.indexOf(exact);
    return { id, span: at < 0 ? null : ([at, at + exact.length] as const) };
  });
  const lost = placed.filter(({ span }) => span === null);
  return {
    ...{ signs: address.signs, isArticle: true, reason: 'article', title, byline: [], date: null },
    ...{ language: say('language'), bodyText: paragraphs.join('\n\n'), ms: 1, longestTaskMs: 1 },
    ...{ readings: 1, spentMs: 1, settled: true, statements, altered: {}, selected: '' },
    visit: 'development',
    anchored: Object.fromEntries(placed.map(({ id, span }) => [id, span ? 'exact' : 'orphan'])),
    orphans: Object.fromEntries(lost.map(({ id }) => [id, { reason: 'removed', candidates: [] }])),
    spans: Object.fromEntries(placed.flatMap(({ id, span }) => (span ? [[id, span]] : []))),
  };
}

page.answer = async ({ kind, argument }: Envelope) => {
  if (kind === 'describePage') return await describe();
  if (kind === 'untilSeen') {
    const { known } = argument as { readonly known: readonly number[] };
    // Nobody scrolls there: the first statement is on screen for good.
    return known.length === 0 ? [0] : await new Promise(() => {});
  }
  return kind === 'jumpTo' || kind === 'jumpToSpan' ? true : null;
};

await fill(TAB.url, title, text);
if (location.pathname.startsWith('/editor/') && location.hash === '') {
  const [first] = (await ask('listAnchors', { pages: [address] })) as Placed[];
  const speakers = ['Edda Marlow', 'Jonas Wirth'];
  const opened = await ask('openEditor', { id: first?.id, page: address, speakers });
  const { ticket } = opened as { readonly ticket: string };
  history.replaceState(null, '', `#${ticket}/note`);
}
