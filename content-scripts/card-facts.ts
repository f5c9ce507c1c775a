import type { Alteration } from '../src/attribution/altered.ts';
import type { Attribution } from '../src/attribution/attribution.ts';
import type { Stance } from '../src/attribution/languages/language.ts';
import {
  NAMING_WORDS,
  RULE_WORDS,
  STATEMENT_WORDS,
  say,
  sayShare,
  type Word,
} from '../src/words.ts';

const STANCE_WORDS = {
  neutral: 'stance_neutral',
  assertive: 'stance_assertive',
  doubting: 'stance_doubting',
  conceding: 'stance_conceding',
  denying: 'stance_denying',
  promising: 'stance_promising',
  asking: 'stance_asking',
  warning: 'stance_warning',
  praising: 'stance_praising',
  accusing: 'stance_accusing',
} as const satisfies Record<Stance, Word>;

const ALTERATION_WORDS = {
  bracket: 'alteration_bracket',
  ellipsis: 'alteration_ellipsis',
  partial: 'alteration_partial',
} as const satisfies Record<Alteration, Word>;

/** What a card says of a statement, line by line; null or empty where there is nothing to say. */
export interface CardFacts {
  readonly kind: string;
  readonly sure: string;
  readonly speaker: string;
  /** "named · director of the forum": how the speaker is named, and what the article says of them. */
  readonly about: readonly string[];
  readonly reason: string | null;
  /** From who spoke to this page; empty when it is first-hand. */
  readonly chain: readonly string[];
  readonly signal: readonly string[];
  readonly rule: string;
}

/** A statement in the reader's words; `here` is what this page is called, at the chain's end. */
export function cardFactsOf(attribution: Attribution, text: string, here: string): CardFacts {
  const { type, speaker, naming, description, reason, chain, cue, stance, altered } = attribution;
  const cueWords = cue?.map(([start, end]) => text.slice(start, end)).join(' … ');
  return {
    kind: say(STATEMENT_WORDS[type]),
    sure: say('mark_sure', sayShare(attribution.confidence)),
    speaker: speaker ?? say('panel_unknown'),
    about: [naming && say(NAMING_WORDS[naming]), description].filter((one) => one !== null),
    reason: reason && say('mark_reason', reason),
    chain: chain.length === 0 ? [] : [...chain, here],
    signal: [
      ...(cueWords ? [say('mark_cue', cueWords)] : []),
      ...(stance && stance !== 'neutral' ? [say(STANCE_WORDS[stance])] : []),
      ...altered.map((one) => say(ALTERATION_WORDS[one])),
    ],
    rule: say('mark_rule', say(RULE_WORDS[attribution.pass] ?? 'rule_of_grammar')),
  };
}

/** "Detected quotation: Daniel Pipes": what a screen reader says of a mark. */
export const nameOfMark = ({ kind, speaker }: CardFacts): string =>
  say('mark_named', kind, speaker);
