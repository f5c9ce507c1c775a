import type { Case } from './case.ts';

/** Live blogs: entries under a time, newest first, each on its own. */
export const liveBlogs: readonly Case[] = [
  {
    name: 'a time before the speaker',
    text: '14:20 Mountain guide Rolf Steiner says the pass is open.\n\n14:05 Snow falls.',
    attributions: [{ content: ['the pass is open'], speaker: 'Rolf Steiner' }],
  },
  {
    name: 'a time on a line of its own',
    text: '14:20\n\n“The pass is open,” Rolf Steiner said.\n\n14:05\n\nSnow falls on the upper road.',
    attributions: [{ content: ['“The pass is open,”'], speaker: 'Rolf Steiner' }],
  },
  {
    name: 'a time with a zone and a dash',
    text: '2.35pm GMT – The pass is open, Rolf Steiner says.',
    attributions: [{ content: ['The pass is open'], speaker: 'Rolf Steiner' }],
  },
  {
    name: 'an entry of the writer’s own',
    text: '14:20 Snow falls.\n\n14:05 The road is clear as far as the inn.',
    attributions: [],
  },
  {
    name: 'a time in brackets and a claim',
    text: '[14:20] Rolf Steiner said that the pass was open.\n\n[14:05] Snow falls on the upper road.',
    attributions: [{ content: ['that the pass was open'], speaker: 'Rolf Steiner' }],
  },
  {
    name: 'a pronoun in the next entry',
    text: '14:20\n\nMountain guide Rolf Steiner says the pass is open.\n\n14:31\n\n“We lost an hour,” he says.',
    attributions: [
      { content: ['the pass is open'], speaker: 'Rolf Steiner' },
      { content: ['“We lost an hour,”'], source: 'he', speaker: 'Rolf Steiner' },
    ],
  },
  {
    name: 'a time before a quotation',
    text: '14:20 “The pass is open,” Rolf Steiner said.',
    attributions: [{ content: ['“The pass is open,”'], type: 'direct' }],
  },
  {
    name: 'a time before a claim',
    text: '14:20 The pass is open, Rolf Steiner said.',
    attributions: [{ content: ['The pass is open'] }],
  },
  {
    name: 'a time with a full stop and letters',
    text: '2:35 p.m. “The pass is open,” Rolf Steiner said.',
    attributions: [{ content: ['“The pass is open,”'] }],
  },
  {
    name: 'a number that is no time',
    text: '12.50 crowns are too much, Rolf Steiner said.',
    attributions: [{ content: ['12.50 crowns are too much'] }],
  },
];
