import type { Case } from './case.ts';

/** Claims in headlines, which leave out words, and headlines that claim nothing. */
export const headlines: readonly Case[] = [
  {
    name: 'says, at the end',
    text: 'Ferry line to close, says Danish broadcaster',
    attributions: [{ content: ['Ferry line to close'], source: 'Danish broadcaster' }],
  },
  {
    name: 'the speaker before the verb at the end',
    text: 'Rents to fall by spring, minister says',
    attributions: [{ content: ['Rents to fall by spring'], source: 'minister' }],
  },
  {
    name: 'as a title, with its article below',
    roles: ['title', 'paragraph'],
    text: 'Rents to fall by spring, says Lena Voss\nLena Voss said on Monday that rents would fall.',
    attributions: [
      { content: ['Rents to fall by spring'], speaker: 'Lena Voss' },
      { content: ['that rents would fall'], speaker: 'Lena Voss' },
    ],
  },
  {
    name: 'a quotation in single marks',
    roles: ['title', 'paragraph'],
    text: '‘We will rebuild the bridge,’ says mayor\nThe bridge fell in March.',
    attributions: [{ content: ['‘We will rebuild the bridge,’'], source: 'mayor' }],
  },
  {
    name: 'a term in a title is no speech',
    roles: ['title', 'paragraph'],
    text: 'The end of the ‘Iron Harvest’\nThe fields lay bare in autumn.',
    attributions: [],
  },
  {
    name: 'a headline of the writer’s own',
    roles: ['title', 'paragraph'],
    text: 'Bridge closed after flood\nThe river rose for nine days.',
    attributions: [],
  },
  {
    name: 'according to',
    roles: ['title', 'paragraph'],
    text: 'Half of all wells are dry, according to survey\nThe survey was made in May.',
    attributions: [
      { content: ['Half of all wells are dry'], source: 'survey', naming: 'document' },
    ],
  },
  {
    name: 'a colon and the source',
    text: 'Half of all wells dry: report',
    attributions: [
      { content: ['Half of all wells dry'], source: 'report', cue: ':', naming: 'document' },
    ],
  },
  {
    name: 'the source and a colon',
    roles: ['title', 'paragraph'],
    text: 'Mayor: We will rebuild the bridge\nThe bridge fell in March.',
    attributions: [{ content: ['We will rebuild the bridge'], source: 'Mayor', cue: ':' }],
  },
  {
    name: 'a quotation, a colon and the source',
    roles: ['title', 'paragraph'],
    text: '“We will rebuild”: mayor\nThe bridge fell in March.',
    attributions: [{ content: ['“We will rebuild”'], source: 'mayor', type: 'direct' }],
  },
  {
    name: 'a theme and a colon',
    roles: ['title', 'paragraph'],
    text: 'Storm Elsa: what we know so far\nThe bridge fell in March.',
    attributions: [],
  },
  {
    name: 'a colon in running text',
    text: 'The council bought two things: a boat and a paper.',
    attributions: [],
  },
];
