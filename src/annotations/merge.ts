import { diff3Merge } from 'node-diff3';
import { type Annotation, noteOf } from './annotation.ts';
import {
  evidenceLinkOf,
  speakerOf,
  statementOf,
  tagChange,
  tagsOf,
  verificationOf,
} from './body.ts';
import { withChange } from './make.ts';

/** Ends of lines and of sentences: what stands between two is one piece. */
const PIECES = /(?<=\n)|(?<=[.!?。！？…]["”’»)]?[ \u00a0])/u;

/**
 * Merges two texts that were changed apart from one `base`, line by line and sentence by sentence;
 * null where both changed the same piece, or pieces next to each other: then a reader must choose.
 * (Khanna, Kunal and Pierce: A formal investigation of diff3. FSTTCS 2007.)
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  const regions = diff3Merge(piecesOf(mine), piecesOf(base), piecesOf(theirs));
  let merged = '';
  for (const { ok } of regions) {
    if (!ok) return null;
    merged += ok.join('');
  }
  return merged;
}

const piecesOf = (text: string): string[] => (text === '' ? [] : text.split(PIECES));

/**
 * Merges two states of an annotation that were changed apart from one `base`: tags as sets, the note as
 * `mergeTexts` does, all else where one side alone changed it. Null where both changed the same.
 */
export function mergeAnnotations(
  base: Annotation,
  one: Annotation,
  other: Annotation,
): Annotation | null {
  const note = mergeTexts(noteOf(base), noteOf(one), noteOf(other));
  if (note === null) return null;
  const [was, here, there] = [partsOf(base), partsOf(one), partsOf(other)];
  const merged: Record<string, unknown> = {};
  for (const key of Object.keys(was) as (keyof Change)[]) {
    const changed = changedOf<unknown>(was[key], here[key], there[key]);
    if (!changed) return null;
    merged[key] = changed.value;
  }
  const tags = tagChange(tagsOf(base.body), tagsOf(other.body));
  const now = one.modified < other.modified ? other.modified : one.modified;
  return withChange(one, { ...merged, note, tags }, now);
}

type Change = Parameters<typeof withChange>[1];

/** What can only be taken from one side or the other. */
function partsOf({ body, target }: Annotation): Change {
  const statement = statementOf(body);
  return {
    colour: target.styleClass,
    selectors: target.selector,
    speaker: speakerOf(body),
    verification: verificationOf(body),
    evidence: evidenceLinkOf(body),
    // A detected statement is kept from the beginning, or never.
    ...(statement && { verdict: statement.verdict, said: statement.said }),
  };
}

/** What a value became on the side that changed it; null where both did, and not to the same. */
function changedOf<Value>(base: Value, one: Value, other: Value): { readonly value: Value } | null {
  const [was, here, there] = [base, one, other].map((value) => JSON.stringify(value));
  if (there === was || there === here) return { value: one };
  return here === was ? { value: other } : null;
}
