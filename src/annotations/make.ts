import { uuidv7 } from 'uuidv7';
import { type Annotation, CONTEXT, type Colour, type Selector } from './annotation.ts';
import type { AnnotationChange } from './save.ts';

/** A new annotation id: `urn:uuid:` and a UUID version 7 (RFC 9562), ordered by time. */
export function newId(): string {
  return `urn:uuid:${uuidv7()}`;
}

/** An id for one operation: however often it is sent, it happens once. */
export function newOpId(): string {
  return uuidv7();
}

/** A bare highlight on `source` at the time `now` (ISO 8601, UTC). */
export function makeHighlight(given: {
  readonly id: string;
  readonly source: string;
  readonly selectors: readonly Selector[];
  readonly colour: Colour;
  readonly now: string;
}): Annotation {
  return {
    '@context': CONTEXT,
    id: given.id,
    type: 'Annotation',
    motivation: 'highlighting',
    created: given.now,
    modified: given.now,
    body: [],
    target: {
      type: 'SpecificResource',
      source: given.source,
      selector: given.selectors,
      styleClass: given.colour,
    },
  };
}

/** The annotation with another note, colour and place, as of `now`; an empty note leaves a highlight. */
export function withChange(
  annotation: Annotation,
  change: Pick<AnnotationChange, 'note' | 'colour' | 'selectors'>,
  now: string,
): Annotation {
  const body =
    change.note === undefined
      ? annotation.body
      : change.note.trim() === ''
        ? []
        : [
            {
              type: 'TextualBody' as const,
              purpose: 'commenting' as const,
              format: 'text/markdown' as const,
              value: change.note,
            },
          ];
  return {
    ...annotation,
    modified: now,
    motivation: body.length > 0 ? 'commenting' : 'highlighting',
    body,
    target: {
      ...annotation.target,
      selector: change.selectors ?? annotation.target.selector,
      styleClass: change.colour ?? annotation.target.styleClass,
    },
  };
}
