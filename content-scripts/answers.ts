import { describe } from '../src/anchoring/describe.ts';
import type { Span } from '../src/span.ts';
import { goTo } from './go-to.ts';
import { untilSeen } from './in-view.ts';
import { spanOf } from './notes.ts';
import type { Painter } from './painter.ts';
import type { Reader } from './reader.ts';
import type { Acts } from './running.ts';
import { selectedRange } from './selection.ts';
import type { Result } from './toolbar.ts';

/** What commands and pages of ours have done in the page. */
export interface Asked {
  annotate(range: Range, withNote: boolean): Promise<Result>;
  step(of: 'annotation' | 'mark', direction: 1 | -1): boolean;
  focusToolbar(): void;
  closeEditor(ticket: string): void;
  /** Copies words with their citation, and says so in the page. */
  cite(range: Range): Promise<void>;
}

/** The answers to the calls that ask for more than reading. */
export function answersOf(
  document: Document,
  painter: Painter,
  reader: Reader,
  asked: Asked,
  signal: AbortSignal,
): Acts['calls'] {
  const jump = (span: Span | null | undefined): boolean => {
    const range = span && reader.marked()?.page.rangeOf(span);
    if (!range) return false;
    goTo(range, painter);
    return true;
  };
  const placedOf = (id: string) => reader.marked()?.placed.find(({ anchor }) => anchor.id === id);

  return {
    jumpTo({ id }) {
      const one = placedOf(id);
      return jump(one && spanOf(one));
    },
    jumpToSpan: ({ span }) => jump(span),
    untilSeen({ spans, known }) {
      const view = document.defaultView;
      const rangeOf = (span: Span) => reader.marked()?.page.rangeOf(span) ?? null;
      return view ? untilSeen(view, spans, known, rangeOf, signal) : known;
    },
    locate({ id }) {
      const one = placedOf(id);
      const span = one ? spanOf(one) : null;
      const now = reader.marked();
      return now && span ? { text: now.page.text, span } : null;
    },
    async describeWords({ span }) {
      const known = reader.marked();
      if (span) return known && describe(known.page, span);
      const range = selectedRange(document);
      const now = range && (await reader.readAnew());
      const selected = now?.page.spanOf(range!);
      return now && selected ? describe(now.page, selected) : null;
    },
    step: ({ of, direction }) => asked.step(of, direction),
    closeEditor: ({ ticket }) => asked.closeEditor(ticket),
    focusToolbar: () => asked.focusToolbar(),
    async citeSelection() {
      const range = selectedRange(document);
      if (range) await asked.cite(range);
    },
    async annotateSelection({ withNote }) {
      const range = selectedRange(document);
      if (range) await asked.annotate(range, withNote);
    },
  };
}
