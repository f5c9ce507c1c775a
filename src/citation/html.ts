import type { Citation, Run, Wording } from './citation.ts';

/**
 * A citation as HTML for a clipboard's `text/html`, which other programs take in as it stands: a block
 * quotation, and a paragraph with who said it and where. All text is escaped, in elements and in the one
 * attribute that holds any.
 */
export function writeHtml(
  { quote, said, entry }: Citation,
  { language, direction }: Pick<Wording, 'language' | 'direction'>,
): string {
  const paragraphs = quote.map((words) => `<p dir="auto">${escaped(words)}</p>`).join('');
  const lines = [said && `— ${escaped(said)}`, entry.map(writeRun).join('')];
  const tail = lines.filter((line) => line !== '').join('<br>');
  const block = paragraphs && `<blockquote dir="auto">${paragraphs}</blockquote>`;
  return `${block}<p lang="${escaped(language)}" dir="${direction}">${tail}</p>`;
}

function writeRun({ text, italic, href }: Run): string {
  const words = italic ? `<i>${escaped(text)}</i>` : escaped(text);
  return href === undefined ? words : `<a href="${escaped(href)}">${words}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
