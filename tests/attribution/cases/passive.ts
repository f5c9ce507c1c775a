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
  {
    name: 'was quoted by a paper as saying',
    text: 'Rafael Quint was quoted by the Harbour Times as saying that the firm sold arms.',
    attributions: [
      {
        content: ['that the firm sold arms'],
        source: 'Rafael Quint',
        chain: ['Rafael Quint', 'Harbour Times'],
      },
    ],
  },
  {
    name: 'was quoted on a day as saying',
    text: 'A guard was quoted on Monday as saying that the gates were open.',
    attributions: [{ content: ['that the gates were open'], source: 'A guard', chain: [] }],
  },
  {
    name: 'is said to have',
    text: 'The duke is said to have buried silver under the mill.',
    attributions: [
      {
        content: ['The duke', 'have buried silver under the mill'],
        source: null,
        cue: 'is said to',
        speaker: null,
        type: 'indirect',
      },
    ],
  },
  {
    name: 'is understood to',
    text: 'The minister is understood to have resigned on Friday.',
    attributions: [{ content: ['The minister', 'have resigned on Friday'], source: null }],
  },
  {
    name: 'are reported to',
    text: 'Two crew members are reported to be safe.',
    attributions: [{ content: ['Two crew members', 'be safe'], cue: 'are reported to' }],
  },
  {
    name: 'is allowed to tells nothing',
    text: 'The duke is allowed to bury silver under the mill.',
    attributions: [],
  },
  {
    name: 'were told by somebody',
    text: '“Stay below deck,” the sailors were told by Hanno Reuss.',
    attributions: [{ content: ['“Stay below deck,”'], source: 'Hanno Reuss' }],
  },
  {
    name: 'was announced by nobody',
    text: 'It was announced on Monday that the bridge would stay closed.',
    attributions: [
      { content: ['that the bridge would stay closed'], source: null, cue: 'was announced' },
    ],
  },
  {
    name: 'was reported by a paper',
    text: 'It was reported by the Valley Herald that the mill had burned.',
    attributions: [{ content: ['that the mill had burned'], speaker: 'Valley Herald' }],
  },
];
