import type { Case } from './case.ts';

/** Marks and verbs of telling where nobody tells anything. */
export const notSpeech: readonly Case[] = [
  {
    name: 'a term in marks',
    text: 'The “Iron Harvest” begins each autumn in the fields.',
    attributions: [],
  },
  {
    name: 'a scare quote',
    text: 'The so-called “miracle” cure was sold for years.',
    attributions: [],
  },
  {
    name: 'a title in marks',
    text: 'Her novel “The Salt Road” came out in May and sold well.',
    attributions: [],
  },
  {
    name: 'denied speech',
    text: 'Captain Elo did not say whether the crew had slept.',
    attributions: [],
  },
  {
    name: 'a caption repeats the body',
    roles: ['paragraph', 'caption'],
    text: '“The crew is tired,” Maria Elo said.\n“The crew is tired,” says Maria Elo.',
    attributions: [{ content: ['“The crew is tired,”'], speaker: 'Maria Elo' }],
  },
  {
    name: 'a pull quote repeats the body',
    roles: ['paragraph', 'pull-quote', 'paragraph'],
    text: '“The crew is tired,” Maria Elo said.\n“The crew is tired”\nThe ship lay still.',
    attributions: [{ content: ['“The crew is tired,”'], speaker: 'Maria Elo' }],
  },
  {
    name: 'a word that is spoken about',
    text: 'The word “harbour” comes from an old word for shelter.',
    attributions: [],
  },
  { name: 'according to plan', text: 'The landing went according to plan.', attributions: [] },
  {
    name: 'according to size',
    text: 'The stones were sorted according to size.',
    attributions: [],
  },
  {
    name: 'declined to say',
    text: 'The mayor declined to say who had signed the order.',
    attributions: [],
  },
  { name: 'never said', text: 'Captain Elo never said that the ship was safe.', attributions: [] },
  {
    name: 'a supposed claim',
    text: 'If Captain Elo says that the ship is safe, we will sail.',
    attributions: [],
  },
  { name: 'a name given', text: 'The village is called Upper Tolve.', attributions: [] },
  { name: 'a thing is named', text: 'The ferry is called the Salt Star.', attributions: [] },
  { name: 'no reply', text: 'The firm did not reply to a letter.', attributions: [] },
  {
    name: 'things that show',
    text: 'The map shows the old harbour, and the clock tells the time.',
    attributions: [],
  },

  {
    name: 'a plan beside a claim about it',
    text: 'Everything went according to plan, according to the harbour master.',
    attributions: [
      { content: ['Everything went according to plan'], source: 'the harbour master' },
    ],
  },
  {
    name: 'no reply and then a claim',
    text: 'The mayor did not reply to a letter, but Lena Voss said that the bridge was safe.',
    attributions: [{ content: ['that the bridge was safe'], speaker: 'Lena Voss' }],
  },
];
