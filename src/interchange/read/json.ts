/** Hearsay's own JSON: articles with their annotations, as they are kept (docs/schema). */
import { JSON_VERSION } from '../json.ts';
import { isObject, member, textIn } from './own.ts';
import { ownItem } from './own-annotation.ts';
import { problem, Unreadable } from './problem.ts';
import { inner, type JsonReader } from './reader.ts';
import { refusal } from './told.ts';

export const HEARSAY_JSON: JsonReader = {
  format: 'json',
  claims: ({ around, pattern }) =>
    pattern === 'articles.*.annotations.*' && textIn(around[0], 'hearsay') === 'annotations',
  async items(part, { isAll }) {
    const { value, line, around } = part;
    const version = member(around[0], 'version');
    // Programs that put members in the order of their names write these after the annotations.
    const isHere = version !== undefined && member(inner(part), 'title') !== undefined;
    if (!isHere && !isAll) return null;
    if (typeof version !== 'number' || version > JSON_VERSION) {
      throw new Unreadable('newer', { line: 1, field: 'version' });
    }
    const at = { line, field: 'annotation' };
    const page = {
      title: textIn(inner(part), 'title'),
      outlet: textIn(inner(part), 'outlet') || null,
    };
    const given = isObject(value) ? member(value, 'annotation') : undefined;
    return [ownItem(given, page, at) ?? refusal(problem('field', at))];
  },
};
