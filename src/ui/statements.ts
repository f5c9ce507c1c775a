import type { Naming } from '../attribution/attribution.ts';
import type { Statement } from '../messages.ts';

/** How much was detected; words partly in marks count as a quotation. */
export interface StatementCounts {
  readonly quotations: number;
  readonly claims: number;
  /** Speakers that were told apart; statements without a speaker add none. */
  readonly speakers: number;
}

/** Counts what was detected on a page. */
export function countStatements(statements: readonly Statement[]): StatementCounts {
  const claims = statements.filter(({ type }) => type === 'indirect').length;
  const speakers = new Set(statements.flatMap(({ speaker }) => (speaker === null ? [] : speaker)));
  return { quotations: statements.length - claims, claims, speakers: speakers.size };
}

/** Everything that one speaker says, in the order of the page; `speaker` null: nobody was found. */
export interface SpeakerStatements {
  readonly speaker: string | null;
  readonly naming: Naming | null;
  readonly statements: readonly Statement[];
}

/** Statements by speaker: speakers by their first words, those without a speaker last. */
export function groupBySpeaker(statements: readonly Statement[]): readonly SpeakerStatements[] {
  const groups = new Map<string | null, Statement[]>();
  for (const statement of [...statements].sort((one, other) => one.span[0] - other.span[0])) {
    const own = groups.get(statement.speaker);
    if (own) own.push(statement);
    else groups.set(statement.speaker, [statement]);
  }
  return [...groups]
    .map(([speaker, own]) => ({
      speaker,
      naming: speaker === null ? null : (own.find(({ naming }) => naming)?.naming ?? null),
      statements: own,
    }))
    .sort((one, other) => Number(one.speaker === null) - Number(other.speaker === null));
}
