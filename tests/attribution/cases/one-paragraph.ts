import type { Case } from './case.ts';

/** Text without paragraph breaks: only the words tell where one speaker ends. */
export const oneParagraph: readonly Case[] = [
  {
    name: 'several speakers on one line',
    text: 'The square filled early. “We want bread,” Ada Linn said. “We will stay.” The police came at noon. “Go home,” Captain Ola Berg told them. Nobody moved.',
    attributions: [
      { content: ['“We want bread,”', '“We will stay.”'], speaker: 'Ada Linn' },
      { content: ['“Go home,”'], speaker: 'Ola Berg' },
    ],
  },
  {
    name: 'claims and quotations on one line',
    text: 'Ada Linn said that the bakers were shut. “We want bread,” she said. According to the police, the square was empty by dusk. It rained.',
    attributions: [
      { content: ['that the bakers were shut'], speaker: 'Ada Linn' },
      { content: ['“We want bread,”'], speaker: 'Ada Linn' },
      { content: ['the square was empty by dusk'], naming: 'organisation' },
    ],
  },
  {
    name: 'an unanswered mark does not swallow the next speaker',
    text: '“We want bread, Ada Linn said. “Go home,” Ola Berg said.',
    attributions: [{ content: ['“We want bread, Ada Linn said. “Go home,”'], speaker: 'Ola Berg' }],
  },
  {
    name: 'broken in the middle of sentences',
    text: 'Ada Linn said that\nthe bakers were shut.',
    attributions: [],
  },
  {
    name: 'a line of the writer’s own',
    text: 'The square filled early. The police came at noon. Nobody moved until it rained.',
    attributions: [],
  },
  {
    name: 'a speaker who goes on along the line',
    text: 'The square filled early. “We want bread,” Ada Linn said. It rained. “We will stay until we have it.” Nobody moved.',
    attributions: [
      { content: ['“We want bread,”', '“We will stay until we have it.”'], speaker: 'Ada Linn' },
    ],
  },
];
