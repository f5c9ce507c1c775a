import type { OrphanReason } from '../anchoring/anchoring.ts';
import type { Colour } from '../annotations/annotation.ts';
import type { Candidate, Orphan as OrphanState } from '../page-report.ts';
import type { Span } from '../span.ts';
import { say, type Word } from '../words.ts';

/** What a reader may do with an annotation whose words were not found. */
export interface OrphanActs {
  /** Shows words of the page, without changing anything. */
  show(span: Span): void;
  /** Puts the annotation on words of the page, or on the selection (null). */
  attach(span: Span | null): void;
  keepOnPage(): void;
}

const REASONS = {
  removed: 'orphan_removed',
  ambiguous: 'orphan_ambiguous',
  unsure: 'orphan_unsure',
  'not-loaded-yet': 'orphan_not_loaded',
} as const satisfies Record<OrphanReason, Word>;

interface OrphanProps {
  readonly orphan: OrphanState;
  readonly colour: Colour;
  /** What the reader has selected in the page; '' for nothing. */
  readonly selected: string;
  readonly isReadOnly: boolean;
  readonly acts: OrphanActs;
}

/** Why an annotation has no place on the page, and the ways to give it one. */
export function Orphan({ orphan, colour, selected, isReadOnly, acts }: OrphanProps) {
  return (
    <div class="orphan" data-colour={colour}>
      <p class="soft">{say(REASONS[orphan.reason])}</p>
      {orphan.candidates.length > 0 && (
        <>
          <p>{say('orphan_candidates')}</p>
          <ol class="candidates">
            {orphan.candidates.map((candidate) => (
              <li key={candidate.span.join('-')}>
                <Words candidate={candidate} onShow={() => acts.show(candidate.span)} />
                {!isReadOnly && (
                  <button
                    type="button"
                    class="button-line"
                    onClick={() => acts.attach(candidate.span)}
                  >
                    {say('orphan_choose')}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {!isReadOnly && (
        <div class="orphan-acts">
          {selected === '' ? (
            <p class="soft">{say('orphan_attach_how')}</p>
          ) : (
            <button type="button" class="button-line" onClick={() => acts.attach(null)}>
              {say('orphan_attach', selected)}
            </button>
          )}
          <button type="button" class="button-line" onClick={acts.keepOnPage}>
            {say('orphan_keep')}
          </button>
        </div>
      )}
    </div>
  );
}

interface WordsProps {
  readonly candidate: Candidate;
  readonly onShow: () => void;
}

/** A candidate's words among those around them; a press shows them in the page. */
function Words({ candidate: { before, words, after }, onShow }: WordsProps) {
  return (
    <button type="button" class="candidate" onClick={onShow}>
      <span class="words" dir="auto">
        …{before}
        <mark>{words}</mark>
        {after}…
      </span>
      <span class="unseen">. {say('orphan_show')}</span>
    </button>
  );
}
