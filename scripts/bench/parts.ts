import { timeActs } from './acts-speed.ts';
import { timeAnchoring } from './anchoring-speed.ts';
import { timeAttribution, timeLengths } from './attribution-speed.ts';
import { timeDetection } from './detection-speed.ts';
import { timeExchange } from './exchange-speed.ts';
import { growthTable, timeGrowth } from './growth.ts';
import { KINDS, type Kind } from './harm/pages.ts';
import { measureHarm, measureRestless } from './harm.ts';
import { timeLibrary } from './library-speed.ts';
import { paintingTable, timePainting } from './painting.ts';
import { timePipeline } from './pipeline-speed.ts';
import { plotGrowth } from './plot.ts';
import { DOORS, measure } from './scores.ts';
import { timeStore } from './store-speed.ts';
import { ratioTable } from './table.ts';
import { timeTyping } from './typing-speed.ts';

/** What a part tells, section by section, and the plots that go with it. */
export interface Telling {
  readonly section: (heading: string, body: string) => void;
  readonly file: (name: string, content: string) => void;
}

/** What is measured at once, by the name that the command line has for it. */
export interface Part {
  /** The sections that it writes. */
  readonly headings: readonly string[];
  /** Usual parts run when none is named, a minute or a few each; long ones are named, up to half an hour each. */
  readonly takes: 'usual' | 'long';
  /** True where it asks the measuring data beside the checkout. */
  readonly needsData?: boolean;
  readonly run: (tell: Telling, isQuick: boolean) => Promise<void>;
}

/** A part of one section. */
const single = (
  takes: Part['takes'],
  heading: string,
  measured: (isQuick: boolean) => Promise<string>,
  needsData = false,
): Part => ({
  ...{ takes, needsData, headings: [heading] },
  run: async ({ section }, isQuick) => section(heading, await measured(isQuick)),
});

const briefHarm = (kind: Kind): string => `Harm to pages, briefly: ${kind}`;

const PAINTING = 'Painting passages, same Chromium';
const GROWTH = 'Growth with size';
const MILLION = [100_000, 1_000_000].map((count) => ({
  ...{ count, articles: count * 0.08 },
  heading: `Store and search by size: ${count.toLocaleString('en')} annotations`,
}));

/** All parts, in the order of the file. */
export const PARTS: Readonly<Record<string, Part>> = {
  scores: {
    ...{ takes: 'usual', needsData: true, headings: Object.keys(DOORS) },
    run: async ({ section }) => {
      for (const [heading, door] of Object.entries(DOORS)) {
        section(heading, `\`\`\`\n${measure(door)}\n\`\`\``);
      }
    },
  },
  attribution: {
    ...{ takes: 'usual', needsData: true },
    headings: ['Attribution beside packages that tag words', 'Attribution by length of text'],
    run: async ({ section }) => {
      section('Attribution beside packages that tag words', ratioTable(await timeAttribution()));
      section('Attribution by length of text', ratioTable(await timeLengths()));
    },
  },
  detection: single(
    'usual',
    'Detection beside reader-view libraries, same Chromium',
    timeDetection,
    true,
  ),
  anchoring: single('usual', 'Anchoring beside its peers, same Chromium', timeAnchoring, true),
  pipeline: single(
    'usual',
    'The whole way of a page beside Readability, same Chromium',
    timePipeline,
    true,
  ),
  acts: single(
    'usual',
    'What a reader waits for, same Chromium',
    async () => `${await timeActs()}\n\n${await timeTyping()}`,
  ),
  harm: {
    ...{ takes: 'usual', headings: KINDS.map(briefHarm) },
    run: async ({ section }, isQuick) => {
      for (const kind of KINDS) {
        section(briefHarm(kind), await measureHarm(isQuick ? 'quick' : 'brief', kind));
      }
    },
  },
  ...Object.fromEntries(
    KINDS.map((kind) => [
      `harm-${kind.replaceAll(' ', '-')}`,
      single('long', `Harm to pages: ${kind}`, () => measureHarm('full', kind)),
    ]),
  ),
  restless: single('long', 'A page that never rests', () => measureRestless(30)),
  painting: {
    ...{ takes: 'usual', headings: [PAINTING, GROWTH] },
    run: async ({ section, file }, isQuick) => {
      const paintings = await timePainting(isQuick);
      section(PAINTING, paintingTable(paintings));
      const series = await timeGrowth(isQuick, paintings);
      section(GROWTH, `${growthTable(series)}\n\n![How time grows with size](growth.svg)`);
      file('growth.svg', plotGrowth(series));
    },
  },
  store: single('usual', 'Store and search, 100,000 annotations over 8,000 articles', () =>
    timeStore(),
  ),
  million: {
    ...{ takes: 'long', headings: MILLION.map(({ heading }) => heading) },
    run: async ({ section }) => {
      for (const { heading, count, articles } of MILLION) {
        const table = await timeStore(count, articles);
        section(
          heading,
          `Over ${articles.toLocaleString('en')} articles. Answers may take 3 times as long among a million as among 100,000, a search 12 times.\n\n${table}`,
        );
      }
    },
  },
  library: single('long', 'Library and popup over 100,000 annotations, built, in Chromium', () =>
    timeLibrary(),
  ),
  exchange: single('long', '100,000 annotations out to JSON and into an empty profile', () =>
    timeExchange(),
  ),
};
