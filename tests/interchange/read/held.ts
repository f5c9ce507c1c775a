import { type Annotation, noteOf } from '../../../src/annotations/annotation.ts';
import {
  evidenceLinkOf,
  speakerOf,
  tagsOf,
  verificationOf,
} from '../../../src/annotations/body.ts';

/** What formats have a place for that hold only part of an annotation. */
export function held({ id, created, modified, body, target }: Annotation) {
  const note = noteOf({ body });
  const quote = target.selector.find(({ type }) => type === 'TextQuoteSelector');
  return {
    ...{ id, created, modified, source: target.source, colour: target.styleClass },
    // Blank is nothing.
    ...{ note: note.trim() === '' ? '' : note, tags: tagsOf(body), speaker: speakerOf(body) },
    ...{ verification: verificationOf(body), evidence: evidenceLinkOf(body), quote },
  };
}
