import type { Case } from './case.ts';

/** The other languages: their marks, their cues, their "according to". */
export const languages: readonly Case[] = [
  {
    name: 'German marks, inverted',
    language: 'de',
    text: '„Die Brücke bleibt gesperrt“, sagte Bürgermeisterin Ute Kranz am Montag.',
    attributions: [{ content: ['„Die Brücke bleibt gesperrt“'], speaker: 'Ute Kranz' }],
  },
  {
    name: 'German laut',
    language: 'de',
    text: 'Laut Polizei wurde niemand verletzt.',
    attributions: [{ content: ['wurde niemand verletzt'], source: 'Polizei' }],
  },
  {
    name: 'German dass',
    language: 'de',
    text: 'Ute Kranz sagte, dass die Brücke gesperrt bleibt.',
    attributions: [{ content: ['dass die Brücke gesperrt bleibt'], speaker: 'Ute Kranz' }],
  },
  {
    name: 'French guillemets, inverted',
    language: 'fr',
    text: '« Le pont restera fermé », a déclaré Luc Morin mardi.',
    attributions: [{ content: ['« Le pont restera fermé »'], speaker: 'Luc Morin' }],
  },
  {
    name: 'French selon',
    language: 'fr',
    text: 'Selon la police, le pont restera fermé.',
    attributions: [{ content: ['le pont restera fermé'], source: 'la police' }],
  },
  {
    name: 'Spanish guillemets, inverted',
    language: 'es',
    text: '«El puente seguirá cerrado», dijo Marta Gil en la plaza.',
    attributions: [{ content: ['«El puente seguirá cerrado»'], speaker: 'Marta Gil' }],
  },
  {
    name: 'Spanish según',
    language: 'es',
    text: 'Según el ministerio, el puente seguirá cerrado.',
    attributions: [{ content: ['el puente seguirá cerrado'], source: 'el ministerio' }],
  },
  {
    name: 'Italian marks, inverted',
    language: 'it',
    text: '«Il ponte resterà chiuso», ha detto Paolo Neri ieri.',
    attributions: [{ content: ['«Il ponte resterà chiuso»'], speaker: 'Paolo Neri' }],
  },
  {
    name: 'Italian secondo',
    language: 'it',
    text: 'Secondo la polizia, il ponte resterà chiuso.',
    attributions: [{ content: ['il ponte resterà chiuso'], source: 'la polizia' }],
  },
  {
    name: 'Arabic marks, verb first',
    language: 'ar',
    text: 'وقال سامي حداد: «الجسر سيبقى مغلقا حتى الربيع».',
    attributions: [{ content: ['«الجسر سيبقى مغلقا حتى الربيع»'], source: 'سامي حداد' }],
  },
];
