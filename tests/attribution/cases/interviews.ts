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
  {
    name: 'questions and answers, unquoted, of the one person that is named before',
    text: 'Farmer Edda Falk spoke to the Harbour Times in Upper Tolve.\n\nQ: What did you plant this year?\n\nA: Rye, mostly. My father said, “Sow late.”\n\nI did not listen.\n\nQ: And next year?\n\nA: Barley, if the frost ends early.',
    attributions: [
      {
        content: ['What did you plant this year?'],
        source: 'Q',
        cue: ':',
        speaker: null,
        naming: 'author',
        type: 'direct',
      },
      {
        content: ['Rye, mostly. My father said, “Sow late.”', 'I did not listen.'],
        source: 'A',
        speaker: 'Farmer Edda Falk',
        type: 'direct',
      },
      { content: ['And next year?'], naming: 'author' },
      { content: ['Barley, if the frost ends early.'], speaker: 'Farmer Edda Falk' },
    ],
  },
  {
    name: 'questions and answers where two could be asked',
    text: 'Edda Falk and Celia Monk came late.\n\nQ. Who is first?\n\nA. I am.\n\nQ. Why?\n\nA. Because I was here.\n\nThis interview has been shortened.',
    attributions: [
      { content: ['Who is first?'], source: 'Q.', cue: null, naming: 'author' },
      { content: ['I am.'], source: 'A.', speaker: null },
      { content: ['Why?'], naming: 'author' },
      { content: ['Because I was here.'], speaker: null },
    ],
  },
  {
    name: 'a transcript under surnames in capitals',
    text: 'Edda Falk runs a farm near Upper Tolve.\n\nFALK: We plant again in spring.\n\nMONK: With what money?\n\nFALK (laughing): With none. We have seed.\n\nWe always kept some back.\n\nMONK: That is brave.',
    attributions: [
      { content: ['We plant again in spring.'], source: 'FALK', cue: ':', speaker: 'Edda Falk' },
      { content: ['With what money?'], source: 'MONK', type: 'direct' },
      {
        content: ['With none. We have seed.', 'We always kept some back.'],
        source: 'FALK',
        speaker: 'Edda Falk',
      },
      { content: ['That is brave.'], source: 'MONK' },
    ],
  },
  {
    name: 'a transcript under full names, quoted in part',
    text: 'Edda Falk: “We plant again.”\n\nCelia Monk: When?\n\nEdda Falk: In spring.',
    attributions: [
      { content: ['“We plant again.”'], speaker: 'Edda Falk', naming: 'person' },
      { content: ['When?'], speaker: 'Celia Monk' },
      { content: ['In spring.'], speaker: 'Edda Falk' },
    ],
  },
  {
    name: 'states and their members are no transcript',
    text: 'Norland: Ruiz, Falk, Monk\n\nSudland: Elo, Lund\n\nEast Tolve: Reuss, Voss',
    attributions: [],
  },
  {
    name: 'notes are no transcript though one comes twice',
    text: 'Note: the shop is shut.\n\nPrice: two crowns.\n\nNote: bring a coat.',
    attributions: [],
  },
  {
    name: 'votes under full names are no transcript',
    text: 'Edda Falk: 1,204.\n\nCelia Monk: 981.\n\nEdda Falk: 77%.\n\nCelia Monk: 23%.',
    attributions: [],
  },
];
