import type { Case } from './case.ts';

/** Quotation marks of every kind, whole, split, carried over and not speech at all. */
export const quotations: readonly Case[] = [
  {
    name: 'straight marks, cue after',
    text: '"The bridge will open in spring," said mayor Ilse Brandt.',
    attributions: [
      { content: ['"The bridge will open in spring,"'], speaker: 'Ilse Brandt', type: 'direct' },
    ],
  },
  {
    name: 'a quotation around its attribution is one',
    text: '“We lost the harvest,” Tomas Reyes said, “but we kept the seed.”',
    attributions: [
      {
        content: ['“We lost the harvest,”', '“but we kept the seed.”'],
        source: 'Tomas Reyes',
        type: 'direct',
      },
    ],
  },
  {
    name: 'cue before with a colon',
    text: 'Nadia Okafor said: “Nobody asked the fishermen.”',
    attributions: [{ content: ['“Nobody asked the fishermen.”'], speaker: 'Nadia Okafor' }],
  },
  {
    name: 'a second sentence goes on with the first speaker',
    text: '“The water came at night,” Lena Voss said. “We heard it before we saw it.”',
    attributions: [
      {
        content: ['“The water came at night,”', '“We heard it before we saw it.”'],
        speaker: 'Lena Voss',
      },
    ],
  },
  {
    name: 'paragraphs with opening marks only are one quotation',
    text: '“The first winter was hard,” Ivan Petrov said. “We burned the fence.\n\n“Then we burned the chairs.\n\n“Then spring came.”',
    attributions: [
      {
        content: [
          '“The first winter was hard,”',
          '“We burned the fence.',
          '“Then we burned the chairs.',
          '“Then spring came.”',
        ],
        speaker: 'Ivan Petrov',
      },
    ],
  },
  {
    name: 'a paragraph without cue is carried over',
    text: '“The dam is safe,” Carla Jensen said.\n\n“We have tested every gate of it this year.”',
    attributions: [
      {
        content: ['“The dam is safe,”', '“We have tested every gate of it this year.”'],
        speaker: 'Carla Jensen',
      },
    ],
  },
  {
    name: 'a term in marks is no speech',
    text: 'The “Iron Harvest” begins each autumn in the fields.',
    attributions: [],
  },
  {
    name: 'a scare quote is no speech',
    text: 'The so-called “miracle” cure was sold for years.',
    attributions: [],
  },
  {
    name: 'single marks with apostrophes inside',
    text: "'It's the farmers' market that we'll miss,' said Joan Pike.",
    attributions: [
      { content: ["'It's the farmers' market that we'll miss,'"], speaker: 'Joan Pike' },
    ],
  },
  {
    name: 'doubled apostrophes',
    text: "''They closed the mine,'' Mr. Hale said.",
    attributions: [{ content: ["''They closed the mine,''"], source: 'Mr. Hale' }],
  },
  {
    name: 'a closing mark in place of the opening one',
    text: '”The road is gone,” Petra Lund said.',
    attributions: [{ content: ['”The road is gone,”'], speaker: 'Petra Lund' }],
  },
  {
    name: 'a bracketed word stays in the quotation',
    text: '“They took [the boats] before dawn,” Amin Saleh said.',
    attributions: [{ content: ['“They took [the boats] before dawn,”'], speaker: 'Amin Saleh' }],
  },
  {
    name: 'an unknown language still gets quotations',
    text: '„Ez a mi folyónk, nem adjuk oda senkinek soha”',
    language: 'hu',
    attributions: [{ content: ['„Ez a mi folyónk, nem adjuk oda senkinek soha”'], speaker: null }],
  },
];
