import type { Citation, Wording } from './citation.ts';
import { quoted } from './quoted.ts';

/** A citation as plain text: the quotation in marks, who said it, the entry and the address, line by line. */
export function writePlain(
  { quote, said, entry, address }: Citation,
  marks: Wording['marks'],
): string {
  const words = entry.map(({ text }) => text).join('');
  const isShown = address === null || entry.some(({ text }) => text === address);
  return [
    quote.length > 0 ? quoted(quote.join('\n'), marks) : '',
    said && `— ${said}`,
    words,
    isShown ? '' : address,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
