/**
 * The file that Hypothesis exports and imports: `{annotations}`, each as its API gives it. It has no
 * place for colours, speakers and what the reader found out of a statement.
 */
import type { Selector } from '../annotations/annotation.ts';
import { fieldsOf } from './fields.ts';
import type {
  AnnotatedArticle,
  ArticleFacts,
  Format,
  KeptAnnotation,
  WriteOptions,
} from './format.ts';

/** Nobody: annotations are the reader's own, under no account. RFC 2606 keeps the name free for that. */
const USER = 'acct:reader@hearsay.invalid';

export const HYPOTHESIS_FORMAT: Format = {
  id: 'hypothesis',
  name: 'format_hypothesis',
  extension: 'json',
  mediaType: 'application/json',
  write,
};

async function* write(articles: AsyncIterable<AnnotatedArticle>, { now }: WriteOptions) {
  const head = { export_date: now, export_userid: USER, client_version: 'hearsay' };
  yield `${JSON.stringify(head).slice(0, -1)},"annotations":[`;
  let isFirst = true;
  for await (const { article, annotations } of articles) {
    for (const kept of annotations) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(apiOf(kept, article))}`;
      isFirst = false;
    }
  }
  yield '\n]}\n';
}

function apiOf(kept: KeptAnnotation, { title }: ArticleFacts): object {
  const { uuid, created, modified, note, tags } = fieldsOf(kept);
  const { source, selector } = kept.annotation.target;
  const known = selector.filter(isKnown);
  return {
    id: uuid,
    ...{ created, updated: modified, user: USER, uri: source, text: note, tags },
    group: '__world__',
    hidden: false,
    permissions: { read: [USER], admin: [USER], update: [USER], delete: [USER] },
    document: { title: [title] },
    // Theirs of the page as a whole has no `selector` at all.
    target: [known.length > 0 ? { source, selector: known } : { source }],
    links: {},
    user_info: { display_name: null },
  };
}

/** Ours are no selectors that Hypothesis knows. */
const isKnown = ({ type }: Selector): boolean => !type.startsWith('hearsay:');
