/** Who says what on this page: asked of the background, and told to the popup. */
import type { Anchoring } from '../src/anchoring/anchoring.ts';
import { type Article, type ArticleBlock, BODY_ROLES } from '../src/article/article.ts';
import type { Attribution } from '../src/attribution/attribution.ts';
import { LONGEST_PAGE, MOST_BLOCKS } from '../src/attribution/limits.ts';
import type { Orphan, PageReport, Statement } from '../src/page-report.ts';
import type { PageText } from '../src/page-text/page-text.ts';
import type { Span } from '../src/span.ts';
import type { CallBackground, PlacedAnnotation } from './notes.ts';
import type { PageReading } from './page-reading.ts';

/** Roles that hold no reported speech of their own: captions and pull quotes repeat the body. */
export const SILENT: ReadonlySet<string> = new Set(['byline', 'caption', 'pull-quote', 'embed']);

/**
 * Asks the background who says what in the article; none where the page is no article. Of a page that is
 * longer than anybody reads, its beginning alone.
 */
export async function attributeArticle(
  call: CallBackground,
  page: PageText,
  article: Article,
): Promise<readonly Attribution[]> {
  if (!article.isArticle) return [];
  const blocks: ArticleBlock[] = [];
  for (const { role, span } of article.blocks) {
    const [start, end] = span;
    if (start >= LONGEST_PAGE || blocks.length === MOST_BLOCKS) break;
    if (!SILENT.has(role)) blocks.push({ role, span: [start, Math.min(end, LONGEST_PAGE)] });
  }
  const text = page.text.slice(0, LONGEST_PAGE);
  return await call('attribute', { text, language: article.language, blocks });
}

/** What popup, side panel and the measuring door are told. */
export function reportOn(
  reading: PageReading,
  placed: readonly PlacedAnnotation[],
  rest: Pick<PageReport, 'settled' | 'signs' | 'readings' | 'spentMs' | 'selected' | 'visit'>,
): PageReport {
  const { page, article, attributions, ms, longestTaskMs } = reading;
  const words = (spans: readonly Span[]) =>
    spans.map(([start, end]) => page.text.slice(start, end)).join(' … ');
  const statements = attributions.map((attribution): Statement => {
    const { type, speaker, description, naming, chain, pass, confidence } = attribution;
    const { content, source, cue } = attribution;
    return {
      ...{ type, speaker, description, naming, chain, pass, confidence },
      content: words(content),
      source: source && words(source),
      cue: cue && words(cue),
      span: [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0],
    };
  });
  return {
    ...rest,
    isArticle: article.isArticle,
    reason: article.reason,
    title: article.title,
    byline: article.byline,
    date: article.published,
    language: article.language,
    bodyText: bodyOf(reading),
    ms,
    longestTaskMs,
    statements,
    anchored: Object.fromEntries(
      placed.map(({ anchor, anchoring }) => [anchor.id, anchoring.status]),
    ),
    altered: Object.fromEntries(
      placed.flatMap(({ anchor, anchoring }) =>
        anchoring.status === 'approximate' ? [[anchor.id, page.text.slice(...anchoring.span)]] : [],
      ),
    ),
    orphans: Object.fromEntries(
      placed.flatMap(({ anchor, anchoring }) =>
        anchoring.status === 'orphan' ? [[anchor.id, orphanOf(page, anchoring)]] : [],
      ),
    ),
    spans: Object.fromEntries(
      placed.flatMap(({ anchor, anchoring }) =>
        anchoring.status === 'orphan' ? [] : [[anchor.id, anchoring.span]],
      ),
    ),
  };
}

/** The article's body, blocks with blank lines between them, as far as anybody reads. */
export function bodyOf({ article, page }: PageReading): string {
  const parts: string[] = [];
  for (const { role, span } of article.blocks) {
    const [start, end] = span;
    // Blocks stand in order, and of a page without end there may be a million.
    if (start >= LONGEST_PAGE) break;
    if (BODY_ROLES.has(role)) parts.push(page.text.slice(start, Math.min(end, LONGEST_PAGE)));
  }
  return parts.join('\n\n').slice(0, LONGEST_PAGE);
}

/** Characters shown of the words of a candidate, and on each side of them. */
const SHOWN = 200;
const AROUND = 60;

function orphanOf(
  { text }: PageText,
  { reason, candidates }: Extract<Anchoring, { status: 'orphan' }>,
): Orphan {
  return {
    reason,
    candidates: candidates.map((span) => ({
      span,
      before: text.slice(Math.max(0, span[0] - AROUND), span[0]),
      words: text.slice(span[0], Math.min(span[1], span[0] + SHOWN)),
      after: text.slice(span[1], span[1] + AROUND),
    })),
  };
}
