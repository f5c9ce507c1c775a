import type { Case } from './case.ts';

/** Quotations in quotations: the outer one is the attribution, and has its speaker. */
export const nested: readonly Case[] = [
  {
    name: 'single marks in double ones',
    text: '“She told me ‘leave the keys’ and drove off,” Hanno Reuss said.',
    attributions: [
      {
        content: ['“She told me ‘leave the keys’ and drove off,”'],
        speaker: 'Hanno Reuss',
        type: 'direct',
      },
    ],
  },
  {
    name: 'double marks in single ones',
    text: '\'The letter said "come at once" and we came,\' said Beth Lowry.',
    attributions: [
      {
        content: ['\'The letter said "come at once" and we came,\''],
        speaker: 'Beth Lowry',
      },
    ],
  },
  {
    name: 'both close together',
    text: '“My father used to say ‘wait for the rain,’” said Ali Demir.',
    attributions: [
      { content: ['“My father used to say ‘wait for the rain,’”'], speaker: 'Ali Demir' },
    ],
  },
  {
    name: 'straight single marks in straight double ones',
    text: '"He said \'never again\' twice," Joan Pike recalled.',
    attributions: [{ content: ['"He said \'never again\' twice,"'], speaker: 'Joan Pike' }],
  },
  {
    name: 'a cue inside a quotation tells nothing outside it',
    text: '“I said that the road was closed and they said it was open,” Femi Ayo told us.',
    attributions: [
      {
        content: ['“I said that the road was closed and they said it was open,”'],
        speaker: 'Femi Ayo',
      },
    ],
  },
  {
    name: 'guillemets in German marks',
    language: 'de',
    text: '„Er rief ›Halt‹ und lief davon“, sagte Ute Kranz.',
    attributions: [{ content: ['„Er rief ›Halt‹ und lief davon“'], speaker: 'Ute Kranz' }],
  },
  {
    name: 'a term in single marks inside a claim is no quotation of its own',
    text: 'Nora Vance said that the ‘Iron Harvest’ was over.',
    attributions: [{ content: ['that the ‘Iron Harvest’ was over'], speaker: 'Nora Vance' }],
  },
  {
    name: 'an apostrophe before a double quotation opens nothing',
    text: "In the '60s they wrote, “Never again.” The sailors' wives, he knew, wept.",
    attributions: [{ content: ['“Never again.”'], source: 'they' }],
  },
];
