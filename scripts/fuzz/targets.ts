import * as fc from 'fast-check';
import * as v from 'valibot';
import { anchorAll } from '../../src/anchoring/anchor.ts';
import { foldText } from '../../src/anchoring/fold.ts';
import { selectorsSchema } from '../../src/annotations/check.ts';
import { identityOf } from '../../src/annotations/identity.ts';
import { attribute } from '../../src/attribution/attribute.ts';
import { findQuotations } from '../../src/attribution/quotations.ts';
import { CONTENT_CHECKS, EDITOR_CHECKS, PAGE_CHECKS } from '../../src/background/checks.ts';
import { parseQuery } from '../../src/search/query.ts';
import { readMarkdown } from '../../src/ui/read-markdown.ts';
import { plainPage } from '../../tests/anchoring/plain-page.ts';
import { importFiles } from './import-files.ts';
import { takeFile } from './take-file.ts';
import { text } from './text.ts';

/** Something that takes whatever it is given, and may neither throw nor hang. */
export interface Target {
  readonly name: string;
  /** Of all cases, the part that goes to it. */
  readonly share: number;
  readonly cases: fc.Arbitrary<unknown>;
  /** May give a promise. */
  readonly take: (given: never) => unknown;
}

const CHECKS: readonly v.GenericSchema[] = [CONTENT_CHECKS, EDITOR_CHECKS, PAGE_CHECKS].flatMap(
  (checks) => Object.values(checks),
);
const message = fc.tuple(fc.nat(CHECKS.length - 1), fc.anything({ maxDepth: 3 }));

const number = fc.oneof(fc.nat(80), fc.nat(), fc.constantFrom(-1, 0.5, 2 ** 53, Number.NaN));
/** Selectors as a file or a page may have them, in any number and with any values. */
const selector = fc.oneof(
  fc.record({ type: fc.constant('TextQuoteSelector'), exact: text, prefix: text, suffix: text }),
  fc.record({ type: fc.constant('TextPositionSelector'), start: number, end: number }),
  fc.record({
    type: fc.constant('RangeSelector'),
    startContainer: fc.oneof(text, fc.constantFrom('/p[1]', '//', '/p[1]/p[999999999]', '/../..')),
    startOffset: number,
    endContainer: text,
    endOffset: number,
  }),
  fc.record({ type: fc.constant('hearsay:FoldedContextSelector'), prefix: text, suffix: text }),
  fc.record({ type: fc.constant('hearsay:OccurrenceSelector'), index: number, count: number }),
  fc.record({
    type: fc.constant('hearsay:RivalSelector'),
    likeness: fc.double({ min: -1, max: 2, noDefaultInfinity: true }),
  }),
);
const onPage = fc.tuple(text, fc.array(fc.array(selector, { maxLength: 5 }), { maxLength: 3 }));

/** What spans may not be, whoever gives them. */
function mustLieIn(length: number, spans: readonly (readonly [number, number])[]): void {
  for (const [start, end] of spans) {
    if (!(start >= 0 && start <= end && end <= length)) throw new Error(`${start} to ${end}`);
  }
}

function attributed(language: string) {
  return (given: string): void => {
    for (const { content, source, cue, mentions } of attribute({ text: given, language })) {
      for (const spans of [content, source ?? [], cue ?? [], mentions]) {
        mustLieIn(given.length, spans);
      }
    }
  };
}

function putBack([page, given]: readonly [string, readonly unknown[]]): void {
  const checked = given.map((one) => v.safeParse(selectorsSchema, one));
  const selectors = checked.flatMap((one) => (one.success ? [one.output] : []));
  for (const found of anchorAll(plainPage(page), selectors)) {
    mustLieIn(page.length, found.status === 'orphan' ? found.candidates : [found.span]);
  }
}

/** All targets but pages, which a browser takes; `samples` are files to import. */
export const targetsOf = (samples: readonly Uint8Array[]): readonly Target[] => [
  { name: 'attribution of a text, by rules', share: 0.16, cases: text, take: attributed('en') },
  { name: 'attribution of a text, German', share: 0.05, cases: text, take: attributed('de') },
  {
    name: 'quotations of a text',
    share: 0.1,
    cases: text,
    take: (given: string) => findQuotations(given, [[0, given.length]]),
  },
  { name: 'text folded for anchoring', share: 0.1, cases: text, take: foldText },
  { name: 'selectors put on a page', share: 0.12, cases: onPage, take: putBack },
  { name: 'a search', share: 0.1, cases: text, take: parseQuery },
  {
    name: 'the identity of an address',
    share: 0.07,
    cases: text,
    take: (given: string) => identityOf(new URL(`https://paper.example/${given}`).href),
  },
  { name: 'a note in Markdown', share: 0.07, cases: text, take: readMarkdown },
  {
    name: 'a message',
    share: 0.08,
    cases: message,
    take: ([index, argument]: readonly [number, unknown]) => v.safeParse(CHECKS[index]!, argument),
  },
  { name: 'a file to import', share: 0.1, cases: importFiles(samples), take: takeFile },
];
