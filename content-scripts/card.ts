import type { EvidencePart } from '../src/attribution/evidence.ts';
import { refuseCovered } from '../src/covered.ts';
import { say, sayCount } from '../src/words.ts';
import { type CardFacts, nameOfMark } from './card-facts.ts';
import { actButton, part } from './part.ts';

/** What the reader can do with a statement. Nothing here destroys, exports notes or reveals them. */
export interface CardActs {
  /** The notes over these words, by the words that they are on. */
  readonly notes: readonly { readonly name: string; open(): void }[];
  /** How many statements the speaker has, and where this one is among all marks. */
  readonly ofSpeaker: number;
  showAll(): void;
  /** Null where the statement is kept already. */
  readonly keep: (() => void) | null;
  /** Resolves to whether it is on the clipboard. */
  copy(): Promise<boolean>;
  dismiss(): void;
  dismissRule(): void;
  step(direction: 1 | -1): void;
  close(): void;
}

/**
 * The card of one statement: who says it, through whom, by which words, how sure that is and how it
 * was found. All its words are the page's or ours, and none the reader's.
 */
export function buildCard(
  document: Document,
  facts: CardFacts,
  evidence: readonly EvidencePart[],
  acts: CardActs,
): HTMLElement {
  const card = part(document, 'section', 'card');
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', nameOfMark(facts));
  card.tabIndex = -1;
  const words = (name: 'p' | 'q' | 'h2', className: string, text: string) => {
    const made = part(document, name, className, text);
    return asInPage(document, made);
  };
  const said = part(document, 'output', 'said');
  const copy = async () => {
    said.value = say((await acts.copy()) ? 'mark_copied' : 'mark_copy_failed');
  };
  card.append(
    headOf(document, facts, acts),
    words('h2', 'speaker', facts.speaker),
    ...(facts.about.length > 0 ? [words('p', 'soft', facts.about.join(' · '))] : []),
    ...(facts.reason === null ? [] : [words('p', 'soft', facts.reason)]),
    ...(facts.chain.length > 0 ? [chainOf(document, facts.chain)] : []),
    evidenceOf(document, evidence),
    part(document, 'p', 'small', [...facts.signal, facts.rule].join(' · ')),
    footOf(document, acts, copy, said),
  );
  card.addEventListener('keydown', (event) => {
    const act = event.isTrusted && !isChord(event) ? keysOf(acts, copy)[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  return card;
}

const isChord = ({ ctrlKey, altKey, metaKey }: KeyboardEvent) => ctrlKey || altKey || metaKey;

/** Single letters work in our own parts alone. */
const keysOf = (
  acts: CardActs,
  copy: () => void,
): Readonly<Record<string, (() => void) | null>> => ({
  j: () => acts.step(1),
  k: () => acts.step(-1),
  n: acts.keep,
  c: copy,
});

function headOf(document: Document, { kind, sure }: CardFacts, acts: CardActs): HTMLElement {
  const icon = (name: string, sign: string, act: () => void) => {
    const button = actButton(document, 'icon', sign, act);
    button.setAttribute('aria-label', name);
    button.title = name;
    return button;
  };
  return part(
    document,
    'div',
    'head',
    part(
      document,
      'span',
      'what',
      part(document, 'span', 'kind', kind),
      part(document, 'span', 'sure', sure),
    ),
    icon(say('mark_previous'), '‹', () => acts.step(-1)),
    icon(say('mark_next'), '›', () => acts.step(1)),
    icon(say('mark_close'), '×', acts.close),
  );
}

/** Words of the page are in its language, and find their direction themselves. */
function asInPage<Words extends HTMLElement>(document: Document, words: Words): Words {
  words.lang = document.documentElement.lang;
  words.dir = 'auto';
  return words;
}

/** Who spoke, through whom, to this page: a line from one to the next. */
function chainOf(document: Document, chain: readonly string[]): HTMLElement {
  const list = part(document, 'ol', 'chain');
  list.setAttribute('aria-label', say('mark_chain'));
  for (const link of chain) {
    // A name goes its own way, the arrow before it that of the list.
    const name = asInPage(document, part(document, 'bdi', '', link));
    list.append(part(document, 'li', '', name));
  }
  return list;
}

function evidenceOf(document: Document, evidence: readonly EvidencePart[]): HTMLElement {
  const quote = part(document, 'blockquote', 'evidence');
  asInPage(document, quote);
  quote.setAttribute('aria-label', say('mark_evidence'));
  quote.append(
    ...evidence.map((one) =>
      one.part === null ? one.words : part(document, 'span', one.part, one.words),
    ),
  );
  return quote;
}

function footOf(
  document: Document,
  acts: CardActs,
  copy: () => void,
  said: HTMLOutputElement,
): HTMLElement {
  const more = part(
    document,
    'details',
    'more',
    part(document, 'summary', '', say('mark_dismiss')),
  );
  more.append(
    actButton(document, '', say('mark_dismiss_one'), acts.dismiss),
    actButton(document, '', say('mark_dismiss_rule'), acts.dismissRule),
  );
  const all = sayCount('mark_all', acts.ofSpeaker);
  const foot = part(
    document,
    'div',
    'foot',
    ...(acts.keep ? [actButton(document, 'main', say('mark_keep'), acts.keep)] : []),
    actButton(document, '', say('mark_copy'), copy),
    ...acts.notes.map(({ name, open }) => actButton(document, '', name, open)),
    ...(acts.ofSpeaker > 1 ? [actButton(document, '', all, acts.showAll)] : []),
    more,
    said,
  );
  refuseCovered(foot, () => {
    said.value = say('click_covered');
  });
  return foot;
}
