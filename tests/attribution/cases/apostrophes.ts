import type { Case } from './case.ts';

/** Apostrophes that look like closing marks, and closing marks that look like apostrophes. */
export const apostrophes: readonly Case[] = [
  {
    name: 'contractions and a possessive plural, straight',
    text: "'It's the farmers' market that we'll miss,' said Joan Pike.",
    attributions: [
      { content: ["'It's the farmers' market that we'll miss,'"], speaker: 'Joan Pike' },
    ],
  },
  {
    name: 'contractions and a possessive plural, curly',
    text: '‘It’s the farmers’ market that we’ll miss,’ said Joan Pike.',
    attributions: [
      { content: ['‘It’s the farmers’ market that we’ll miss,’'], speaker: 'Joan Pike' },
    ],
  },
  {
    name: 'a word that starts with one',
    text: "'We left in the winter of '78 with nothin' but a cart,' said Joan Pike.",
    attributions: [
      {
        content: ["'We left in the winter of '78 with nothin' but a cart,'"],
        speaker: 'Joan Pike',
      },
    ],
  },
  {
    name: 'inside double marks they close nothing',
    text: '“The girls’ boats weren’t theirs,” Joan Pike said.',
    attributions: [{ content: ['“The girls’ boats weren’t theirs,”'], speaker: 'Joan Pike' }],
  },
  {
    name: 'a name that holds one',
    text: '“The gate is shut,” Brian O’Dowd said.',
    attributions: [{ content: ['“The gate is shut,”'], speaker: 'Brian O’Dowd' }],
  },
  {
    name: 'two possessive plurals are no quotation',
    text: "The sailors' wives and the miners' sons danced on the pier.",
    attributions: [],
  },
  {
    name: 'clipped words are no quotation',
    text: "The rock 'n' roll years of the '60s ended here.",
    attributions: [],
  },
];
