/**
 * Whether an object is an annotation by the W3C Web Annotation Data Model (Recommendation of 23 February
 * 2017); numbers in comments are its sections. Other members than it knows are nobody's fault.
 */
import { allIn, isObject, member } from './own.ts';
import { timeOf } from './time.ts';

export const CONTEXT_IRI = 'http://www.w3.org/ns/anno.jsonld';

/** What no IRI holds unescaped (RFC 3987); relative ones are let through, as other programs write them. */
const NO_IRI = /[\s<>"{}|\\^`]/;
const isIri = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !NO_IRI.test(value);

/** Sets of resources (4.4, and Independents of the vocabulary). */
export const SETS = ['Choice', 'Composite', 'List', 'Independents'] as const;

/**
 * A value as JSON-LD takes it: a list of one is what stands in it (JSON-LD 1.1, 9.5), at whatever depth. Of
 * members that have one value, none is right with two.
 */
export function unlisted(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? unlisted(value[0]) : value.map(unlisted);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unlisted(one)]));
}

/** The first field that is missing or wrong, as a path; null for an annotation that is right. */
export function faultIn(annotation: unknown, needsContext: boolean): string | null {
  if (!isObject(annotation)) return '@context';
  const contexts = allIn(annotation, '@context');
  // 3.1: elements of a page have that of the page.
  if (!contexts.includes(CONTEXT_IRI) && (needsContext || contexts.length > 0)) return '@context';
  if (!isIri(member(annotation, 'id'))) return 'id';
  if (!allIn(annotation, 'type').includes('Annotation')) return 'type';
  const motivations = allIn(annotation, 'motivation');
  if (!motivations.every(isIri)) return 'motivation';
  // 3.3.2, 3.3.6, 3.3.7
  for (const name of ['creator', 'generator', 'rights', 'via', 'canonical']) {
    const isRight = (one: unknown) => isIri(one) || (name.endsWith('or') && isObject(one));
    const isMany = name === 'canonical' && Array.isArray(member(annotation, name));
    if (isMany || !allIn(annotation, name).every(isRight)) return name;
  }
  const untimely = timeFault(annotation);
  if (untimely !== null) return untimely;
  const body = member(annotation, 'body');
  const bodyValue = member(annotation, 'bodyValue');
  // 3.2.5: one of the two, and one text only.
  if (bodyValue !== undefined && (body !== undefined || typeof bodyValue !== 'string')) {
    return 'bodyValue';
  }
  return (
    firstOf('body', allIn(annotation, 'body'), (one, path) => resourceFault(one, path, true)) ??
    (allIn(annotation, 'target').length === 0
      ? 'target'
      : firstOf('target', allIn(annotation, 'target'), (one, path) =>
          resourceFault(one, path, false),
        ))
  );
}

function firstOf(
  name: string,
  values: readonly unknown[],
  fault: (value: unknown, path: string) => string | null,
): string | null {
  for (const [index, value] of values.entries()) {
    const found = fault(value, values.length === 1 ? name : `${name}[${index}]`);
    if (found !== null) return found;
  }
  return null;
}

/** A body or target (3.2): an IRI, a text, another resource, one part of it, or several of them. */
function resourceFault(value: unknown, path: string, isBody: boolean): string | null {
  if (typeof value === 'string') return isIri(value) ? null : path;
  if (!isObject(value)) return path;
  const types = allIn(value, 'type');
  const text = member(value, 'value');
  const described = describedFault(value, path);
  if (described !== null) return described;
  if (isBody && (types.includes('TextualBody') || text !== undefined)) {
    return typeof text === 'string' ? null : `${path}.value`;
  }
  if (SETS.some((set) => types.includes(set))) {
    const items = allIn(value, 'items');
    if (items.length === 0) return `${path}.items`;
    return firstOf(`${path}.items`, items, (one, at) => resourceFault(one, at, isBody));
  }
  const source = member(value, 'source');
  if (source !== undefined || types.includes('SpecificResource')) {
    const wrong = isObject(source) ? resourceFault(source, `${path}.source`, isBody) : null;
    if (!isObject(source) && !isIri(source)) return `${path}.source`;
    return (
      wrong ??
      firstOf(`${path}.selector`, allIn(value, 'selector'), selectorFault) ??
      firstOf(`${path}.state`, allIn(value, 'state'), stateFault)
    );
  }
  return isIri(member(value, 'id')) ? null : `${path}.id`;
}

