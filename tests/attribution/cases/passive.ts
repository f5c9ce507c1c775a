import type { Case } from './case.ts';

/** Speech in the passive: the one who speaks is the subject, or stands after "by". */
export const passive: readonly Case[] = [
  {
    name: 'was quoted as saying',
    text: 'Rafael Quint was quoted as saying that the firm sold arms.',
    attributions: [{ content: ['that the firm sold arms'], speaker: 'Rafael Quint', chain: [] }],
  },
  {
    name: 'was quoted as saying by a paper',
    text: '“The gates were open,” a guard was quoted as saying by the Harbour Times.',
    attributions: [
      {
        content: ['“The gates were open,”'],
        speaker: 'a guard',
        naming: 'unnamed',
        chain: ['a guard', 'Harbour Times'],
      },
    ],
    by: 'weights',
  },
  {
    name: 'a paper quotes somebody as saying',
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
    name: 'has been quoted as having said',
    text: 'Agnes Moll has been quoted as having said that the harvest was lost.',
    attributions: [{ content: ['that the harvest was lost'], speaker: 'Agnes Moll', chain: [] }],
  },
  {
    name: 'was cited by a paper as saying, a quotation',
    text: 'The Valley Herald quoted Agnes Moll as saying, “The harvest is lost.”',
    attributions: [
      {
        content: ['“The harvest is lost.”'],
        speaker: 'Agnes Moll',
        chain: ['Agnes Moll', 'The Valley Herald'],
      },
    ],
  },
  {
    name: 'sold is no telling',
    text: 'The ferry was sold by a firm in Norland and painted white.',
    attributions: [],
  },
];
