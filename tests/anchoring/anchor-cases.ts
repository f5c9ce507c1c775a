import type { OrphanReason } from '../../src/anchoring/anchoring.ts';

/** What happens to a page, and what is to become of a passage of it. */
export interface AnchorCase {
  readonly what: string;
  readonly before: string;
  /** The passage: its first occurrence in `before`. */
  readonly passage: string;
  readonly after: string;
  /** The words it is to be put on, or why it is not. */
  readonly found: string | { readonly reason: OrphanReason };
  readonly status?: 'exact' | 'approximate';
}

const FERRY = `The harbour at Brinsea closed on Monday after a night of storms.
The ferry company cancelled every crossing until the end of the week. "Nobody will sail before the
swell drops," said Ada Merrin, who runs the harbour office. Islanders were told to stock up.
The council meets on Thursday to discuss the bridge that was promised nine years ago.`;

export const ANCHOR_CASES: readonly AnchorCase[] = [
  {
    what: 'finds a passage where it was',
    before: FERRY,
    passage: 'The ferry company cancelled every crossing',
    after: FERRY,
    found: 'The ferry company cancelled every crossing',
    status: 'exact',
  },
  {
    what: 'finds a passage that moved with its paragraph',
    before: FERRY,
    passage: 'The council meets on Thursday to discuss the bridge',
    after: `The council meets on Thursday to discuss the bridge that was promised nine years ago.\n${FERRY.slice(0, FERRY.lastIndexOf('\n'))}`,
    found: 'The council meets on Thursday to discuss the bridge',
    status: 'exact',
  },
  {
    what: 'sees through typography, and keeps the quotation marks of the passage',
    before: FERRY,
    passage: '"Nobody will sail before the\nswell drops,"',
    after: FERRY.replace('"Nobody', 'Note. "Nobody').replace(
      'before the\nswell',
      'be\u00adfore the swell',
    ),
    found: '"Nobody will sail be\u00adfore the swell drops,"',
    status: 'exact',
  },
  {
    what: 'follows a passage of which a word was replaced',
    before: FERRY,
    passage: 'The ferry company cancelled every crossing until the end of the week.',
    after: FERRY.replace('cancelled every', 'called off every'),
    found: 'The ferry company called off every crossing until the end of the week.',
    status: 'approximate',
  },
  {
    what: 'spans an advertisement put into the sentence',
    before: FERRY,
    passage: 'The ferry company cancelled every crossing until the end of the week.',
    after: FERRY.replace(
      'cancelled every',
      'cancelled ADVERTISEMENT Sail the world from your sofa every',
    ),
    found:
      'The ferry company cancelled ADVERTISEMENT Sail the world from your sofa every crossing until the end of the week.',
    status: 'approximate',
  },
  {
    what: 'takes a rewritten beginning from the surroundings',
    before: FERRY,
    passage: 'The ferry company cancelled every crossing until the end of the week.',
    after: FERRY.replace('The ferry company cancelled', 'Brinsea Lines has suspended'),
    found: 'Brinsea Lines has suspended every crossing until the end of the week.',
    status: 'approximate',
  },
  {
    what: 'tells a repeated word by its surroundings',
    before: `${FERRY}\nOn Friday the harbour office opens at noon.`,
    passage: 'harbour office. Islanders',
    after: `Updated. ${FERRY}\nOn Friday the harbour office opens at noon.`,
    found: 'harbour office. Islanders',
    status: 'exact',
  },
  {
    what: 'keeps part of a word',
    before: FERRY,
    passage: 'land',
    after: `Late news.\n${FERRY}`,
    found: 'land',
    status: 'exact',
  },
  {
    what: 'finds words without spaces',
    before: '港は月曜日に閉鎖された。市長は橋について話した。住民は食料を買うように言われた。',
    passage: '市長は橋について',
    after:
      '速報。港は月曜日に閉鎖された。昨日、市長は橋について話した。住民は食料を買うように言われた。',
    found: '市長は橋について',
    status: 'exact',
  },
  {
    what: 'gives up a passage that was removed',
    before: FERRY,
    passage: 'The ferry company cancelled every crossing until the end of the week.',
    after: FERRY.replace(
      'The ferry company cancelled every crossing until the end of the week. ',
      '',
    ),
    found: { reason: 'removed' },
  },
  {
    what: 'waits for the half of an article that is not there yet',
    before: FERRY,
    passage: 'The council meets on Thursday to discuss the bridge',
    after: FERRY.slice(0, FERRY.indexOf('"Nobody')),
    found: { reason: 'not-loaded-yet' },
  },
  {
    what: 'gives up on a page about something else',
    before: FERRY,
    passage: 'The council meets on Thursday',
    after: 'Tomatoes need six hours of sun a day and water in the morning. '.repeat(12),
    found: { reason: 'removed' },
  },
];
