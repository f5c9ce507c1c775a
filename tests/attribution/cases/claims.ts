import type { Case } from './case.ts';

/** Reported speech without marks, and where it came from. */
export const claims: readonly Case[] = [
  {
    name: 'said that',
    text: 'Minister Ana Duarte said that the port would stay closed.',
    attributions: [
      { content: ['that the port would stay closed'], speaker: 'Ana Duarte', type: 'indirect' },
    ],
  },
  {
    name: 'according to, at the end',
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
    name: 'according to, at the start',
    text: 'According to the Harbour Ministry, two ships ran aground.',
    attributions: [
      {
        content: ['two ships ran aground'],
        speaker: 'Harbour Ministry',
        naming: 'organisation',
      },
    ],
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
    name: 'quoted as saying',
    text: 'The Evening Mail quoted a union leader as saying that talks had failed.',
    attributions: [
      {
        content: ['that talks had failed'],
        source: 'a union leader',
        chain: ['a union leader', 'The Evening Mail'],
      },
    ],
  },
  {
    name: 'a headline',
    text: 'Ferry line to close, says Danish broadcaster',
    attributions: [{ content: ['Ferry line to close'], source: 'Danish broadcaster' }],
  },
  {
    name: 'part of the claim in marks',
    text: 'Director Ruth Adeyemi said the plan was “a gift to the smugglers” of the valley.',
    attributions: [
      {
        content: ['the plan was “a gift to the smugglers” of the valley'],
        speaker: 'Ruth Adeyemi',
        type: 'mixed',
      },
    ],
  },
  {
    name: 'denied speech is none',
    text: 'Captain Elo did not say whether the crew had slept.',
    attributions: [],
  },
  {
    name: 'a pronoun is the last speaker',
    text: 'Captain Maria Elo said that the crew was tired.\n\n“We sail at dawn,” she said.',
    attributions: [
      { content: ['that the crew was tired'], speaker: 'Maria Elo' },
      { content: ['“We sail at dawn,”'], source: 'she', speaker: 'Maria Elo', naming: 'person' },
    ],
  },
  {
    name: 'a surname is the full name',
    text: 'Omar al-Rashid runs the mill.\n\n“Flour is gold,” Rashid said.',
    attributions: [{ content: ['“Flour is gold,”'], source: 'Rashid', speaker: 'Omar al-Rashid' }],
  },
];
