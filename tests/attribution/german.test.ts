import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import type { Span } from '../../src/span.ts';

/** What is found in a German text: of each attribution its content, and its source after an arrow. */
function told(text: string): string[] {
  const words = (spans: readonly Span[] | null): string =>
    (spans ?? []).map(([start, end]) => text.slice(start, end)).join(' … ');
  return attribute({ text, language: 'de' }).map(
    ({ content, source }) => `${words(content)} <- ${words(source)}`,
  );
}

describe('attribute, in German', () => {
  it.each([
    [
      'a separable verb, whose particle stands before the clause',
      'Die Stadt teilte am Montag mit, der Hafen sei gesperrt.',
      ['der Hafen sei gesperrt <- Die Stadt'],
    ],
    [
      'a particle after a description of the subject',
      'Am Abend gab die Leiterin, Ute Kranz, bekannt, dass der Hafen öffnet.',
      ['dass der Hafen öffnet <- die Leiterin, Ute Kranz'],
    ],
    [
      'a separable verb without its particle as no cue',
      'Der Verein teilte den Gewinn, der im Mai anfiel.',
      [],
    ],
    [
      'a participle with its auxiliary',
      'Der Rat hat am Freitag gefordert, die Brücke zu sperren.',
      ['die Brücke zu sperren <- Der Rat'],
    ],
    [
      'the subject after an adverb',
      'Gestern sagte der Sprecher der Werft, er habe davon gewusst.',
      ['er habe davon gewusst <- der Sprecher der Werft'],
    ],
    [
      'the passive, with nobody named',
      'Am Morgen wurde berichtet, dass der Zug steht.',
      ['dass der Zug steht <- '],
    ],
    [
      'a verb after what it reports',
      'Der Hafen sei seit Mai gesperrt, erklärte Ute Kranz.',
      ['Der Hafen sei seit Mai gesperrt <- Ute Kranz'],
    ],
    [
      '"so" for the verb',
      'Der Hafen bleibe gesperrt, so die Werft.',
      ['Der Hafen bleibe gesperrt <- die Werft'],
    ],
    ['"so dass" as no cue', 'Der Hafen war gesperrt, so dass die Fähren ausfielen.', []],
    [
      'a clause with "wie"',
      'Wie die Polizei mitteilte, wurde niemand verletzt.',
      ['wurde niemand verletzt <- die Polizei'],
    ],
    [
      '"nach" with a noun for what was said, in the middle',
      'Der Brand brach nach Angaben der Feuerwehr im Keller aus.',
      ['Der Brand brach … im Keller aus <- Angaben der Feuerwehr'],
    ],
    ['"nach" with another noun', 'Der Brand brach nach Mitternacht im Keller aus.', []],
    [
      '"zufolge" with its article',
      'Der Brand brach dem Bericht zufolge im Keller aus.',
      ['Der Brand brach … im Keller aus <- dem Bericht'],
    ],
    [
      'a noun and whose it is',
      'Die Forderung der Werft, den Hafen zu öffnen, war alt.',
      ['den Hafen zu öffnen <- der Werft'],
    ],
    [
      'an act of telling',
      'Die Werft kündigte einen neuen Fahrplan an.',
      ['Die Werft kündigte einen neuen Fahrplan an <- Die Werft'],
    ],
    [
      'the reported mood over several sentences',
      'Ute Kranz sprach mit uns. Sie sagte, der Hafen sei alt. Er habe kein Licht. Das werde sich ändern.',
      ['der Hafen sei alt <- Sie', 'Er habe kein Licht. Das werde sich ändern <- Sie'],
    ],
    [
      'a sentence that "das" points back to',
      'Die Brücke bleibt bis Juli gesperrt. Das erklärte Ute Kranz am Montag.',
      ['Die Brücke bleibt bis Juli gesperrt <- Ute Kranz'],
    ],
    [
      'an ordinal in a sentence',
      'Ute Kranz sagte, dass der Hafen am 17. Januar öffnet.',
      ['dass der Hafen am 17. Januar öffnet <- Ute Kranz'],
    ],
    [
      '"heißt es" by where it was read',
      'In dem Bericht der Werft heißt es, der Hafen sei alt.',
      ['der Hafen sei alt <- dem Bericht der Werft'],
    ],
    [
      'the subject after one word and a reflexive',
      'Besorgt äußerte sich Ute Kranz: „Der Hafen ist viel zu alt.“',
      ['„Der Hafen ist viel zu alt.“ <- Ute Kranz'],
    ],
    ['a denied cue', 'Die Werft sagte nicht, dass der Hafen öffnet.', []],
  ])('reads %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('gives each part of a split quotation a place of its own', () => {
    expect(told('„Der Hafen ist zu“, sagte Ute Kranz. „Wir warten auf den Sommer.“')).toEqual([
      '„Der Hafen ist zu“ <- Ute Kranz',
      '„Wir warten auf den Sommer.“ <- Ute Kranz',
    ]);
  });

  it('gives a fragment that is quoted in a claim a place of its own', () => {
    expect(told('Ute Kranz sagte, der Hafen sei „seit Jahren völlig veraltet“.')).toEqual([
      'der Hafen sei „seit Jahren völlig veraltet“ <- Ute Kranz',
      '„seit Jahren völlig veraltet“ <- Ute Kranz',
    ]);
  });

  it('takes a single word for speech where a verb of naming has it', () => {
    expect(told('Ute Kranz nannte den Plan „leichtsinnig“.')).toEqual([
      '„leichtsinnig“ <- Ute Kranz',
    ]);
    expect(told('Der Plan, den Ute Kranz als „leichtsinnig“ bezeichnet hat, ruht.')).toEqual([
      '„leichtsinnig“ <- Ute Kranz',
    ]);
    expect(told('Ute Kranz wartete am „Tor“.')).toEqual([]);
  });

  it('takes no title for speech', () => {
    expect(told('Ute Kranz sagte dem Magazin „Leben am trüben Fluss“, der Hafen sei zu.')).toEqual([
      'der Hafen sei zu <- Ute Kranz',
    ]);
  });
});
