import * as v from 'valibot';
import { CONTEXT } from '../../annotations/annotation.ts';
import { annotationSchema } from '../../annotations/check.ts';
import { rangeFrom } from '../w3c.ts';
import { allIn, isObject, member, textIn } from './own.ts';
import type { Place } from './problem.ts';
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
