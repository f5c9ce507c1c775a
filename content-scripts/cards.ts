import type { Attribution } from '../src/attribution/attribution.ts';
import { evidenceOf } from '../src/attribution/evidence.ts';
import type { Span } from '../src/span.ts';
import { type Box, columnOf, GAP, overlap, placeBeside } from './beside.ts';
import { buildCard } from './card.ts';
import { cardFactsOf, nameOfMark } from './card-facts.ts';
import { goTo } from './go-to.ts';
import type { Host } from './host.ts';
import type { Marked } from './marked.ts';
import { giveFocus } from './native.ts';
import type { Painter } from './painter.ts';
import { docks } from './place.ts';

/** What a card leads to. */
export interface CardLeads {
  /** The notes over the statement's words. */
  notesOf(attribution: Attribution): readonly { readonly name: string; open(): void }[];
  /** Whether there is a note on exactly these words already. */
  isKept(attribution: Attribution): boolean;
  keep(attribution: Attribution): void;
  dismiss(attribution: Attribution): void;
  copy(attribution: Attribution): Promise<boolean>;
  dismissRule(pass: string): void;
  /** The reader looks at what is said here. */
  tellSaid(offset: number): void;
  /** What is to be lit is no longer the same. */
  relight(): void;
}

/** How a card came: by resting on words it goes when the pointer does, by a press or a key it stays. */
export type Coming = 'rest' | 'press' | 'key';

export interface Cards {
  /** Shows the card of a statement, in the place of any other. */
  open(attribution: Attribution, coming: Coming, at: number): void;
  /** Goes to the next marked statement or the one before; false when there is none. */
  step(direction: 1 | -1): boolean;
  /** Closes the card; gives the focus back when it had it. */
  close(): void;
  /** Closes it when it only came by resting and the pointer is not on it. */
  leave(): void;
  /** Whether the open card stays until it is closed. */
  isHeld(): boolean;
  /** The statement whose card is open. */
  shown(): Attribution | null;
  /** What is lit while the card is open, wherever the pointer is. */
  lit(): readonly Span[];
}

/** In CSS pixels: with less of it, a card would not be worth reading. */
const LEAST_HEIGHT = 200;

