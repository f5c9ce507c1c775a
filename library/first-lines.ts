/** The first lines of what would be saved. */
import type { AnnotatedArticle, Format, WriteOptions } from '../src/interchange/format.ts';

/** As much as a glance takes in. */
const LONGEST = 2_000;
const MOST_LINES = 40;

/** Writes until there is enough to show, and no further. */
export async function firstLines(
  format: Format,
  articles: AsyncIterable<AnnotatedArticle>,
  options: WriteOptions,
): Promise<string> {
  let text = '';
  for await (const piece of piecesOf(format, articles, options)) {
    text += piece;
    if (text.length >= LONGEST) break;
  }
  const lines = text.slice(0, LONGEST).split('\n').slice(0, MOST_LINES);
  const shown = lines.join('\n').trimEnd();
  return shown.length < text.trimEnd().length ? `${shown}\n…` : shown;
}

async function* piecesOf(
  { write, writeFiles }: Format,
  articles: AsyncIterable<AnnotatedArticle>,
  options: WriteOptions,
): AsyncGenerator<string, undefined> {
  if (write) yield* write(articles, options);
  else if (writeFiles) {
    for await (const { name, text } of writeFiles(articles, options)) yield `${name}\n\n${text}\n`;
  }
}
