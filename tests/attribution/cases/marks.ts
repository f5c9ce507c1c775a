import type { Case } from './case.ts';

/** Quotation marks of every kind, and marks that are wrongly paired. */
export const marks: readonly Case[] = [
  ...(
    [
      ['straight', '"The road is gone,"'],
      ['curly', '“The road is gone,”'],
      ['single straight', "'The road is gone,'"],
      ['single curly', '‘The road is gone,’'],
      ['doubled apostrophes', "''The road is gone,''"],
      ['backquotes and apostrophes', "``The road is gone,''"],
      ['guillemets', '«The road is gone»,'],
      ['guillemets turned inwards', '»The road is gone«,'],
      ['a low opening mark', '„The road is gone,”'],
      ['a closing mark for the opening one', '”The road is gone,”'],
      ['a straight mark for the closing one', '“The road is gone,"'],
    ] as const
  ).map(
    ([name, quotation]): Case => ({
      name,
      text: `${quotation} Petra Lund said.`,
      attributions: [
        { content: [quotation.replace(/(?<=»|«),$/, '')], speaker: 'Petra Lund', type: 'direct' },
      ],
    }),
  ),
  {
    name: 'German marks',
    language: 'de',
    text: '„Die Brücke bleibt gesperrt“, sagte Ute Kranz am Montag.',
    attributions: [{ content: ['„Die Brücke bleibt gesperrt“'], speaker: 'Ute Kranz' }],
  },
  {
    name: 'French guillemets with spaces that do not break',
    language: 'fr',
    text: '«\u00a0Le pont restera fermé\u00a0», a déclaré Luc Morin mardi.',
    attributions: [{ content: ['«\u00a0Le pont restera fermé\u00a0»'], speaker: 'Luc Morin' }],
  },
  {
    name: 'inches and feet are no quotation',
    text: 'The plank was 6\' 2" long and 4" wide.',
    attributions: [],
  },
  {
    name: 'an unknown language still gets quotations',
    text: '„Ez a mi folyónk, nem adjuk oda senkinek soha”',
    language: 'hu',
    attributions: [{ content: ['„Ez a mi folyónk, nem adjuk oda senkinek soha”'], speaker: null }],
  },
  {
    name: 'each paragraph its own kind',
    text: '“The road is gone,” Petra Lund said.\n\n"It was never there," Nils Aker said.',
    attributions: [
      { content: ['“The road is gone,”'], speaker: 'Petra Lund' },
      { content: ['"It was never there,"'], speaker: 'Nils Aker' },
    ],
  },
];
