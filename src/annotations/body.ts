/** What the reader says of a passage, beside its note: tags, who speaks in it, whether that is true. */
import type { Body, Named } from './annotation.ts';
import type { AnnotationChange, TagChange } from './save.ts';
import type { StatementBody, Verification } from './statement.ts';

/** Its tags, in the order in which they were given. */
export const tagsOf = (body: readonly Body[]): readonly string[] =>
  body.flatMap((one) => (one.purpose === 'tagging' ? [one.value] : []));

/** Who speaks in it; null when nobody said. */
export function speakerOf(body: readonly Body[]): Named | null {
  const found = body.find((one) => one.purpose === 'identifying');
  return found ? { name: found.value, isUnnamed: found['hearsay:naming'] === 'unnamed' } : null;
}

/** Whether it is true, as far as the reader found; null while unchecked. */
export const verificationOf = (body: readonly Body[]): Verification | null =>
  body.find((one) => one.purpose === 'assessing')?.value ?? null;

/** The address of what that rests on; null for none. */
export const evidenceLinkOf = (body: readonly Body[]): string | null =>
  body.find((one) => one.purpose === 'linking')?.value ?? null;

/** The detected statement that it keeps, and what the reader says of it; null for other annotations. */
export const statementOf = (body: readonly Body[]): StatementBody | null =>
  body.find((one) => one.purpose === 'classifying') ?? null;

/** A tag as it is kept: composed (Unicode NFC), on one line, with single spaces and none around. */
export const tidyTag = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Tags that differ only in case are one: the spelling that was first stays. */
const sameOf = (tag: string): string => tag.toLowerCase();

/**
 * Tags after a change. What one adds and another removes are different tags or the same wish, so that
 * changes made apart can be put on top of each other in any order: there are no conflicts.
 */
export function withTags(tags: readonly string[], change: TagChange): readonly string[] {
  const removed = new Set(change.removed.map(sameOf));
  const kept = new Map<string, string>();
  const left = tags.filter((tag) => !removed.has(sameOf(tag)));
  for (const tag of [...left, ...change.added]) {
    if (!kept.has(sameOf(tag))) kept.set(sameOf(tag), tag);
  }
  return [...kept.values()];
}

/** What leads from one set of tags to another. */
export function tagChange(from: readonly string[], to: readonly string[]): TagChange {
  const [had, has] = [new Set(from.map(sameOf)), new Set(to.map(sameOf))];
  return {
    added: to.filter((tag) => !had.has(sameOf(tag))),
    removed: from.filter((tag) => !has.has(sameOf(tag))),
  };
}

/** What a change may say of the body. */
export type BodyChange = Pick<
  AnnotationChange,
  'note' | 'tags' | 'speaker' | 'verification' | 'evidence' | 'verdict' | 'said'
>;

/** Body after a change: the note first, then tags, speaker and the rest; a blank note is none. */
export function withBody(body: readonly Body[], change: BodyChange): readonly Body[] {
  const type = 'TextualBody';
  const { speaker = speakerOf(body), verification = verificationOf(body) } = change;
  const { note, evidence = evidenceLinkOf(body) } = change;
  const notes: readonly Body[] =
    note === undefined
      ? body.filter(({ purpose }) => purpose === 'commenting')
      : note.trim() === ''
        ? []
        : [{ type, purpose: 'commenting', format: 'text/markdown', value: note }];
  const tagged = change.tags ? withTags(tagsOf(body), change.tags) : tagsOf(body);
  const naming = speaker?.isUnnamed ? ({ 'hearsay:naming': 'unnamed' } as const) : {};
  const statement = statementOf(body);
  const { verdict = statement?.verdict ?? null, said = statement?.said } = change;
  const others: readonly (Body | null | undefined)[] = [
    speaker && { type, purpose: 'identifying', value: speaker.name, ...naming },
    verification && { type, purpose: 'assessing', value: verification },
    evidence ? { type, purpose: 'linking', value: evidence } : null,
    statement && { ...statement, verdict, said: said ?? statement.said },
  ];
  return [
    ...notes,
    ...tagged.map((value): Body => ({ type, purpose: 'tagging', value })),
    ...others.filter((one) => one !== null && one !== undefined),
  ];
}
