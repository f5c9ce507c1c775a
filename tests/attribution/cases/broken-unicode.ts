import type { Case } from './case.ts';

/** Text as broken software leaves it: spans still fall on its UTF-16 units. */
export const brokenUnicode: readonly Case[] = [
  {
    name: 'replacement characters',
    text: '“The ch\ufffdpel is sold,” Gina R\ufffdssi said.',
    attributions: [{ content: ['“The ch\ufffdpel is sold,”'], type: 'direct' }],
  },
  {
    name: 'a lone surrogate in a quotation',
    text: '“The \ud83d chapel is sold,” Gina Rossi said.',
    attributions: [{ content: ['“The \ud83d chapel is sold,”'], speaker: 'Gina Rossi' }],
  },
  {
    name: 'a lone surrogate between speaker and cue',
    text: '“The chapel is sold,” Gina Rossi \udc00said.',
    attributions: [{ content: ['“The chapel is sold,”'] }],
  },
  {
    name: 'combining marks in a name',
    text: '“The chapel is sold,” Zoe\u0301 Rossi said.\n\nRossi said that it was dear.',
    attributions: [
      { content: ['“The chapel is sold,”'], speaker: 'Zoe\u0301 Rossi' },
      { content: ['that it was dear'], speaker: 'Zoe\u0301 Rossi' },
    ],
  },
  {
    name: 'a byte order mark at the start',
    text: '\ufeff"The chapel is sold," Gina Rossi said.',
    attributions: [{ content: ['"The chapel is sold,"'], speaker: 'Gina Rossi' }],
  },
  {
    name: 'soft hyphens inside the name',
    text: 'Gina Ros\u00adsi spoke at noon. “The chapel is sold,” Rossi said.',
    attributions: [{ content: ['“The chapel is sold,”'], source: 'Rossi' }],
  },
  {
    name: 'pairs of surrogates in running text',
    text: '🙂🙂 Gina Rossi said that the chapel was sold 🙂.',
    attributions: [{ content: ['that the chapel was sold 🙂'], speaker: 'Gina Rossi' }],
  },
  {
    name: 'nothing but broken pieces',
    text: '\ud800\udc00\udfff \u200b\u00ad\ufffd \u0301\u0301 \ufeff',
    attributions: [],
  },
  {
    name: 'a soft hyphen inside the cue after a quotation',
    text: '“The chapel is sold,” Gina Rossi ex\u00adplained.',
    attributions: [
      { content: ['“The chapel is sold,”'], cue: 'ex\u00adplained', speaker: 'Gina Rossi' },
    ],
  },
  {
    name: 'zero-width characters inside and beside words',
    text: '\u200bGina Rossi sa\u200bid\u2060 that the \ufeffcha\u200cpel was sold\u200b \u200d.',
    attributions: [{ content: ['that the \ufeffcha\u200cpel was sold'], cue: 'sa\u200bid' }],
  },
  {
    name: 'soft hyphens in the only full name',
    text: 'Gina Ros\u00adsi spoke at noon. “The chapel is sold,” Rossi said.',
    attributions: [{ content: ['“The chapel is sold,”'], speaker: 'Gina Rossi' }],
  },
];
