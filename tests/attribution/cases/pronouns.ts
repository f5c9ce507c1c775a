import type { Case } from './case.ts';

/** Speakers who are only a pronoun, a surname or a title where they speak. */
export const pronouns: readonly Case[] = [
  {
    name: 'the last speaker',
    text: 'Captain Maria Elo said that the crew was tired.\n\n“We sail at dawn,” she said.',
    attributions: [
      { content: ['that the crew was tired'], speaker: 'Maria Elo' },
      { content: ['“We sail at dawn,”'], source: 'she', speaker: 'Maria Elo', naming: 'person' },
    ],
  },
  {
    name: 'a title of courtesy tells whom',
    text: 'Mr. Dorn met Mrs. Elo at the lock. “It leaks,” she said.',
    attributions: [{ content: ['“It leaks,”'], source: 'she', speaker: 'Elo' }],
  },
  {
    name: 'a title of courtesy said later tells whom',
    text: 'Kim Dorn met Robin Elo at the lock. “It leaks,” he said. Mr. Elo left. Ms. Dorn stayed.',
    attributions: [{ content: ['“It leaks,”'], source: 'he', speaker: 'Robin Elo' }],
  },
  {
    name: 'a role tells whom',
    text: 'Spokeswoman Robin Elo stood beside Kim Dorn.\n\nKim Dorn said that the lock was shut. “It leaks,” she said.\n\nMr. Dorn nodded.',
    attributions: [
      { content: ['that the lock was shut'], speaker: 'Kim Dorn' },
      { content: ['“It leaks,”'], source: 'she', speaker: 'Robin Elo' },
    ],
  },
  {
    name: 'her husband tells whom',
    text: 'Robin Elo and her husband came. Kim Dorn and his wife stayed. “It leaks,” she said.',
    attributions: [{ content: ['“It leaks,”'], source: 'she', speaker: 'Robin Elo' }],
  },
  {
    name: 'a pronoun once resolved keeps its name',
    text: 'Robin Elo said that the lock was shut. “It leaks,” she said.\n\nKim Dorn disagreed. “It holds,” he said.\n\n“It will break,” she said.',
    attributions: [
      { content: ['that the lock was shut'], speaker: 'Robin Elo' },
      { content: ['“It leaks,”'], speaker: 'Robin Elo' },
      { content: ['“It holds,”'], speaker: 'Kim Dorn' },
      { content: ['“It will break,”'], speaker: 'Robin Elo' },
    ],
  },
  {
    name: 'nobody of that gender is there',
    text: 'Mr. Dorn stood at the lock. “It leaks,” she said.',
    attributions: [{ content: ['“It leaks,”'], source: 'she', speaker: null }],
  },
  {
    name: 'a surname is the full name',
    text: 'Omar al-Rashid runs the mill.\n\n“Flour is gold,” Rashid said.',
    attributions: [{ content: ['“Flour is gold,”'], source: 'Rashid', speaker: 'Omar al-Rashid' }],
  },
  {
    name: 'a title alone is its holder',
    text: 'Finance Minister Elena Costa spoke for an hour.\n\nThe minister said the budget was balanced.',
    attributions: [
      { content: ['the budget was balanced'], source: 'The minister', speaker: 'Elena Costa' },
    ],
  },
  {
    name: 'a title that nobody holds here stays unnamed',
    text: 'The minister said the budget was balanced.',
    attributions: [{ content: ['the budget was balanced'], naming: 'unnamed' }],
  },
  {
    name: 'a body is it',
    text: 'The Northern Rail Union lost its case. It said it would appeal the ruling.',
    attributions: [
      {
        content: ['it would appeal the ruling'],
        speaker: 'The Northern Rail Union',
        naming: 'organisation',
      },
    ],
    by: 'weights',
  },
  {
    name: 'the writer is nobody else',
    text: 'Maria Elo left. I said that I would wait.',
    attributions: [{ content: ['that I would wait'], source: 'I', speaker: null }],
  },
  {
    name: 'a title said later tells the other',
    text: 'Kim Dorn met Robin Elo at the lock. “It leaks,” she said. Mr. Elo left. Ms. Dorn stayed.',
    attributions: [{ content: ['“It leaks,”'], source: 'she', speaker: 'Kim Dorn' }],
  },
  {
    name: 'a spokeswoman is no he',
    text: 'Ruben Falk ran the mill.\n\nA spokeswoman said that the mill was shut. “It burned,” he said.',
    attributions: [
      { content: ['that the mill was shut'], source: 'A spokeswoman' },
      { content: ['“It burned,”'], source: 'he', speaker: 'Ruben Falk' },
    ],
  },
  {
    name: 'pronouns that take up a subject tell whom',
    text: 'Robin Elo said she was tired. She had come by boat. Kim Dorn said he was not. He laughed. At noon Robin Elo left Kim Dorn at the lock.\n\n“It leaks,” she said.',
    attributions: [
      { content: ['she was tired'], speaker: 'Robin Elo' },
      { content: ['he was not'], speaker: 'Kim Dorn' },
      { content: ['“It leaks,”'], source: 'she', speaker: 'Robin Elo' },
    ],
    by: 'weights',
  },
];
