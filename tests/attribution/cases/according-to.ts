import type { Case } from './case.ts';

/** "According to": at the end, at the start, in the middle, and where it is no telling. */
export const accordingTo: readonly Case[] = [
  {
    name: 'at the end',
    text: 'The glacier lost a metre of ice, according to researchers at the station.',
    attributions: [
      {
        content: ['The glacier lost a metre of ice'],
        source: 'researchers at the station',
        naming: 'unnamed',
      },
    ],
  },
  {
    name: 'at the start',
    text: 'According to the Harbour Ministry, two ships ran aground.',
    attributions: [
      { content: ['two ships ran aground'], speaker: 'Harbour Ministry', naming: 'organisation' },
    ],
  },
  {
    name: 'after a quotation',
    text: 'The lock is “beyond repair”, according to the engineer Ines Calado.',
    attributions: [{ content: ['The lock is “beyond repair”'], speaker: 'Ines Calado' }],
  },
  {
    name: 'a document',
    text: 'According to a new study, half the wells are dry.',
    attributions: [{ content: ['half the wells are dry'], naming: 'document' }],
  },
  {
    name: 'sources heard through a newspaper',
    text: 'According to army sources quoted in the newspaper Al-Fajr, the border is open.\n\nThe sources added that trade had begun.',
    attributions: [
      {
        content: ['the border is open'],
        speaker: 'army sources',
        naming: 'unnamed',
        chain: ['army sources', 'Al-Fajr'],
      },
      { content: ['that trade had begun'], chain: ['army sources', 'Al-Fajr'] },
    ],
  },
  {
    name: 'accordingly is another word',
    text: 'The river rose, and accordingly the lock was shut.',
    attributions: [],
  },
  {
    name: 'a quotation after it',
    text: 'According to Ines Calado, “the lock is beyond repair.”',
    attributions: [{ content: ['“the lock is beyond repair.”'], speaker: 'Ines Calado' }],
  },
  {
    name: 'in the middle',
    text: 'The ferry, according to its captain, struck a rock at noon.',
    attributions: [{ content: ['The ferry', 'struck a rock at noon'], source: 'its captain' }],
  },
  {
    name: 'in the middle, an organisation',
    text: 'Half of all wells, according to the ministry, will be dry by June.',
    attributions: [
      { content: ['Half of all wells', 'will be dry by June'], source: 'the ministry' },
    ],
  },
];
