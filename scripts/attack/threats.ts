import { MANIFEST, PACKAGES, UNHARMED } from './holdings.ts';
import { NO_REQUEST, PAGE_GETS_NOTHING } from './pages-and-messages.ts';
import type { Holding, Promised } from './promises.ts';

const NO_ORDERS: Holding = {
  file: 'background/checks.test.ts',
  names: [
    'lets no content script read, edit or delete what the reader wrote',
    'lets no editor in a page do so',
    'lets no page have a detection confirmed or corrected, only dismissed',
  ],
};

/** The rules that follow from whom Hearsay trusts: the browser, its own code and the reader, and nobody else. */
export const THREATS: readonly Promised[] = [
  {
    id: 'T1',
    promise: 'What the reader writes is shown and typed in documents of the extension alone',
    held: [
      PAGE_GETS_NOTHING,
      { file: 'browsers/keeping.test.ts', names: ['shows the page neither the note nor the keys'] },
      {
        file: 'browsers/attack.test.ts',
        names: [
          'finds the second copy closed to scripts in a page, where the browser can close it',
        ],
      },
    ],
  },
  {
    id: 'T2',
    promise: 'A page may learn that words are painted, and nothing of what the paint means',
    held: [
      {
        file: 'content-scripts/painter.test.ts',
        names: ['calls what it paints by numbers, whatever it is'],
      },
      PAGE_GETS_NOTHING,
    ],
  },
  {
    id: 'T3',
    promise: 'What stands in a page is one plain element, with nothing on it',
    held: [
      {
        file: 'browsers/reading.test.ts',
        names: [
          'leaves the page’s own nodes as they were, and adds one plain element while it is used',
        ],
      },
      UNHARMED,
    ],
  },
  {
    id: 'T4',
    promise: 'No click in a page destroys, sends away or reveals anything, and all can be undone',
    held: [
      NO_ORDERS,
      {
        file: 'browsers/attack.test.ts',
        names: ['does nothing in a card', 'does nothing in the editor, where keys still do'],
      },
    ],
  },
  {
    id: 'T5',
    promise: 'Of a message the sender is believed as the browser tells it, and no word of its own',
    held: [
      NO_ORDERS,
      {
        file: 'background/check-fuzz.test.ts',
        names: ['accepts nothing that is not of its form: '],
      },
      {
        file: 'background/content-calls.test.ts',
        names: ['notes orphans of pages of the sender’s origin alone'],
      },
      MANIFEST,
    ],
  },
  {
    id: 'T6',
    promise: 'An editor in a page opens with a ticket that is good once, there, and for a minute',
    held: [
      {
        file: 'background/tickets.test.ts',
        names: [
          'opens its annotation once, and then stands for its frame',
          'opens nothing in another tab, and stays good for its own',
          'opens nothing that was never issued',
          'opens nothing after a minute',
        ],
      },
    ],
  },
  {
    id: 'T7',
    promise: 'Hearsay never talks to itself through a page, and hears nobody outside',
    held: [
      {
        file: 'architecture.test.ts',
        names: ['never talks to itself through a page, and hears nobody outside'],
      },
    ],
  },
  {
    id: 'T8',
    promise:
      'What a page says is text, its properties are asked of the browser, and its length is no matter',
    held: [
      { file: 'article/clobbered.test.ts', names: ['is read like its clean twin: '] },
      {
        file: 'architecture.test.ts',
        names: ['builds nodes and never HTML strings, and makes no request'],
      },
      {
        file: 'article/metadata.test.ts',
        names: ['takes time in proportion to the space in a name that the head claims'],
      },
      {
        file: 'browsers/monsters.test.ts',
        names: ['is answered for, and can be used meanwhile: ', 'can be left while it is read'],
      },
    ],
    beside: '`npm run test:fuzz` asks every regular expression on texts of n and 2n characters.',
  },
  {
    id: 'T9',
    promise: 'A file is read within limits, field by field, and taken in as a whole or not at all',
    held: [
      {
        file: 'interchange/read/bad-files.test.ts',
        names: [
          'is refused where it holds more than can be taken in at once',
          'never breaks a reader, whatever it is',
          'takes nothing from what it inherits',
          'keeps HTML and scripts as the words that they are',
        ],
      },
      {
        file: 'store/damaged-backup.test.ts',
        names: ['is told wherever it was cut', 'pollutes nothing'],
      },
      { file: 'store/backup.test.ts', names: ['does all or nothing'] },
    ],
  },
  { id: 'T10', promise: 'Nothing leaves the machine', held: [...NO_REQUEST, MANIFEST] },
  {
    id: 'T11',
    promise: '“Saved” is said when it is, and a full or lost store is told of',
    held: [
      {
        file: 'save-reliably.test.ts',
        names: [
          'tries again after no reply',
          'takes a reply to another operation for no reply',
          'says unsaved after five tries with growing pauses',
        ],
      },
      {
        file: 'background/keeper.test.ts',
        names: [
          'notices a lost database, writes nothing, and gives every step back',
          'writes nothing when the disk is nearly full',
          'does not say saved when the second copy fails on a full disk, and does when it is free',
        ],
      },
    ],
    beside: '`npm run test:faults` kills browsers and cuts the power.',
  },
  {
    id: 'T12',
    promise: 'What is shipped is what was read: few packages, known licences, the same bytes',
    held: [
      PACKAGES(
        'are the same bytes from any folder, and from the sources in the package',
        'hold every bundled package in the bill of materials',
      ),
      MANIFEST,
    ],
  },
];
