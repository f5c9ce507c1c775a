import type { Case } from './case.ts';

/** Several paragraphs under one speaker, each with an opening mark and only the last closed. */
export const openingMarks: readonly Case[] = [
  {
    name: 'the attribution stands in the first paragraph',
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
        type: 'direct',
      },
    ],
  },
  {
    name: 'a colon leads in',
    text: 'Marta Quiles told the hearing: “The pump failed at nine.\n\n“By ten the cellar was full.\n\n“By noon the street was.”',
    attributions: [
      {
        content: [
          '“The pump failed at nine.',
          '“By ten the cellar was full.',
          '“By noon the street was.”',
        ],
        speaker: 'Marta Quiles',
      },
    ],
  },
  {
    name: 'straight marks',
    text: '"Nobody warned us," Piet Aalders said. "We saw the smoke.\n\n"Then the bells rang."',
    attributions: [
      {
        content: ['"Nobody warned us,"', '"We saw the smoke.', '"Then the bells rang."'],
        speaker: 'Piet Aalders',
      },
    ],
  },
  {
    name: 'the next paragraph is told by somebody else',
    text: '“The roof went first,” Ada Linn said. “Then the walls.\n\n“Then it was quiet.”\n\n“It was never quiet,” said Bruno Keel.',
    attributions: [
      {
        content: ['“The roof went first,”', '“Then the walls.', '“Then it was quiet.”'],
        speaker: 'Ada Linn',
      },
      { content: ['“It was never quiet,”'], speaker: 'Bruno Keel' },
    ],
  },
  {
    name: 'an unanswered mark ends with its paragraph',
    text: '“We had no boat, Sofia Renn said.\n\nThe harbour was empty for a week.',
    attributions: [{ content: ['“We had no boat, Sofia Renn said.'], speaker: null }],
  },
  {
    name: 'French guillemets that open each paragraph',
    language: 'fr',
    text: 'Luc Morin a déclaré : « Le pont est tombé à neuf heures.\n\n« Puis la route a suivi. »',
    attributions: [
      {
        content: ['« Le pont est tombé à neuf heures.', '« Puis la route a suivi. »'],
        speaker: 'Luc Morin',
      },
    ],
  },
  {
    name: 'closed at the end of each paragraph as well',
    text: 'Marta Quiles said: “The pump failed at nine.”\n\n“By ten the cellar was full of water.”',
    attributions: [
      {
        content: ['“The pump failed at nine.”', '“By ten the cellar was full of water.”'],
        speaker: 'Marta Quiles',
      },
    ],
  },
];
