import * as fc from 'fast-check';
import * as v from 'valibot';
import { foldText } from '../../src/anchoring/fold.ts';
import { identityOf } from '../../src/annotations/identity.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { findQuotations } from '../../src/attribution/quotations.ts';
import { CONTENT_CHECKS, EDITOR_CHECKS, PAGE_CHECKS } from '../../src/background/checks.ts';
import { parseQuery } from '../../src/search/query.ts';
import { readMarkdown } from '../../src/ui/read-markdown.ts';

/** Something that takes whatever it is given, and may neither throw nor hang. */
export interface Target {
  readonly name: string;
  /** Of all cases, the part that goes to it. */
  readonly share: number;
  readonly cases: fc.Arbitrary<unknown>;
  readonly take: (given: never) => unknown;
}

/** Pieces of which texts, notes, searches and addresses are made, in no order at all. */
const PIECES = [
  ...['“', '”', '"', "'", '«', '»', '„', '(', ')', '[', ']', '<', '>', '*', '_', '`', '#', '!'],
  ...[
    'said',
    'According to',
    'that',
    'Anna',
    'the ministry',
    '.',
    ',',
    ':',
    '?',
    '\n',
    '\n\n',
    ' ',
  ],
  ...['https://', 'a.test/', '?utm_source=', '&', '%00', 'javascript:', 'speaker:', 'before:', '-'],
  ...['\0', '\u200b', '\u202e', '\u00ad', '\ud800', '\udc00', 'é', 'ß', '🙂', 'مرحبا', '渡船'],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

const CHECKS: readonly v.GenericSchema[] = [CONTENT_CHECKS, EDITOR_CHECKS, PAGE_CHECKS].flatMap(
  (checks) => Object.values(checks),
);
const message = fc.tuple(fc.nat(CHECKS.length - 1), fc.anything({ maxDepth: 3 }));

export const TARGETS: readonly Target[] = [
  {
    name: 'attribution of a text, by rules',
    share: 0.2,
    cases: text,
    take: (given: string) => attribute({ text: given, language: 'en' }),
  },
  {
    name: 'quotations of a text',
    share: 0.15,
    cases: text,
    take: (given: string) => findQuotations(given, [[0, given.length]]),
  },
  {
    name: 'text folded for anchoring',
    share: 0.2,
    cases: text,
    take: (given: string) => foldText(given),
  },
  { name: 'a search', share: 0.15, cases: text, take: (given: string) => parseQuery(given) },
  {
    name: 'the identity of an address',
    share: 0.1,
    cases: text,
    take: (given: string) => identityOf(new URL(`https://paper.example/${given}`).href),
  },
  {
    name: 'a note in Markdown',
    share: 0.1,
    cases: text,
    take: (given: string) => readMarkdown(given),
  },
  {
    name: 'a message',
    share: 0.1,
    cases: message,
    take: ([index, argument]: readonly [number, unknown]) => v.safeParse(CHECKS[index]!, argument),
  },
];
