import type { Naming } from '../attribution/attribution.ts';
import type { Statement } from '../page-report.ts';

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
export interface SpeakerStatements<One extends Statement = Statement> {
  readonly speaker: string | null;
  readonly naming: Naming | null;
  readonly statements: readonly One[];
}

/** Statements by speaker: speakers by their first words, those without a speaker last. */
export function groupBySpeaker<One extends Statement>(
  statements: readonly One[],
): readonly SpeakerStatements<One>[] {
  const groups = new Map<string | null, One[]>();
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

/** Through whom a statement came: its chain without the speaker, with whom it begins. */
export const linksOf = ({ chain, speaker }: Statement): readonly string[] =>
  chain.filter((link) => link !== speaker);

/** Everything that came the same way; none in between is first-hand. */
export interface ChainStatements<One extends Statement = Statement> {
  readonly links: readonly string[];
  readonly statements: readonly One[];
}

/** Statements by the way they came: those through somebody by their first words, first-hand ones last. */
export function groupByChain<One extends Statement>(
  statements: readonly One[],
): readonly ChainStatements<One>[] {
  const groups = new Map<string, { links: readonly string[]; statements: One[] }>();
  for (const statement of [...statements].sort((one, other) => one.span[0] - other.span[0])) {
    const links = linksOf(statement);
    const key = links.join('\n');
    const own = groups.get(key);
    if (own) own.statements.push(statement);
    else groups.set(key, { links, statements: [statement] });
  }
  const isDirect = ({ links }: ChainStatements<One>) => Number(links.length === 0);
  return [...groups.values()].sort((one, other) => isDirect(one) - isDirect(other));
}

/** Which statements are shown. */
export const SHOWN_KINDS = ['all', 'quotations', 'claims', 'unnamed', 'second-hand'] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** Statements of one kind: by their marks, by a source that is not named, by a way through others. */
export function ofKind<One extends Statement>(
  statements: readonly One[],
  kind: ShownKind,
): readonly One[] {
  return statements.filter((statement) => {
    if (kind === 'quotations') return statement.type !== 'indirect';
    if (kind === 'claims') return statement.type === 'indirect';
    if (kind === 'unnamed') return statement.naming === 'unnamed';
    return kind === 'all' || linksOf(statement).length > 0;
  });
}

/** Share, 0 to 1, that some statements have of the words that all of them quote; null for none. */
export function shareOf(some: readonly Statement[], all: readonly Statement[]): number | null {
  const quoted = (statements: readonly Statement[]) =>
    statements
      .filter(({ type }) => type !== 'indirect')
      .reduce((sum, { content }) => sum + content.split(/\s+/).length, 0);
  const whole = quoted(all);
  return whole === 0 || quoted(some) === 0 ? null : quoted(some) / whole;
}
