import { isSure } from '../src/attribution/certainty.ts';
import type { Statement } from '../src/messages.ts';
import { countStatements, type SpeakerStatements } from '../src/ui/statements.ts';
import { NAMING_WORDS, STATEMENT_WORDS, say, sayCount } from '../src/ui/words.ts';

interface SpeakerProps {
  readonly group: SpeakerStatements;
  readonly jump: (statement: Statement) => void;
}

/** One speaker: how they are named, how much they say, and all of it in the article's order. */
export function Speaker({ group: { speaker, naming, statements }, jump }: SpeakerProps) {
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
            <button type="button" class="statement" onClick={() => jump(statement)}>
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

/** "detected claim, source uncertain, through the Evening Ledger": what it is and the way it came. */
function factsOf(statement: Statement): string {
  const { type, speaker, chain } = statement;
  const doubt = speaker !== null && !isSure(statement) ? [say('statement_uncertain')] : [];
  const links = chain.map((link) => say('statement_through', link));
  return [say(STATEMENT_WORDS[type]), ...doubt, ...links].join(', ');
}