/** 3.2.3: what is said of a resource beside what it is. */
function describedFault(value: unknown, path: string): string | null {
  for (const name of ['format', 'language', 'processingLanguage', 'purpose']) {
    if (!allIn(value, name).every((one) => typeof one === 'string')) return `${path}.${name}`;
  }
  if (!allIn(value, 'styleClass').every((one) => typeof one === 'string')) {
    return `${path}.styleClass`;
  }
  const untimely = timeFault(value);
  if (untimely !== null) return `${path}.${untimely}`;
  const direction = member(value, 'textDirection');
  const isKnown = direction === undefined || ['ltr', 'rtl', 'auto'].includes(String(direction));
  if (!isKnown) return `${path}.textDirection`;
  const id = member(value, 'id');
  return id === undefined || isIri(id) ? null : `${path}.id`;
}

/** 3.3.1: of each of these times at most one. */
function timeFault(value: unknown): string | null {
  for (const name of ['created', 'modified', 'generated']) {
    const time = member(value, name);
    if (time !== undefined && time !== null && !isTime(time)) return name;
  }
  return null;
}

const isTime = (value: unknown): boolean => typeof value === 'string' && timeOf(value) !== null;

/** 4.3: a state is told by its times, either single ones or a beginning and an end, or by headers. */
function stateFault(state: unknown, path: string): string | null {
  if (typeof state === 'string') return isIri(state) ? null : path;
  if (!isObject(state)) return path;
  const types = allIn(state, 'type');
  if (types.includes('HttpRequestState') && !isText(member(state, 'value'))) return `${path}.value`;
  if (!types.includes('TimeState')) return null;
  for (const name of ['sourceDate', 'sourceDateStart', 'sourceDateEnd']) {
    if (!allIn(state, name).every(isTime)) return `${path}.${name}`;
  }
  const [single, start, end] = ['sourceDate', 'sourceDateStart', 'sourceDateEnd'].map(
    (name) => member(state, name) !== undefined,
  );
  if (start !== end) return `${path}.${start ? 'sourceDateEnd' : 'sourceDateStart'}`;
  return single && start ? `${path}.sourceDate` : null;
}

const isOffset = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown) => typeof value === 'string';
const isTextOrNone = (value: unknown) => value === undefined || typeof value === 'string';

/** What each selector has to have (4.2). */
const NEEDS: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  FragmentSelector: { value: isText, conformsTo: (value) => value === undefined || isIri(value) },
  TextQuoteSelector: { exact: isText, prefix: isTextOrNone, suffix: isTextOrNone },
  TextPositionSelector: { start: isOffset, end: isOffset },
  DataPositionSelector: { start: isOffset, end: isOffset },
};
/** Selectors that stand here, or elsewhere under an address. */
const ELSEWHERE = ['CssSelector', 'XPathSelector', 'SvgSelector'];

function selectorFault(selector: unknown, path: string): string | null {
  if (typeof selector === 'string') return isIri(selector) ? null : path;
  if (!isObject(selector)) return path;
  const types = allIn(selector, 'type').filter((one) => typeof one === 'string');
  if (types.length === 0) return `${path}.type`;
  for (const type of types) {
    const value = member(selector, 'value');
    const isElsewhere = value === undefined && isIri(member(selector, 'id'));
    if (ELSEWHERE.includes(type) && !isText(value) && !isElsewhere) return `${path}.value`;
    const needs = Object.hasOwn(NEEDS, type) ? NEEDS[type] : undefined;
    for (const [name, isRight] of Object.entries(needs ?? {})) {
      if (!isRight(member(selector, name))) return `${path}.${name}`;
    }
    // Hypothesis writes a range of its own, with containers.
    if (type !== 'RangeSelector' || member(selector, 'startContainer') !== undefined) continue;
    for (const name of ['startSelector', 'endSelector']) {
      const fault = selectorFault(member(selector, name), `${path}.${name}`);
      if (fault !== null) return fault;
    }
  }
  return firstOf(`${path}.refinedBy`, allIn(selector, 'refinedBy'), selectorFault);
}
