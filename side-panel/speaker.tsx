import { isSure } from '../src/attribution/certainty.ts';
import type { Statement } from '../src/messages.ts';
import { countStatements, type SpeakerStatements } from '../src/ui/statements.ts';
import { NAMING_WORDS, STATEMENT_WORDS, say, sayCount } from '../src/words.ts';

interface SpeakerProps {
  readonly group: SpeakerStatements;
  readonly jump: (statement: Statement) => void;
  /** A place in the page text that the reader clicked. */
  readonly pointedAt: number | null;
}

/** One speaker: how they are named, how much they say, and all of it in the article's order. */
export function Speaker({ group: { speaker, naming, statements }, jump, pointedAt }: SpeakerProps) {
  const { quotations, claims } = countStatements(statements);
  const facts = [
    naming && say(NAMING_WORDS[naming]),
    quotations > 0 && sayCount('quotations', quotations),
    claims > 0 && sayCount('claims', claims),
  ].filter((fact) => typeof fact === 'string');
  return (
    <section class="speaker">
      <h2 class="speaker-name" dir="auto">
        {speaker ?? say('panel_unknown')}
      </h2>
      <p class="speaker-facts soft">{facts.join(' · ')}</p>
      <ol>
        {statements.map((statement) => (
          <li key={statement.span.join('-')}>
            <button
              ref={holds(statement, pointedAt) ? show : null}
              type="button"
              class="statement"
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
function factsOf(statement: Statement): string {
  const { type, speaker, chain } = statement;
  const doubt = speaker !== null && !isSure(statement) ? [say('statement_uncertain')] : [];
  const links = chain.map((link) => say('statement_through', link));
  return [say(STATEMENT_WORDS[type]), ...doubt, ...links].join(', ');
}
