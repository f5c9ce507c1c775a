import type { Case } from './case.ts';

/** Interviews in questions and answers, and transcripts whose turns begin with a name. */
export const interviews: readonly Case[] = [
  {
    name: 'a quoted answer under a name',
    text: 'Question: What now?\n\nEdda Falk: “We plant again in spring and hope.”',
    attributions: [{ content: ['“We plant again in spring and hope.”'], speaker: 'Edda Falk' }],
  },
  {
    name: 'a list of facts under headwords is no transcript',
    text: 'Price: twelve crowns\n\nPlace: the old customs house\n\nOpen: daily until six',
    attributions: [],
  },
  {
    name: 'one name and colon in running text is a list',
    text: 'Three came first: Edda Falk, Celia Monk and a dog.',
    attributions: [],
  },
  {
    name: 'a quoted question and its answer',
    text: '“What did you plant?” I asked.\n\n“Rye,” Edda Falk said. “It needs no care.”',
    attributions: [
      { content: ['“What did you plant?”'], source: 'I', stance: 'asking' },
      { content: ['“Rye,”', '“It needs no care.”'], speaker: 'Edda Falk' },
    ],
  },
  {
    name: 'quoted turns under names in capitals',
    text: 'FALK: “We plant again in spring.”\n\nMONK: “With what money, may I ask?”',
    attributions: [
      { content: ['“We plant again in spring.”'], source: 'FALK' },
      { content: ['“With what money, may I ask?”'], source: 'MONK' },
    ],
    by: 'weights',
  },
];
