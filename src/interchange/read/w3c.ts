/** W3C Web Annotations: one, a list of them, an AnnotationPage or an AnnotationCollection. */
import { allIn, isObject, member, textIn, textsIn } from './own.ts';
import { ownFromW3c } from './own-annotation.ts';
import { plainText } from './plain-text.ts';
import { problem } from './problem.ts';
import { inner, type JsonReader } from './reader.ts';
import { type Item, itemOf, refusal, type Told } from './told.ts';
import { CONTEXT_IRI, faultIn, SETS, unlisted } from './w3c-check.ts';

/** Where annotations stand: alone, in a list of any program's, in a page, in a collection's first page. */
const PLACES = ['', '*', 'items.*', 'first.items.*', '@graph.*'];

export const W3C: JsonReader = {
  format: 'w3c',
  claims: ({ pattern, value, around }) =>
    PLACES.includes(pattern) && ('@context' in (around[0] ?? {}) || looksLikeOne(value)),
  async items(part, { now, isAll }) {
    const { pattern, line, around } = part;
    const isListed = pattern.endsWith('.*');
    // A page may name its annotations by their addresses alone (5.2): what they say stands elsewhere.
    if (!isObject(part.value)) return [refusal(problem('field', { line, field: pattern }))];
    if (isListed && !around.some((one) => allIn(one, '@context').includes(CONTEXT_IRI))) {
      if (member(part.value, '@context') === undefined) {
        if (!isAll && pattern !== '*') return null;
        return [refusal(problem('field', { line, field: '@context' }))];
      }
    }
    const ours = ownFromW3c(part.value, { line, field: pattern });
    if (ours) return [ours];
    const value = unlisted(part.value);
    const fault = faultIn(value, !isListed);
    if (fault !== null) return [refusal(problem('field', { line, field: fault }))];
    const targets = allIn(value, 'target').flatMap(eachOf);
    const items: Item[] = [];
    for (const [index, target] of targets.entries()) {
      const title = titleFrom(target) || textIn(inner(part), 'label');
      items.push(await itemOf(toldOf(value, target, title, index, line), now));
    }
    return items;
  },
};

const looksLikeOne = (value: unknown): boolean =>
  isObject(value) &&
  (allIn(value, 'type').includes('Annotation') ||
    ['@context', 'target'].some((name) => Object.hasOwn(value, name)));

/** The resources in a set, as far down as it goes; anything else is one. */
function eachOf(resource: unknown): readonly unknown[] {
  const isSet = SETS.some((set) => allIn(resource, 'type').includes(set));
  return isSet ? allIn(resource, 'items').flatMap(eachOf) : [resource];
}

function titleFrom(target: unknown): string {
  const source = member(target, 'source');
  return textsIn(isObject(source) ? source : target, 'title')[0] ?? '';
}

function toldOf(
  annotation: unknown,
  target: unknown,
  title: string,
  index: number,
  line: number,
): Told {
  const at = { line, field: index === 0 ? 'target' : `target[${index}]` };
  const selectors = allIn(target, 'selector').flatMap(chainOf);
  const quote = selectors.findLast((one) => allIn(one, 'type').includes('TextQuoteSelector'));
  const id = textIn(annotation, 'id');
  const { note, tags } = bodiesOf(annotation);
  return {
    format: 'w3c',
    id: index === 0 ? id : `${id}\n${index}`,
    address: addressOf(target),
    title,
    author: '',
    quote: textIn(quote, 'exact'),
    prefix: textIn(quote, 'prefix'),
    suffix: textIn(quote, 'suffix'),
    note,
    tags,
    colour: textIn(target, 'styleClass'),
    created: textIn(annotation, 'created'),
    modified: textIn(annotation, 'modified'),
    at,
    problems: selectors.length > 0 && !quote ? [problem('place', at)] : [],
  };
}

/** A selector and what refines it: the last one is the narrowest. */
const chainOf = (selector: unknown): readonly unknown[] => [
  selector,
  ...allIn(selector, 'refinedBy').flatMap(chainOf),
];

/** The address that a resource has: its own, or that of what it is a part of. */
function addressOf(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const source = member(resource, 'source');
  return source === undefined ? textIn(resource, 'id') : addressOf(source);
}

/** The note and the tags that bodies make: texts as they are, other resources by their addresses. */
function bodiesOf(annotation: unknown): {
  readonly note: string;
  readonly tags: readonly string[];
} {
  const motivations = allIn(annotation, 'motivation');
  const notes: string[] = [];
  const tags: string[] = [];
  // 3.2.5: the same as a body of that text alone.
  const values = textsIn(annotation, 'bodyValue').map((value) => ({ value }));
  for (const body of [...values, ...allIn(annotation, 'body').flatMap(eachOf)]) {
    const purposes = allIn(body, 'purpose');
    const isTag = (purposes.length > 0 ? purposes : motivations).includes('tagging');
    const text = textOf(body) || textOf(member(body, 'source'));
    const address = addressOf(body);
    if (text !== '') (isTag ? tags : notes).push(text);
    else if (address !== '') notes.push(`<${address}>`);
  }
  return { note: notes.join('\n\n'), tags };
}

/** The words of a text that stands in the annotation itself; '' for any other resource. */
function textOf(body: unknown): string {
  const text = textIn(body, 'value');
  return allIn(body, 'format').includes('text/html') ? plainText(text) : text;
}
