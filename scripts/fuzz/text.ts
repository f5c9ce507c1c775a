import * as fc from 'fast-check';

/** Pieces of which texts, notes, searches and addresses are made, in no order at all. */
const PIECES = [
  ...['“', '”', '"', "'", '«', '»', '„', '(', ')', '[', ']', '<', '>', '*', '_', '`', '#', '!'],
  ...['said', 'According to', 'that', 'Anna', 'the ministry', 'sagte', 'laut', 'dass'],
  ...['.', ',', ':', '?', '\n', '\n\n', ' '],
  ...['https://', 'a.test/', '?utm_source=', '&', '%00', 'javascript:', 'speaker:', 'before:', '-'],
  ...['\0', '\u200b', '\u202e', '\u00ad', '\ud800', '\udc00', 'é', 'ß', '🙂', 'مرحبا', '渡船'],
];

/** Text that means something to one part or another, and text that means nothing to anybody. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
