import type { Citation, Cited, Run, Wording, Written } from './citation.ts';
import { isolated, onOneLine, paragraphsOf } from './clean.ts';
import { writeHtml } from './html.ts';
import { linkOf } from './link.ts';
import { writeMarkdown } from './markdown.ts';
import { entryOf } from './own-style.ts';
import { writePlain } from './plain.ts';

/**
 * Writes a citation as plain text, HTML and Markdown: what was said, who said it and through whom, and
 * the entry that tells where it stands (Hearsay's own by default).
 */
export function cite(
  cited: Cited,
  wording: Wording,
  entry: readonly Run[] = entryOf(cited, wording),
): Written {
  const citation: Citation = {
    quote: paragraphsOf(cited.quote),
    said: whoSaid(cited, wording),
    entry,
    address: linkOf(cited.address),
  };
  return {
    plain: writePlain(citation, wording.marks),
    html: writeHtml(citation, wording),
    markdown: writeMarkdown(citation),
  };
}

/** "Bashar al-Assad, through Syrian officials, through Al-Watan". */
function whoSaid({ speaker, chain }: Cited, { through, direction }: Wording): string {
  // A chain begins with the speaker, who does not pass on their own words.
  const links = chain
    .filter((name) => name !== speaker)
    .map((name) => through(isolated(onOneLine(name), direction)));
  const who = isolated(onOneLine(speaker ?? ''), direction);
  return [who, ...links].filter((part) => part !== '').join(', ');
}
