import type { Case } from './case.ts';

/** A quotation before, around and after its attribution. */
export const order: readonly Case[] = [
  {
    name: 'before, the verb first',
    text: '"The bridge will open in spring," said mayor Ilse Brandt.',
    attributions: [
      { content: ['"The bridge will open in spring,"'], speaker: 'Ilse Brandt', type: 'direct' },
    ],
  },
  {
    name: 'before, the name first',
    text: '“Nobody asked the fishermen,” Nadia Okafor told the council on Monday.',
    attributions: [{ content: ['“Nobody asked the fishermen,”'], source: 'Nadia Okafor' }],
  },
  {
    name: 'before, as a question',
    text: '“Who pays for the pumps?” asked Dirk Solberg.',
    attributions: [
      { content: ['“Who pays for the pumps?”'], speaker: 'Dirk Solberg', stance: 'asking' },
    ],
  },
  {
    name: 'around',
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
    name: 'around, in two sentences',
    text: '“The water came at night,” Lena Voss said. “We heard it before we saw it.”',
    attributions: [
      {
        content: ['“The water came at night,”', '“We heard it before we saw it.”'],
        speaker: 'Lena Voss',
      },
    ],
  },
  {
    name: 'after a colon',
    text: 'Nadia Okafor said: “Nobody asked the fishermen.”',
    attributions: [{ content: ['“Nobody asked the fishermen.”'], speaker: 'Nadia Okafor' }],
  },
  {
    name: 'after a comma',
    text: 'Then Ruben Falk said, “The gate is rusted shut.”',
    attributions: [{ content: ['“The gate is rusted shut.”'], speaker: 'Ruben Falk' }],
  },
  {
    name: 'after, in part only',
    text: 'Director Ruth Adeyemi said the plan was “a gift to the smugglers” of the valley.',
    attributions: [
      {
        content: ['the plan was “a gift to the smugglers” of the valley'],
        speaker: 'Ruth Adeyemi',
        type: 'mixed',
        altered: ['partial'],
      },
    ],
  },
  {
    name: 'a bracketed word stays in the quotation',
    text: '“They took [the boats] before dawn,” Amin Saleh said.',
    attributions: [
      {
        content: ['“They took [the boats] before dawn,”'],
        speaker: 'Amin Saleh',
        altered: ['bracket'],
      },
    ],
  },
  {
    name: 'a claim after that',
    text: 'Minister Ana Duarte said that the port would stay closed.',
    attributions: [
      { content: ['that the port would stay closed'], speaker: 'Ana Duarte', type: 'indirect' },
    ],
  },
  {
    name: 'a claim before its speaker',
    text: 'The port would stay closed until May, Ana Duarte said.',
    attributions: [{ content: ['The port would stay closed until May'], speaker: 'Ana Duarte' }],
  },
];
