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
];