/** The cards of a page's statements: one at a time. */
export function createCards(
  document: Document,
  host: Host,
  painter: Painter,
  marked: () => Marked | null,
  leads: CardLeads,
  signal: AbortSignal,
): Cards {
  const view = document.defaultView;
  let shown: { readonly attribution: Attribution; readonly coming: Coming } | null = null;
  let hide = () => {};
  let isUnderPointer = false;
  let focused: Element | null = null;
  let lit: readonly Span[] = [];
  /** Where the reader was last among the marks. */
  let last: number | null = null;

  const light = (spans: readonly Span[]) => {
    if (lit.length === 0 && spans.length === 0) return;
    lit = spans;
    leads.relight();
  };

  const close = () => {
    if (!shown) return;
    const hadFocus = document.activeElement === host.element;
    shown = null;
    isUnderPointer = false;
    hide();
    light([]);
    if (hadFocus) giveFocus(focused);
  };

  const open = (attribution: Attribution, coming: Coming, at: number) => {
    const now = marked();
    if (!now || !view) return;
    const before = focused;
    const hadFocus = shown !== null && document.activeElement === host.element;
    close();
    focused = hadFocus ? before : document.activeElement;
    const here = now.outlet ?? document.location.host;
    const facts = cardFactsOf(attribution, now.page.text, here);
    const own = now.attributions.filter(({ speakerId }) => speakerId === attribution.speakerId);
    const card = buildCard(document, facts, evidenceOf(now.page.text, attribution), {
      notes: leads.notesOf(attribution),
      ofSpeaker: attribution.speakerId === null ? 1 : own.length,
      showAll() {
        light(own.flatMap(({ content }) => content));
        leads.tellSaid(startOf(attribution));
      },
      keep: leads.isKept(attribution)
        ? null
        : () => {
            close();
            leads.keep(attribution);
          },
      dismiss() {
        close();
        leads.dismiss(attribution);
      },
      copy: () => leads.copy(attribution),
      dismissRule() {
        close();
        leads.dismissRule(attribution.pass);
      },
      step: (direction) => step(direction),
      close,
    });
    card.addEventListener('pointerenter', () => {
      isUnderPointer = true;
    });
    card.addEventListener('pointerleave', () => {
      isUnderPointer = false;
    });
    const low = docks(view);
    if (low) card.classList.add('low');
    hide = host.show(card);
    shown = { attribution, coming };
    last = startOf(attribution);
    if (!low) settle(card, view, now, extentOf(attribution), at);
    if (coming === 'key') card.focus({ preventScroll: true });
    else host.announce(nameOfMark(facts));
  };

  const step = (direction: 1 | -1): boolean => {
    const now = marked();
    if (!now) return false;
    const stops = [...now.attributions].sort((one, other) => startOf(one) - startOf(other));
    const next = stops[indexAfter(stops, now, direction)];
    const range = next && now.page.rangeOf(extentOf(next));
    if (!range) return false;
    goTo(range, painter, 'instant');
    open(next, 'key', startOf(next));
    return true;
  };

  /** Which of them comes after where the reader is: after the last, or after the top of the window. */
  const indexAfter = (stops: readonly Attribution[], now: Marked, direction: 1 | -1): number => {
    const isKnown = last !== null && stops.some((one) => startOf(one) === last);
    const from = stops.findIndex((one) =>
      isKnown ? startOf(one) === last : isBelowTop(now, startOf(one)),
    );
    if (from < 0) return direction > 0 ? 0 : stops.length - 1;
    const next = isKnown ? from + direction : direction > 0 ? from : from - 1;
    return (next + stops.length) % stops.length;
  };

  const isBelowTop = ({ page }: Marked, at: number): boolean =>
    (page.rangeOf([at, at + 1])?.getBoundingClientRect().top ?? -1) >= 0;

  signal.addEventListener('abort', close);
  return {
    open,
    step,
    close,
    leave() {
      if (shown?.coming === 'rest' && !isUnderPointer) close();
    },
    isHeld: () => shown !== null && shown.coming !== 'rest',
    shown: () => shown?.attribution ?? null,
    lit: () => lit,
  };
}

/**
 * In the margin of the text at the height of the line pointed at; else where it covers least of what is
 * said, and none of that line, for which a long card may have to scroll.
 */
function settle(card: HTMLElement, view: Window, { page }: Marked, extent: Span, at: number) {
  const words = page.rangeOf(extent);
  const letter = page.rangeOf([at, at + 1])?.getBoundingClientRect();
  if (!words || !letter) return;
  const line = lineOf(words, letter);
  const place = (taken: readonly Box[]) => {
    const { left, top } = placeBeside(
      card.getBoundingClientRect(),
      line,
      columnOf(words, view),
      taken,
      { width: view.innerWidth, height: view.innerHeight },
    );
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  };
  place([words.getBoundingClientRect()]);
  if (overlap(card.getBoundingClientRect(), line) === 0) return;
  const room = Math.max(line.top, view.innerHeight - line.bottom) - 2 * GAP;
  card.style.maxHeight = `${Math.max(LEAST_HEIGHT, room)}px`;
  place([]);
}

/** The line of these words that a letter is on, as far as they reach in it. */
function lineOf(words: Range, letter: DOMRect): DOMRect {
  const middle = (letter.top + letter.bottom) / 2;
  const lines = Array.from(words.getClientRects());
  return lines.find(({ top, bottom }) => top < middle && middle < bottom) ?? letter;
}

const startOf = ({ content }: Attribution): number => content[0]?.[0] ?? 0;

/** From the first word of the content to the last. */
export const extentOf = ({ content }: Attribution): Span => [
  content[0]?.[0] ?? 0,
  content.at(-1)?.[1] ?? 0,
];
