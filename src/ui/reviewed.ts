/** What the reader said of detected statements, laid over what was detected. */
import { speakerOf, statementOf } from '../annotations/body.ts';
import type { Naming } from '../attribution/attribution.ts';
import type { Statement } from '../page-report.ts';
import type { Span } from '../span.ts';
import type { AnnotationRow } from '../store/database.ts';

/** A detected statement, and whether the reader says that it is right, or put it right. */
export interface ReviewedStatement extends Statement {
  readonly verdict: 'confirmed' | 'corrected' | null;
}

/**
 * Statements as the reader left them: `spans` says where in the page text each of the kept ones
 * (`rows`) stands now. A corrected one has the reader's speaker and kind, a dismissed one is left out.
 */
export function reviewStatements(
  statements: readonly Statement[],
  rows: readonly AnnotationRow[],
  spans: Readonly<Record<string, Span>>,
): readonly ReviewedStatement[] {
  const kept = rows.flatMap(({ id, annotation }) => {
    const body = statementOf(annotation.body);
    const span = spans[id];
    return body && span ? [{ body, span, speaker: speakerOf(annotation.body) }] : [];
  });
  return statements.flatMap((statement) => {
    const own = kept.find(({ span }) => isSame(span, statement.span));
    const verdict = own?.body.verdict;
    if (verdict === 'dismissed') return [];
    if (!own || !verdict) return [{ ...statement, verdict: null }];
    if (verdict === 'confirmed') return [{ ...statement, verdict }];
    const { speaker } = own;
    const isOther = speaker?.name !== statement.speaker;
    const corrected: ReviewedStatement = {
      ...{ ...statement, verdict, type: own.body.said, confidence: 1 },
      speaker: speaker?.name ?? null,
      naming: isOther ? namingOf(speaker?.name ?? null, statements) : statement.naming,
      // Through whom it came was told of the speaker that it does not have.
      chain: isOther ? [] : statement.chain,
    };
    return [corrected];
  });
}

/** Whether two spans share most of the longer one: an edit may have moved an end. */
function isSame([start, end]: Span, [from, to]: Span): boolean {
  const shared = Math.min(end, to) - Math.max(start, from);
  return shared * 2 > Math.max(end - start, to - from);
}

/** The kind of source that a speaker of the article is elsewhere; null for one that it does not have. */
const namingOf = (name: string | null, statements: readonly Statement[]): Naming | null =>
  statements.find(({ speaker }) => speaker !== null && speaker === name)?.naming ?? null;
