import { browser } from '../browser.ts';
import type { Cited, Style, Wording, Written } from '../citation/citation.ts';
import { cite } from '../citation/cite.ts';
import { readStyles } from './styles.ts';

/**
 * A citation in the reader's language, accessed today. The styles of manuals are English, and need the
 * processor; Hearsay's own does not.
 */
export async function writeCitation({
  style,
  ...cited
}: Cited & { readonly style: Style }): Promise<Written> {
  const wording = wordingFor(today());
  if (style === 'hearsay') return cite(cited, wording);
  const entryInStyle = await readStyles();
  return cite(cited, wording, entryInStyle(cited, wording.accessed, style));
}

/** `YYYY-MM-DD` where the reader is. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function wordingFor(accessed: string): Wording {
  const say = (word: string, filling?: string) => browser.i18n.getMessage(word, filling);
  const [open = '', close = '', innerOpen = '', innerClose = ''] = say('citation_marks').split(' ');
  return {
    accessed,
    language: say('language'),
    direction: say('direction') === 'rtl' ? 'rtl' : 'ltr',
    marks: [open, close, innerOpen, innerClose],
    through: (name) => say('statement_through', name),
    accessedOn: (day) => say('citation_accessed', day),
  };
}
