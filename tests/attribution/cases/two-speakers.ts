import type { Case } from './case.ts';

/** Two who speak in one sentence, together or against each other. */
export const twoSpeakers: readonly Case[] = [
  {
    name: 'two claims joined by but',
    text: 'Lena Voss said that it was shut, but Omar Haddad said that it stayed open.',
    attributions: [
      { content: ['that it was shut'], speaker: 'Lena Voss' },
      { content: ['that it stayed open'], speaker: 'Omar Haddad' },
    ],
    by: 'weights',
  },
  {
    name: 'two claims joined by while',
    text: 'Dana Frost said that the vote was fair, while Igor Lasky argued that it was bought.',
    attributions: [
      { content: ['that the vote was fair'], speaker: 'Dana Frost' },
      { content: ['that it was bought'], speaker: 'Igor Lasky', stance: 'assertive' },
    ],
    by: 'weights',
  },
  {
    name: 'two quotations',
    text: '“It was shut,” said Lena Voss, and Omar Haddad added: “Nobody had the key.”',
    attributions: [
      { content: ['“It was shut,”'], speaker: 'Lena Voss' },
      { content: ['“Nobody had the key.”'], speaker: 'Omar Haddad' },
    ],
    by: 'weights',
  },
  {
    name: 'one speaks of the other',
    text: 'Lena Voss said that Omar Haddad had lost the key.',
    attributions: [{ content: ['that Omar Haddad had lost the key'], speaker: 'Lena Voss' }],
  },
  {
    name: 'each in a sentence of their own',
    text: '“It was shut,” said Lena Voss. “It stayed open,” said Omar Haddad.',
    attributions: [
      { content: ['“It was shut,”'], speaker: 'Lena Voss' },
      { content: ['“It stayed open,”'], speaker: 'Omar Haddad' },
    ],
  },
  {
    name: 'both as one',
    text: 'Lena Voss and Omar Haddad said that the key was lost.',
    attributions: [{ content: ['that the key was lost'], source: 'Lena Voss and Omar Haddad' }],
    by: 'weights',
  },
  {
    name: 'two who say nothing',
    text: 'Lena Voss looked at Omar Haddad and handed him the key.',
    attributions: [],
  },
  {
    name: 'a quotation and a claim against it',
    text: '“It was shut,” said Lena Voss, though Omar Haddad insisted that it had stayed open.',
    attributions: [
      { content: ['“It was shut,”'], speaker: 'Lena Voss', type: 'direct' },
      { content: ['that it had stayed open'], speaker: 'Omar Haddad' },
    ],
  },
  {
    name: 'two quotations in mixed marks',
    text: '“The road is gone,” Petra Lund said, and Nils Aker said, "It was never there."',
    attributions: [
      { content: ['“The road is gone,”'], speaker: 'Petra Lund' },
      { content: ['"It was never there."'], speaker: 'Nils Aker' },
    ],
  },
  {
    name: 'one quotation in two parts',
    text: '“The road is gone,” Petra Lund said, “and it was never there.”',
    attributions: [
      { content: ['“The road is gone,”', '“and it was never there.”'], speaker: 'Petra Lund' },
    ],
  },
];
