import { MANIFEST, PACKAGES, UNHARMED } from './holdings.ts';
import type { Holding, Promised } from './promises.ts';

export const PAGE_GETS_NOTHING: Holding = {
  file: 'browsers/attack.test.ts',
  names: ['gets nothing of what the reader writes, and changes none of it'],
};

export const NO_REQUEST: readonly Holding[] = [
  { file: 'browsers/reading.test.ts', names: ['sends no request'] },
  {
    file: 'architecture.test.ts',
    names: ['builds nodes and never HTML strings, and makes no request'],
  },
  PACKAGES('hold all that is run, and ask for nothing: '),
];

/** What pages, and whoever sends messages, cannot do. */
export const PAGES_AND_MESSAGES: readonly Promised[] = [
  {
    id: 'S1',
    promise: 'A page reads nothing of what the reader wrote',
    held: [
      PAGE_GETS_NOTHING,
      { file: 'browsers/keeping.test.ts', names: ['shows the page neither the note nor the keys'] },
      {
        file: 'browsers/cite.test.ts',
        names: ['is neither seen nor changed by listeners of the page'],
      },
    ],
  },
  {
    id: 'S2',
    promise: 'A page writes nothing into a note, and deletes none',
    held: [PAGE_GETS_NOTHING],
  },
  {
    id: 'S3',
    promise: 'A click on what the page covers does nothing',
    held: [
      {
        file: 'browsers/attack.test.ts',
        names: ['does nothing in a card', 'does nothing in the editor, where keys still do'],
      },
      {
        file: 'background/checks.test.ts',
        names: ['lets no page have a detection confirmed or corrected, only dismissed'],
      },
    ],
    beside:
      'Firefox cannot tell what is covered: there a click can do no more than what Undo takes back.',
  },
  {
    id: 'S4',
    promise: 'A page cannot tell that Hearsay is there before it is used',
    held: [
      {
        file: 'browsers/reading.test.ts',
        names: ['does nothing in a page before the reader asks'],
      },
      UNHARMED,
      MANIFEST,
    ],
    beside: 'Differences in time are not measured.',
  },
  {
    id: 'S5',
    promise: 'Only the extension’s own code gives orders, each within what its place may ask',
    held: [
      {
        file: 'background/checks.test.ts',
        names: [
          'lets no content script read, edit or delete what the reader wrote',
          'lets no editor in a page do so',
        ],
      },
      {
        file: 'background/check-fuzz.test.ts',
        names: ['accepts nothing that is not of its form: '],
      },
      {
        file: 'background/content-calls.test.ts',
        names: [
          'is of the article that was meant, though',
          'notes orphans of pages of the sender’s origin alone',
        ],
      },
      {
        file: 'background/tickets.test.ts',
        names: [
          'opens nothing in another tab, and stays good for its own',
          'opens nothing that was never issued',
          'opens nothing after a minute',
        ],
      },
    ],
  },
  { id: 'S6', promise: 'No request is ever made', held: [...NO_REQUEST, MANIFEST] },
  {
    id: 'S7',
    promise: 'What a page says about itself is text, and an address is one of the web',
    held: [
      {
        file: 'annotations/identity.test.ts',
        names: [
          'always has the page’s own address, and can be opened',
          'keeps nothing from a page that is none of the web',
        ],
      },
      {
        file: 'ui/read-markdown.test.ts',
        names: ['never throws, and shows every letter and digit'],
      },
      { file: 'browsers/attack.test.ts', names: ['makes no script of ours fail'] },
    ],
  },
  {
    id: 'S8',
    promise: 'A page that clobbers names is read like its clean twin',
    held: [
      { file: 'article/clobbered.test.ts', names: ['is read like its clean twin: '] },
      UNHARMED,
    ],
  },
  {
    id: 'S9',
    promise: 'Monstrous pages and texts take time in proportion, and stop nothing',
    held: [
      { file: 'article/pages.test.ts', names: ['goes down 10,000 levels'] },
      {
        file: 'attribution/pathological.test.ts',
        names: ['ends, with spans in order inside the text: ', 'ends on a megabyte of '],
      },
      {
        file: 'annotations/identity.test.ts',
        names: ['takes time in proportion to what the page says'],
      },
      {
        file: 'browsers/monsters.test.ts',
        names: [
          'is answered for, and can be used meanwhile: ',
          'can be left while it is read',
          'makes no script of ours fail',
        ],
      },
      {
        file: 'browsers/anchoring.test.ts',
        names: ['stand on a page that changes ten times a second, at little cost'],
      },
      {
        file: 'browsers/attack.test.ts',
        names: ['cannot keep the highlights away, and does not hang'],
      },
    ],
    beside:
      '`npm run test:fuzz` takes time at n and 2n; HEARSAY_FAULTS=long makes the pages ten times larger.',
  },
  {
    id: 'S10',
    promise: 'A private window leaves no trace',
    held: [
      { file: 'background/own-calls.test.ts', names: ['keeps nothing from tab '] },
      {
        file: 'background/content-calls.test.ts',
        names: ['notes orphans of pages of the sender’s origin alone'],
      },
    ],
    beside: 'By the message’s sender, as the browser tells it; no private window is driven.',
  },
  {
    id: 'S11',
    promise: 'Addresses of different things stay apart, those of one thing come together',
    held: [
      {
        file: 'annotations/identity.test.ts',
        names: [
          'is one, by address: ',
          'is two, by address: ',
          'is one, as the page says: ',
          'is two, whatever the page says: ',
        ],
      },
    ],
  },
  {
    id: 'S12',
    promise: 'Messages from outside are not heard',
    held: [PAGE_GETS_NOTHING, MANIFEST],
    beside: 'No second extension is driven; the manifest lets none connect.',
  },
];
