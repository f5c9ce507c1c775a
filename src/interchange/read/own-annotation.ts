import * as v from 'valibot';
import { CONTEXT, type Named } from '../../annotations/annotation.ts';
import { tidyTag } from '../../annotations/body.ts';
import { annotationSchema, colourSchema, LONGEST_TAG } from '../../annotations/check.ts';
import { makeHighlight, withChange } from '../../annotations/make.ts';
import type { Verification } from '../../annotations/statement.ts';
import { rangeFrom } from '../w3c.ts';
import { allIn, isObject, member, textIn } from './own.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { sourceOf } from './source.ts';
import type { Item } from './told.ts';

/** As one that was written under the context of a collection, its ranges as W3C writes them. */
export function ownFromW3c(value: unknown, at: Place): Item | null {
  const target = member(value, 'target');
  if (!isObject(value) || !isObject(target)) return null;
  const selector = allIn(target, 'selector').map((one) => rangeFrom(one) ?? one);
  const page = {
    title: textIn(target, 'hearsay:title'),
    outlet: textIn(target, 'hearsay:outlet') || null,
  };
  return ownItem({ ...value, '@context': CONTEXT, target: { ...target, selector } }, page, at);
}

/** An annotation that Hearsay made, whole and unchanged; null for any other. */
export function ownItem(
  value: unknown,
  page: { readonly title: string; readonly outlet: string | null },
  at: Place,
): Item | null {
  const parsed = v.safeParse(annotationSchema, value);
  if (!parsed.success) return null;
  const annotation = parsed.output;
  const { source } = annotation.target;
  if (sourceOf(source, '', '') === null) return null;
  const title = page.title || source.replace(/^\w+:\/*/, '');
  const draft = { annotation, title, outlet: page.outlet, isOurs: true };
  return { draft, at, problems: [] };
}

/** An annotation that Hearsay made, in a format that holds only these parts of it. */
export interface Part {
  /** Its UUID. */
  readonly id: string;
  readonly source: string;
  readonly colour: string;
  readonly created: string;
  readonly modified: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly speaker: Named | null;
  readonly verification: Verification | null;
  readonly evidence: string | null;
  /** `modified` of the state that it was written from. */
  readonly basedOn: string;
}

/** Such a part as an annotation; null where it is none that Hearsay made. */
export function partItem(part: Part, page: Parameters<typeof ownItem>[1], at: Place): Item | null {
  const { quote, prefix, suffix, created, modified, basedOn } = part;
  if (!v.is(colourSchema, part.colour)) return null;
  const selector = { type: 'TextQuoteSelector' as const, exact: quote, prefix, suffix };
  const made = makeHighlight({
    ...{ id: `urn:uuid:${part.id}`, source: part.source, colour: part.colour, now: created },
    selectors: quote === '' ? [] : [selector],
  });
  const problems: Problem[] = [];
  const tags = part.tags.map(tidyTag).filter((tag) => tag !== '');
  const tooLong = tags.find((tag) => tag.length > LONGEST_TAG);
  if (tooLong !== undefined) problems.push(problem('tag', at, tooLong));
  const { note, speaker, verification, evidence } = part;
  const added = tags.filter((tag) => tag.length <= LONGEST_TAG);
  const change = { note, tags: { added, removed: [] }, speaker, verification, evidence };
  const item = ownItem(withChange(made, change, modified), page, at);
  return item?.draft ? { draft: { ...item.draft, basedOn }, at, problems } : null;
}
