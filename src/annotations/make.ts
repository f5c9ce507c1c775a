import { uuidv7 } from 'uuidv7';
import {
  type Annotation,
  type Body,
  CONTEXT,
  type Colour,
  type Named,
  type Selector,
} from './annotation.ts';
import { withBody } from './body.ts';
import type { AnnotationChange } from './save.ts';
import type { StatementBody } from './statement.ts';

/** A new annotation id: `urn:uuid:` and a UUID version 7 (RFC 9562), ordered by time. */
export function newId(): string {
  return `urn:uuid:${uuidv7()}`;
}

/** An id for one operation: however often it is sent, it happens once. */
export function newOpId(): string {
  return uuidv7();
}

/** A highlight on `source` at the time `now` (ISO 8601, UTC), with no more said than who speaks. */
export function makeHighlight(given: {
  readonly id: string;
  readonly source: string;
  readonly selectors: readonly Selector[];
  readonly colour: Colour;
  readonly speaker?: Named | null | undefined;
  /** The detected statement that it keeps; with a verdict when it is kept only to be dismissed. */
  readonly statement?: Pick<StatementBody, 'detected' | 'parts' | 'verdict'> | null | undefined;
  readonly now: string;
}): Annotation {
  return {
    '@context': CONTEXT,
    id: given.id,
    type: 'Annotation',
    motivation: 'highlighting',
    created: given.now,
    modified: given.now,
    body: withBody(
      given.statement
        ? [
            {
              type: 'hearsay:Statement',
              purpose: 'classifying',
              verdict: given.statement.verdict,
              said: given.statement.detected.type,
              detected: given.statement.detected,
              parts: given.statement.parts,
            },
          ]
        : [],
      { speaker: given.speaker ?? null },
    ),
    target: {
      type: 'SpecificResource',
      source: given.source,
      selector: given.selectors,
      styleClass: given.colour,
    },
  };
}

/** The annotation with another body, colour and place, as of `now`; an empty note is none. */
export function withChange(
  annotation: Annotation,
  change: Omit<AnnotationChange, 'opId' | 'id' | 'baseRev' | 'typed'>,
  now: string,
): Annotation {
  const { selector } = annotation.target;
  const selectors = change.selectors ?? selector;
  const isMoved = JSON.stringify(selectors) !== JSON.stringify(selector);
  const changed = withBody(annotation.body, change);
  // Of other words nobody knows where the parts of the statement stand.
  const body = isMoved
    ? changed.map((one) => (one.purpose === 'classifying' ? { ...one, parts: null } : one))
    : changed;
  const has = (purpose: Body['purpose']) => body.some((one) => one.purpose === purpose);
  return {
    ...annotation,
    modified: now,
    motivation: has('commenting') ? 'commenting' : has('tagging') ? 'tagging' : 'highlighting',
    body,
    target: {
      ...annotation.target,
      selector: selectors,
      styleClass: change.colour ?? annotation.target.styleClass,
    },
  };
}
