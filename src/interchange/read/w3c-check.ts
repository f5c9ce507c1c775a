/**
 * Whether an object is an annotation by the W3C Web Annotation Data Model (Recommendation of 23 February
 * 2017); numbers in comments are its sections. Other members than it knows are nobody's fault.
 */
import { allIn, isObject, member } from './own.ts';

export const CONTEXT_IRI = 'http://www.w3.org/ns/anno.jsonld';

/** What no IRI holds unescaped (RFC 3987); relative ones are let through, as other programs write them. */
const NO_IRI = /[\s<>"{}|\\^`]/;
const isIri = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !NO_IRI.test(value);

/** Sets of resources (4.4, and Independents of the vocabulary). */
export const SETS = ['Choice', 'Composite', 'List', 'Independents'] as const;

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
    return wrong ?? firstOf(`${path}.selector`, allIn(value, 'selector'), selectorFault);
  }
  return isIri(member(value, 'id')) ? null : `${path}.id`;
}

/** 3.2.3: what is said of a resource beside what it is. */
function describedFault(value: unknown, path: string): string | null {
  for (const name of ['format', 'language', 'processingLanguage', 'purpose']) {
    if (!allIn(value, name).every((one) => typeof one === 'string')) return `${path}.${name}`;
  }
  const direction = member(value, 'textDirection');
  const isKnown = direction === undefined || ['ltr', 'rtl', 'auto'].includes(String(direction));
  if (!isKnown) return `${path}.textDirection`;
  const id = member(value, 'id');
  return id === undefined || isIri(id) ? null : `${path}.id`;
}

const isOffset = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown) => typeof value === 'string';
const isTextOrNone = (value: unknown) => value === undefined || typeof value === 'string';

/** What each selector has to have (4.2). */
const NEEDS: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  FragmentSelector: { value: isText },
  CssSelector: { value: isText },
  XPathSelector: { value: isText },
  TextQuoteSelector: { exact: isText, prefix: isTextOrNone, suffix: isTextOrNone },
  TextPositionSelector: { start: isOffset, end: isOffset },
  DataPositionSelector: { start: isOffset, end: isOffset },
  SvgSelector: { value: isTextOrNone },
};

function selectorFault(selector: unknown, path: string): string | null {
  if (typeof selector === 'string') return isIri(selector) ? null : path;
  if (!isObject(selector)) return path;
  const types = allIn(selector, 'type').filter((one) => typeof one === 'string');
  if (types.length === 0) return `${path}.type`;
  for (const type of types) {
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
