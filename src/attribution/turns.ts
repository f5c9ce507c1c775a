import type { Span } from '../span.ts';
import type { Draft } from './assemble.ts';
import type { Language } from './languages/language.ts';
import { findNames } from './names.ts';
import { namingOf } from './naming.ts';
import { isCapital, lowerAt } from './phrases.ts';
import { isHeading, type Reading, type Run, spanOf, tokenAt } from './reading.ts';

/** Confidence of a turn: a guess, since the news that people annotated has few. */
const CONFIDENCE = 0.85;

/** A transcript has so many turns at least, of two speakers or more, one of whom speaks again. */
const TURNS = 3;
const SPEAKERS = 2;

/** Characters at the start of a paragraph that a label can take. */
const LABEL_REACH = 80;

/** "Q:", "A.", "Edda Falk:", "DR. FALK (laughing):" at the start of a paragraph. */
const LABEL =
  /^\s*(?:([QA]\d*)[:.]|((?:\p{Lu}[\p{L}\p{M}.'’-]*\s){0,4}\p{Lu}[\p{L}\p{M}.'’-]*)(?:,[^:"“]{1,40}|\s[([][^:)\]]{1,40}[)\]])?:)(?=[\s“"])(?![\d\s.,%]+$)/u;

const ASKER = /^(?:q\d*|question|interviewer)$/;
const ANSWERER = /^(?:a\d*|answer)$/;

/** After the last turn: where the article speaks of the interview again. */
const AFTERWORD = /^\s*[([*]?(?:this|the) (?:interview|conversation|transcript)\b/i;

/** Words before a name that make it a place or the writer. */
const NOT_ASKED = /^(?:in|at|near|from|of|on|by|across|around|outside)$/;

interface Label {
  readonly paragraph: number;
  /** Lower case. */
  readonly name: string;
  readonly source: Run;
  readonly cue: Run | null;
  /** Whether nothing but a speaker is written so: "Q:", "Edda Falk:". */
  readonly sure: boolean;
}

/** The labels of a Reading's paragraphs, in order. */
function labelsOf(reading: Reading): Label[] {
  return reading.paragraphs.flatMap(({ span, tokens, role }, paragraph) => {
    if (isHeading(role)) return [];
    const found = LABEL.exec(reading.text.slice(span[0], Math.min(span[1], span[0] + LABEL_REACH)));
    if (found === null) return [];
    const name = (found[1] ?? found[2]!).toLowerCase();
    const last = tokenAt(reading, span[0] + found[0].length - 1);
    // "Q." is one token.
    const cue: Run | null = last > tokens[0] ? [last, last + 1] : null;
    const end = tokenAt(
      reading,
      span[0] + found[0].indexOf(found[1] ?? found[2]!) + name.length - 1,
    );
    if (last + 1 >= tokens[1]) return [];
    const sure = ASKER.test(name) || ANSWERER.test(name) || name.includes(' ');
    return [{ paragraph, name, source: [tokens[0], end + 1], cue, sure }];
  });
}

/** The labels that are turns: of a transcript, not of a list of facts or places. */
function transcribed(reading: Reading): Label[] {
  const labels = labelsOf(reading);
  // Alone in the first paragraph it is a headline's.
  if (labels[0]?.paragraph === 0 && labels[1]?.paragraph !== 1) labels.shift();
  if (labels.length < TURNS) return [];
  // "Falk:" is a speaker where "Edda Falk" stands.
  const surnames = new Set<string>();
  reading.tokens.forEach(({ word }, i) => {
    if (isCapital(reading, i) && isCapital(reading, i - 1)) surnames.add(word.lower);
  });
  const isSure = ({ name, sure }: Label): boolean => sure || surnames.has(name);
  const turns = labels.filter(
    (label) => isSure(label) || reading.tokens[label.source[0]]!.word.shape === 'capitals',
  );
  const speakers = new Set(turns.map(({ name }) => name)).size;
  const isAsked = ({ paragraph }: Label): boolean =>
    /\?\W*$/.test(reading.text.slice(...reading.paragraphs[paragraph]!.span).slice(-LABEL_REACH));
  const talk = turns.some(isSure) || turns.some(isAsked);
  const enough = turns.length >= TURNS && speakers >= SPEAKERS && turns.length > speakers;
  return enough && talk ? turns : [];
}

/** The only person that is named before the first turn: who was asked. */
function personAsked(reading: Reading, language: Language, before: number): Run | null {
  const people = new Map<string, Run>();
  for (const name of findNames(reading, language)) {
    const { run, key } = name;
    if (run[0] >= before) break;
    const person = run[1] - run[0] > 1 && namingOf(name, [], language) === 'person';
    if (person && !NOT_ASKED.test(lowerAt(reading, run[0] - 1))) people.set(key, run);
  }
  return people.size === 1 ? [...people.values()][0]! : null;
}

/**
 * Drafts with the turns of an interview or a transcript among them, each the words of one speaker
 * under a label, quoted or not; paragraphs without a label belong to the turn before. A turn owns its
 * words: what is told inside it reaches the reader as the speaker's.
 */
export function withTurns(
  reading: Reading,
  language: Language | null,
  drafts: readonly Draft[],
): readonly Draft[] {
  const turns = transcribed(reading);
  if (language === null || turns.length === 0) return drafts;
  const owned: Span[] = [];
  let longest = 1;
  const asked = personAsked(reading, language, turns[0]!.source[0]);
  const spoken = turns.map(({ paragraph, name, source, cue }, index): Draft => {
    // Nothing ends the last turn; it is given as many paragraphs as the longest before it.
    const next = turns[index + 1]?.paragraph;
    const content: Span[] = [];
    for (
      let k = paragraph;
      k < (next ?? Math.min(paragraph + longest, reading.paragraphs.length));
      k++
    ) {
      const { tokens, role, span } = reading.paragraphs[k]!;
      const apart = isHeading(role);
      if (next === undefined && (apart || AFTERWORD.test(reading.text.slice(...span)))) break;
      const from = k === paragraph ? (cue ?? source)[1] : tokens[0];
      if (!apart && from < tokens[1]) content.push(spanOf(reading, [from, tokens[1]]));
    }
    owned.push([reading.tokens[source[0]]!.start, content.at(-1)![1]]);
    longest = Math.max(longest, content.length);
    const who = ASKER.test(name) ? 'author' : ANSWERER.test(name) ? asked : source;
    return { content, source, who, cue, via: null, pass: 'turn', confidence: CONFIDENCE };
  });
  let at = 0;
  const others = drafts.filter(({ content: [first] }) => {
    while (at < owned.length && owned[at]![1] <= first![0]) at++;
    return !(owned[at] !== undefined && owned[at]![0] <= first![0]);
  });
  return [...others, ...spoken].sort((a, b) => a.content[0]![0] - b.content[0]![0]);
}
