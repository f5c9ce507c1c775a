/**
 * Hypothesis: the client's export file (`annotations`) and answers of its interface: a search (`rows`), one
 * annotation, or a list of them that somebody took out of an answer.
 */
import type { RangeSelector, Selector } from '../../annotations/annotation.ts';
import { allIn, isObject, member, textIn, textsIn } from './own.ts';
import { problem } from './problem.ts';
import type { JsonReader } from './reader.ts';
import { itemOf, refusal } from './told.ts';

/** Longer paths into a page than any page has. */
const LONGEST_PATH = 4_000;

export const HYPOTHESIS: JsonReader = {
  format: 'hypothesis',
  claims: ({ pattern, value, around }) =>
    (pattern === 'annotations.*' && !Object.hasOwn(around[0] ?? {}, 'hearsay')) ||
    (pattern === 'rows.*' &&
      (Object.hasOwn(Object(value), 'target') || 'total' in (around[0] ?? {}))) ||
    (['', '*'].includes(pattern) && isOne(value)),
  async items({ pattern, value, line }, { now }) {
    const at = { line, field: pattern };
    const wrong = (field: string) => [refusal(problem('field', { line, field }))];
    if (!isObject(value)) return wrong(pattern);
    for (const field of ['text', 'uri', 'id', 'created', 'updated']) {
      const told = member(value, field);
      if (told !== undefined && told !== null && typeof told !== 'string') return wrong(field);
    }
    const tags = member(value, 'tags');
    if (tags !== undefined && tags !== null && !Array.isArray(tags)) return wrong('tags');
    const [target] = allIn(value, 'target');
    const selectors = allIn(target, 'selector').filter(isObject);
    const quote = selectors.find((one) => textIn(one, 'type') === 'TextQuoteSelector');
    if (quote && typeof member(quote, 'exact') !== 'string') return wrong('target.selector.exact');
    const places = selectors.flatMap(rangeOf);
    const isPlaceLost = selectors.length > 0 && !quote;
    const document = member(value, 'document');
    const address = textIn(value, 'uri') || textIn(target, 'source');
    const item = await itemOf(
      {
        format: 'hypothesis',
        id: textIn(value, 'id') || null,
        address: address === '' ? null : address,
        title: textsIn(document, 'title')[0] ?? '',
        author: '',
        quote: textIn(quote, 'exact'),
        prefix: textIn(quote, 'prefix'),
        suffix: textIn(quote, 'suffix'),
        places,
        note: textIn(value, 'text'),
        tags: textsIn(value, 'tags'),
        created: textIn(value, 'created'),
        modified: textIn(value, 'updated'),
        at,
        problems: isPlaceLost ? [problem('place', at)] : [],
      },
      now,
    );
    return [item];
  },
};

/** Whether this is an annotation of theirs, whatever stands around it. */
const isOne = (value: unknown): boolean =>
  textIn(value, 'uri') !== '' &&
  ['user', 'target'].some((name) => member(value, name) !== undefined) &&
  member(value, '@context') === undefined;

/** Where in the structure the words stand, as it is; its offsets into the text count otherwise than ours. */
function rangeOf(selector: unknown): Selector[] {
  const numbers = ['startOffset', 'endOffset'].map((name) => member(selector, name));
  const paths = ['startContainer', 'endContainer'].map((name) => member(selector, name));
  const isWhole =
    textIn(selector, 'type') === 'RangeSelector' &&
    numbers.every((one) => Number.isSafeInteger(one) && Number(one) >= 0) &&
    paths.every((one) => typeof one === 'string' && one.length <= LONGEST_PATH);
  if (!isWhole) return [];
  const [startOffset, endOffset] = numbers as [number, number];
  const [startContainer, endContainer] = paths as [string, string];
  const range: RangeSelector = {
    ...{ type: 'RangeSelector', startContainer, startOffset, endContainer, endOffset },
  };
  return [range];
}
