import { MANIFEST, PACKAGES, UNHARMED } from './holdings.ts';
import type { Promised } from './promises.ts';

/** What holds of files, and of speed, size and supply. */
export const FILES_AND_SUPPLY: readonly Promised[] = [
  {
    id: 'F1',
    promise: 'What goes out comes back as it was',
    held: [
      {
        file: 'store/backup.test.ts',
        names: ['holds everything, and gives it back as it was', 'changes nothing the second time'],
      },
      {
        file: 'browsers/backup.test.ts',
        names: ['is restored in the other browser, once, and refused when it is damaged'],
      },
      {
        file: 'interchange/json.test.ts',
        names: [
          'holds every article and annotation as it is',
          'survives its bytes, halves of surrogate pairs too',
        ],
      },
    ],
  },
  {
    id: 'F2',
    promise: 'A hostile or damaged file is refused with a reason, and changes nothing',
    held: [
      {
        file: 'store/damaged-backup.test.ts',
        names: [
          'is told wherever it was cut',
          'is told when any line was changed',
          'is told when it is of a later version',
          'pollutes nothing',
        ],
      },
      { file: 'store/backup.test.ts', names: ['does all or nothing'] },
    ],
  },
  {
    id: 'F3',
    promise: 'A table opens without a formula in it',
    held: [
      {
        file: 'interchange/csv.test.ts',
        names: ['are never formulas, and lose nothing by that', 'holds no formula'],
      },
    ],
  },
  {
    id: 'F4',
    promise: 'Markdown and HTML that go out hold nothing that acts',
    held: [
      {
        file: 'interchange/markdown.test.ts',
        names: ['keeps a page from writing Markdown'],
      },
      {
        file: 'interchange/html.test.ts',
        names: ['holds every quotation as text, and nothing that runs, loads or leads astray'],
      },
      {
        file: 'ui/read-markdown.test.ts',
        names: ['never throws, and shows every letter and digit'],
      },
    ],
  },
  {
    id: 'P1',
    promise: 'Reading stays as fast as without',
    held: [
      {
        file: 'browsers/anchoring.test.ts',
        names: ['scroll and hover smoothly in their thousands'],
      },
    ],
    beside: 'Measured by `npm run bench`: see bench/results.md.',
  },
  { id: 'P2', promise: 'The page is not altered', held: [UNHARMED] },
  {
    id: 'P3',
    promise: 'A hundred thousand annotations are no slower to work with',
    held: [],
    beside: 'Measured by `npm run bench`: see bench/results.md.',
  },
  { id: 'P4', promise: 'What the manifest asks for is frozen', held: [MANIFEST] },
  {
    id: 'P5',
    promise: 'The same sources give the same packages, of packages whose licences are known',
    held: [
      PACKAGES(
        'are the same bytes from any folder, and from the sources in the package',
        'hold every bundled package in the bill of materials',
      ),
    ],
  },
  {
    id: 'P6',
    promise: 'Each defence can fail: without it its test does',
    held: [],
    beside: '`npm run test:faults -- --mutations` takes each defence out.',
  },
];
