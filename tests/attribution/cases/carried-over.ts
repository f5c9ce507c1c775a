import type { Case } from './case.ts';

/** A speaker who simply goes on, and where that ends. */
export const carriedOver: readonly Case[] = [
  {
    name: 'a paragraph of quotation alone',
    text: '“The dam is safe,” Carla Jensen said.\n\n“We have tested every gate of it this year.”',
    attributions: [
      {
        content: ['“The dam is safe,”', '“We have tested every gate of it this year.”'],
        speaker: 'Carla Jensen',
      },
    ],
  },
  {
    name: 'two paragraphs of quotation alone',
    text: '“The mill is sold,” Otto Brandt said.\n\n“They came with a cheque in March.”\n\n“I signed it on the same afternoon.”',
    attributions: [
      {
        content: [
          '“The mill is sold,”',
          '“They came with a cheque in March.”',
          '“I signed it on the same afternoon.”',
        ],
        speaker: 'Otto Brandt',
      },
    ],
  },
  {
    name: 'a paragraph of the writer’s own ends it',
    text: '“The mill is sold,” Otto Brandt said.\n\nIt had stood on the river for a century.\n\n“No one will ever grind corn here again.”',
    attributions: [
      { content: ['“The mill is sold,”'], speaker: 'Otto Brandt' },
      { content: ['“No one will ever grind corn here again.”'], source: null },
    ],
  },
  {
    name: 'the last sentence of the paragraph',
    text: '“I counted the sheep,” Wim Postma said. “Eleven were gone.” It was cold. “They always are in spring.”',
    attributions: [
      {
        content: ['“I counted the sheep,”', '“Eleven were gone.”', '“They always are in spring.”'],
        speaker: 'Wim Postma',
      },
    ],
  },
  {
    name: 'the next speaker takes over in the same paragraph',
    text: '“I counted the sheep,” Wim Postma said. “He cannot count,” Elsa Blom replied.',
    attributions: [
      { content: ['“I counted the sheep,”'], speaker: 'Wim Postma' },
      { content: ['“He cannot count,”'], speaker: 'Elsa Blom' },
    ],
  },
  {
    name: 'a term in the next paragraph is not taken along',
    text: '“The dam is safe,” Carla Jensen said.\n\nThe “Iron Harvest” begins each autumn in the fields.',
    attributions: [{ content: ['“The dam is safe,”'], speaker: 'Carla Jensen' }],
  },
];
