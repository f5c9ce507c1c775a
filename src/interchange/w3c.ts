/**
 * W3C Web Annotations (Data Model, 2017) as JSON-LD: an AnnotationCollection with all of them on one
 * page. Whatever W3C has no term for stands under our own; nothing is left out.
 */
import { CONTEXT, type RangeSelector, type Selector } from '../annotations/annotation.ts';
import { newId } from '../annotations/make.ts';
import type {
  AnnotatedArticle,
  ArticleFacts,
  Format,
  KeptAnnotation,
  WriteOptions,
} from './format.ts';

const ordered = (id: string) => ({ '@id': id, '@container': '@list' });
/**
 * W3C's terms, and ours (JSON-LD 1.1: within a statement the same words mean other things).
 * `assessing` is in W3C's vocabulary, and not in its context.
 */
export const EXPORT_CONTEXT = [
  CONTEXT[0],
  {
    ...CONTEXT[1],
    assessing: 'http://www.w3.org/ns/oa#assessing',
    detected: {
      '@id': 'hearsay:detected',
      '@context': {
        type: 'hearsay:kind',
        speaker: 'hearsay:speaker',
        naming: 'hearsay:naming',
        chain: ordered('hearsay:chain'),
        cue: 'hearsay:cue',
        pass: 'hearsay:pass',
        confidence: 'hearsay:confidence',
      },
    },
    parts: {
      '@id': 'hearsay:parts',
      '@context': {
        content: ordered('hearsay:contentSpans'),
        source: ordered('hearsay:sourceSpans'),
        cue: ordered('hearsay:cueSpans'),
      },
    },
  },
] as const;

export const W3C_FORMAT: Format = {
  id: 'w3c',
  name: 'format_w3c',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  write,
};

async function* write(articles: AsyncIterable<AnnotatedArticle>, { now }: WriteOptions) {
  const id = newId();
  const collection = {
    '@context': EXPORT_CONTEXT,
    ...{ id, type: 'AnnotationCollection', label: 'Hearsay', generated: now },
    generator: { id: 'urn:hearsay', type: 'Software', name: 'Hearsay' },
  };
  const page = { id: newId(), type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `${open(collection)},"first":${open(page)},"items":[`;
  let total = 0;
  for await (const { article, annotations } of articles) {
    for (const kept of annotations) {
      yield `${total === 0 ? '' : ','}\n${JSON.stringify(w3cOf(kept, article))}`;
      total += 1;
    }
  }
  yield `\n]},"total":${total}}\n`;
}

/** An object as JSON that more is to be said in. */
const open = (value: object): string => JSON.stringify(value).slice(0, -1);

/** An annotation under the collection's context, with its article and revision in our terms. */
function w3cOf({ annotation, rev }: KeptAnnotation, { title, outlet }: ArticleFacts): object {
  const { '@context': _, target, ...rest } = annotation;
  const { selector, ...place } = target;
  return {
    ...rest,
    target: {
      ...place,
      ...(selector.length > 0 ? { selector: selector.map(standard) } : {}),
      'hearsay:title': title,
      ...(outlet === null ? {} : { 'hearsay:outlet': outlet }),
    },
    'hearsay:revision': rev,
  };
}

/** A selector as W3C writes it: of ranges it knows where each end is found (4.2.9), by any selector. */
function standard(selector: Selector): object {
  if (selector.type !== 'RangeSelector') return selector;
  const { startContainer, startOffset, endContainer, endOffset } = selector;
  return {
    type: 'RangeSelector',
    startSelector: boundary(startContainer, startOffset),
    endSelector: boundary(endContainer, endOffset),
  };
}

/** A place in the text of an element or text node, found by XPath. */
const boundary = (value: string, offset: number) => ({
  type: 'XPathSelector',
  value,
  refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
});

/** The way back from a range as it is written here; null for one that says its ends otherwise. */
export function rangeFrom(selector: unknown): RangeSelector | null {
  const { startSelector, endSelector } = (selector ?? {}) as Record<string, unknown>;
  const [start, end] = [placeFrom(startSelector), placeFrom(endSelector)];
  if (!start || !end) return null;
  return {
    type: 'RangeSelector',
    ...{ startContainer: start.path, startOffset: start.offset },
    ...{ endContainer: end.path, endOffset: end.offset },
  };
}

function placeFrom(value: unknown): { readonly path: string; readonly offset: number } | null {
  const { type, value: path, refinedBy } = (value ?? {}) as Record<string, unknown>;
  const { start: offset } = (refinedBy ?? {}) as Record<string, unknown>;
  const isPlace = type === 'XPathSelector' && typeof path === 'string';
  return isPlace && Number.isSafeInteger(offset) ? { path, offset: offset as number } : null;
}
