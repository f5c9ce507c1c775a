import type { Cited, Wording } from '../../src/citation/citation.ts';

/** A report on what somebody said to another paper, of which nothing is unknown. */
export const CITED: Cited = {
  quote: 'We will not stop',
  speaker: 'Walid Muallem',
  chain: ['Walid Muallem', 'Syrian officials', 'Al-Watan'],
  authors: ['Jane Doe'],
  title: 'Minister denies talks',
  outlet: 'The Daily Lamp',
  published: '2026-11-12T23:30:00-05:00',
  language: 'en',
  address: 'https://lamp.example/story#:~:text=We%20will%20not%20stop',
};

/** English words, as the extension's messages have them. */
export const WORDING: Wording = {
  accessed: '2026-11-25',
  language: 'en-GB',
  direction: 'ltr',
  marks: ['“', '”', '‘', '’'],
  through: (name) => `through ${name}`,
  accessedOn: (day) => `accessed ${day}`,
};
