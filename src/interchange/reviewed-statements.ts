/** Statements that the reader confirmed or put right, as data that attribution is measured with. */
import { type Annotation, quoteOf } from '../annotations/annotation.ts';
import { speakerOf, statementOf } from '../annotations/body.ts';
import type { Span } from '../span.ts';

/** An article as it was kept, and the annotations on it. */
export interface KeptArticle {
  readonly id: string;
  /** Headline and paragraphs, a line each. */
  readonly text: string;
  /** BCP 47; null where it is not known. */
  readonly language: string | null;
  readonly annotations: readonly Annotation[];
}

/** One statement in the format of the door that measures attribution (`npm run attribute`). */
interface ReviewedStatement {
  readonly type: string;
  readonly content: readonly Span[];
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly speaker: string | null;
  /** By whom it is right: a person, and no longer a program. */
  readonly verdict: 'confirmed' | 'corrected';
}

/**
 * A line `{id, text, lang, attributions}` for each article with reviewed statements that its text
 * still holds, offsets in UTF-16 units of `text`; '' where there are none. Statements of which the
 * reader said that nothing is said there are left out, as they are in such data. Where the reader
 * gave another speaker, the words that name it are not known: `source` is null then.
 */
export function writeReviewed(articles: readonly KeptArticle[]): string {
  return articles
    .map(({ id, text, language, annotations }) => {
      const found = annotations.flatMap((annotation) => reviewedIn(text, annotation) ?? []);
      const attributions = found.sort(
        (one, other) => (one.content[0]?.[0] ?? 0) - (other.content[0]?.[0] ?? 0),
      );
      if (attributions.length === 0) return '';
      return `${JSON.stringify({ id, text, ...(language && { lang: language }), attributions })}\n`;
    })
    .join('');
}

/** Null where it was not reviewed, was dismissed, or is not in the text once. */
function reviewedIn(text: string, annotation: Annotation): ReviewedStatement | null {
  const statement = statementOf(annotation.body);
  if (!statement || (statement.verdict !== 'confirmed' && statement.verdict !== 'corrected')) {
    return null;
  }
  const start = placeOf(text, annotation);
  if (start === null) return null;
  const { parts, detected, said: type, verdict } = statement;
  const speaker = speakerOf(annotation.body)?.name ?? null;
  const at = (spans: readonly (readonly [number, number])[] | null) =>
    spans?.map(([from, to]): Span => [start + from, start + to]) ?? null;
  const isInside = (spans: readonly Span[] | null) =>
    spans === null || spans.every(([from, to]) => from >= 0 && from < to && to <= text.length);
  const whole: Span = [start, start + quoteOf(annotation).length];
  const content = at(parts?.content ?? null) ?? [whole];
  const source = speaker === detected.speaker ? at(parts?.source ?? null) : null;
  const cue = at(parts?.cue ?? null);
  if (![content, source, cue].every(isInside)) return null;
  return { type, content, source, cue, speaker, verdict };
}

/** Where the quote begins: the one place, or the one after its prefix; null where none is certain. */
function placeOf(text: string, annotation: Annotation): number | null {
  const quote = annotation.target.selector.find(({ type }) => type === 'TextQuoteSelector');
  if (quote?.type !== 'TextQuoteSelector' || quote.exact === '') return null;
  const { exact, prefix } = quote;
  const only = (words: string) => {
    const at = text.indexOf(words);
    return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : null;
  };
  const alone = only(exact);
  if (alone !== null) return alone;
  const after = only(prefix + exact);
  return after === null ? null : after + prefix.length;
}
