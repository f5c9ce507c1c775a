import { isSure } from '../attribution/certainty.ts';
import type { Statement } from '../page-report.ts';
import { NAMING_WORDS, STATEMENT_WORDS, say, sayCount, sayShare } from '../words.ts';
import type { ReviewedStatement } from './reviewed.ts';
import { countStatements, linksOf, type SpeakerStatements, shareOf } from './statements.ts';

interface SpeakerProps {
  readonly group: SpeakerStatements<ReviewedStatement>;
  /** Everything that is said in the article, for shares of it. */
  readonly all: readonly Statement[];
  /** Of its heading. */
  readonly level: 2 | 3;
  readonly jump: (statement: Statement) => void;
  /** A place in the page text that the reader clicked. */
  readonly pointedAt: number | null;
  /** Where the statements begin that are on screen now, in the page text. */
  readonly inView: ReadonlySet<number>;
}

/** One speaker: how they are named, how much they say, and all of it in the article's order. */
export function Speaker({ group, all, level, jump, pointedAt, inView }: SpeakerProps) {
  const { speaker, naming, statements } = group;
  const [first] = statements;
  const share = shareOf(statements, all);
  const { quotations, claims } = countStatements(statements);
  const facts = [
    naming && say(NAMING_WORDS[naming]),
    first?.description,
    quotations > 0 && sayCount('quotations', quotations),
    claims > 0 && sayCount('claims', claims),
    share !== null && say('panel_share', sayShare(share)),
  ].filter((fact) => typeof fact === 'string');
  const isSeen = ({ span }: Statement) => inView.has(span[0]);
  const name = (
    <>
      {speaker ?? say('panel_unknown')}
      {statements.some(isSeen) && <span class="in-view soft"> {say('panel_in_view')}</span>}
    </>
  );
  return (
    <section class="speaker" data-seen={statements.some(isSeen)}>
      {level === 2 ? (
        <h2 class="speaker-name" dir="auto">
          {name}
        </h2>
      ) : (
        <h3 class="speaker-name" dir="auto">
          {name}
        </h3>
      )}
      <p class="speaker-facts soft">{facts.join(' · ')}</p>
      <ol>
        {statements.map((statement) => (
          <li key={statement.span.join('-')}>
            <button
              ref={holds(statement, pointedAt) ? show : null}
              type="button"
              class="statement"
              data-seen={isSeen(statement)}
              aria-current={holds(statement, pointedAt)}
              onClick={() => jump(statement)}
            >
              <span class="words" dir="auto">
                {statement.content}
              </span>
              <span class="statement-facts soft">{factsOf(statement)}</span>
              <span class="unseen">. {say('card_jump')}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const holds = ({ span }: Statement, at: number | null): boolean =>
  at !== null && span[0] <= at && at < span[1];

/** Brings what the reader clicked in the page into view. */
const show = (button: HTMLElement | null) => button?.scrollIntoView({ block: 'nearest' });

/** "detected claim, source uncertain, through the Evening Ledger": what it is and the way it came. */
function factsOf(statement: ReviewedStatement): string {
  const { type, speaker, verdict } = statement;
  const isDoubtful = verdict === null && speaker !== null && !isSure(statement);
  // Who speaks is named above.
  const links = linksOf(statement);
  return [
    say(STATEMENT_WORDS[type]),
    ...(isDoubtful ? [say('statement_uncertain')] : []),
    ...links.map((link) => say('statement_through', link)),
    ...(verdict === null ? [] : [say(VERDICT_WORDS[verdict])]),
  ].join(', ');
}

const VERDICT_WORDS = { confirmed: 'panel_confirmed', corrected: 'panel_corrected' } as const;
