/** Citation.js, which knows how items are called in BibTeX and RIS. Apart, since only those two need it. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl-item.ts';
import { latexOf } from './latex.ts';

// By itself it leaves out letters that ASCII does not know, and escapes nothing where it keeps them.
const { format } = plugins.config.get('@bibtex');
format.asciiOnly = false;
format.useIdAsLabel = true;

/** An item as an entry of BibLaTeX, which BibTeX's readers read. */
export function bibtexOf(item: CslItem): string {
  const outlet = item['container-title'];
  const escaped = {
    ...item,
    title: latexOf(item.title),
    ...(outlet === undefined ? {} : { 'container-title': latexOf(outlet) }),
    ...(item.keyword === undefined ? {} : { keyword: latexOf(item.keyword) }),
    // They may stand in an address, and would not be matched.
    URL: item.URL.replace(/[{}$\\]/g, encodeURIComponent),
    annote: latexOf(item.annote),
  };
  return String(plugins.output.format('biblatex', [escaped])).trim();
}

/** The tags of an item in RIS, but for its annotations. */
export function risOf({ annote: _, ...item }: CslItem): Readonly<Record<string, unknown>> {
  const [tags] = plugins.output.format('ris', [item], { format: 'object' }) as Record<
    string,
    unknown
  >[];
  return tags ?? {};
}
