import { useState } from 'preact/hooks';
import type { Body, Named } from '../annotations/annotation.ts';
import { evidenceLinkOf, speakerOf, statementOf, verificationOf } from '../annotations/body.ts';
import type { AnnotationChange } from '../annotations/save.ts';
import {
  type StatementBody,
  VERIFICATIONS,
  type Verdict,
  type Verification,
} from '../annotations/statement.ts';
import { type AttributionType, TYPES } from '../attribution/attribution.ts';
import { say, type Word } from '../words.ts';
import { Choice, Evidence, Speaker } from './review-fields.tsx';

const SAID_WORDS = {
  direct: 'said_direct',
  indirect: 'said_indirect',
  mixed: 'said_mixed',
} as const satisfies Record<AttributionType, Word>;

const VERIFICATION_WORDS = {
  confirmed: 'verification_confirmed',
  disputed: 'verification_disputed',
  unverifiable: 'verification_unverifiable',
} as const satisfies Record<Verification, Word>;

const VERDICT_WORDS = {
  confirmed: 'review_confirm',
  corrected: 'review_correct',
  dismissed: 'review_dismiss',
} as const satisfies Record<Verdict, Word>;

/** What the reader says of a kept statement. */
export interface Reviewed {
  readonly statement: StatementBody;
  readonly speaker: Named | null;
  readonly verification: Verification | null;
  readonly evidence: string | null;
}

type Change = Pick<AnnotationChange, 'speaker' | 'verification' | 'evidence' | 'verdict' | 'said'>;

interface ReviewProps {
  readonly reviewed: Reviewed;
  /** The article's speakers, to choose among; any other can be typed. */
  readonly speakers: readonly string[];
  /** Resolves to false when it was not kept. */
  readonly onChange: (change: Change) => Promise<boolean>;
  /** Puts it on the words selected in the page; absent where there is no page. Null: none are. */
  readonly onMove?: () => Promise<boolean | null>;
}

/**
 * Whether a detection is right, who said it and how, and whether it is true. To put speaker or kind
 * right is to say that the detection was wrong; to put them back is to confirm it.
 */
export function Review({ reviewed: given, speakers, onChange, onMove }: ReviewProps) {
  const [reviewed, setReviewed] = useState(given);
  const [isUnsaved, setUnsaved] = useState(false);
  // What is open stays open: who puts the speaker right may have more to say.
  const [isOpen] = useState(given.statement.verdict === null);
  const { statement, speaker, verification } = reviewed;
  const { detected, verdict, said } = statement;

  async function change(wanted: Change) {
    const before = reviewed;
    setReviewed(after(reviewed, wanted));
    const isKept = await onChange(wanted);
    setUnsaved(!isKept);
    if (!isKept) setReviewed(before);
  }

  function correct(next: { speaker: string | null; said: AttributionType }) {
    const isAsDetected = next.speaker === detected.speaker && next.said === detected.type;
    const isUnnamed = next.speaker === detected.speaker && detected.naming === 'unnamed';
    change({
      speaker: next.speaker === null ? null : { name: next.speaker, isUnnamed },
      said: next.said,
      verdict: isAsDetected ? 'confirmed' : 'corrected',
    });
  }

  const summary = [
    say(verdict === null ? 'review' : VERDICT_WORDS[verdict]),
    ...(verification === null ? [] : [say(VERIFICATION_WORDS[verification])]),
  ];
  return (
    <details class="review" open={isOpen}>
      <summary>{summary.join(' · ')}</summary>
      <fieldset class="review-choices">
        <legend class="unseen">{say('review')}</legend>
        {(['confirmed', 'dismissed'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="button-line"
            aria-pressed={verdict === one}
            onClick={() => change(verdictChange(verdict === one ? null : one, detected))}
          >
            {say(VERDICT_WORDS[one])}
          </button>
        ))}
        {onMove && <Move onMove={onMove} />}
      </fieldset>
      <Speaker
        speaker={speaker?.name ?? null}
        detected={detected.speaker}
        speakers={speakers}
        onChoose={(name) => correct({ speaker: name, said })}
      />
      <Choice
        label="review_type"
        value={said}
        options={TYPES.map((type) => [type, say(SAID_WORDS[type])])}
        hint={
          said === detected.type ? null : say('review_detected', say(SAID_WORDS[detected.type]))
        }
        onChoose={(type) =>
          correct({ speaker: speaker?.name ?? null, said: type as AttributionType })
        }
      />
      <Choice
        label="verification"
        value={verification ?? ''}
        options={[
          ['', say('verification_unchecked')],
          ...VERIFICATIONS.map((one): [string, string] => [one, say(VERIFICATION_WORDS[one])]),
        ]}
        hint={null}
        onChoose={(one) => change({ verification: one === '' ? null : (one as Verification) })}
      />
      {verification !== null && (
        <Evidence link={reviewed.evidence} onChange={(evidence) => change({ evidence })} />
      )}
      {isUnsaved && <p role="alert">{say('act_unsaved')}</p>}
    </details>
  );
}

/** "Daniel Pipes · Corrected · Disputed": a kept statement in a line. */
export function reviewLine({ statement, speaker, verification }: Reviewed): string {
  const { verdict, said } = statement;
  return [
    say(SAID_WORDS[said]),
    speaker?.name ?? say('panel_unknown'),
    ...(verdict === null ? [] : [say(VERDICT_WORDS[verdict])]),
    ...(verification === null ? [] : [say(VERIFICATION_WORDS[verification])]),
  ].join(' · ');
}

/** What the reader says of an annotation's statement; null where it keeps none. */
export function reviewedOf(body: readonly Body[]): Reviewed | null {
  const statement = statementOf(body);
  if (!statement) return null;
  return {
    ...{ statement, speaker: speakerOf(body) },
    ...{ verification: verificationOf(body), evidence: evidenceLinkOf(body) },
  };
}

/** A confirmed detection is as it was detected, whatever was corrected before. */
const verdictChange = (
  verdict: Verdict | null,
  { speaker, naming, type }: StatementBody['detected'],
): Change =>
  verdict === 'confirmed'
    ? {
        verdict,
        said: type,
        speaker: speaker === null ? null : { name: speaker, isUnnamed: naming === 'unnamed' },
      }
    : { verdict };

function after(reviewed: Reviewed, change: Change): Reviewed {
  const { statement } = reviewed;
  const { verdict = statement.verdict, said = statement.said } = change;
  const { speaker = reviewed.speaker, verification = reviewed.verification } = change;
  const { evidence = reviewed.evidence } = change;
  return { statement: { ...statement, verdict, said }, speaker, verification, evidence };
}

/** Puts the annotation on the words that are selected in the page. */
function Move({ onMove }: { readonly onMove: () => Promise<boolean | null> }) {
  const [said, setSaid] = useState<Word | null>(null);
  return (
    <>
      <button
        type="button"
        class="button-line"
        onClick={async () => {
          const isMoved = await onMove();
          setSaid(isMoved === null ? 'review_move_how' : isMoved ? 'act_moved' : 'act_unsaved');
        }}
      >
        {say('review_move')}
      </button>
      <span role="status">{said && say(said)}</span>
    </>
  );
}
