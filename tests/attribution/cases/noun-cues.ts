import type { Case } from './case.ts';

/** Nouns that tell: a claim, a report, a statement. */
export const nounCues: readonly Case[] = [
  {
    name: 'in a statement',
    text: 'The Dockers Union said in a statement that the strike would go on.',
    attributions: [{ content: ['that the strike would go on'], speaker: 'The Dockers Union' }],
  },
  {
    name: 'a statement saying',
    text: 'The company issued a statement saying that nobody was hurt.',
    attributions: [{ content: ['that nobody was hurt'], naming: 'organisation' }],
    by: 'weights',
  },
  {
    name: 'a report by somebody says',
    text: 'A report by the Water Council says that the wells are clean.',
    attributions: [
      { content: ['that the wells are clean'], source: 'A report by the Water Council' },
    ],
  },
  {
    name: 'the claim that',
    text: 'Ruben Falk repeated his claim that the vote was bought.',
    attributions: [
      { content: ['that the vote was bought'], speaker: 'Ruben Falk', stance: 'doubting' },
    ],
    by: 'weights',
  },
  {
    name: 'allegations that',
    text: 'The mayor rejected allegations that the vote was bought.',
    attributions: [{ content: ['that the vote was bought'], stance: 'denying' }],
    by: 'weights',
  },
  {
    name: 'a study found that',
    text: 'A study of growers found that a fifth of the crop was lost.',
    attributions: [
      {
        content: ['that a fifth of the crop was lost'],
        source: 'A study of growers',
        naming: 'document',
      },
    ],
  },
  {
    name: 'a claim to land is no telling',
    text: 'The family lost its claim to the upper meadow.',
    attributions: [],
  },
  {
    name: 'a statement that nobody makes',
    text: 'The statement was short and stood on one page.',
    attributions: [],
  },
];
