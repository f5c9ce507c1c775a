import type { Cited, Run, Wording } from './citation.ts';
import { isolated, onOneLine } from './clean.ts';
import { dayOf, sayDay } from './day.ts';
import { linkOf, outletOf } from './link.ts';
import { quoted } from './quoted.ts';

/**
 * Hearsay's own entry: authors, "title", outlet, date (accessed date). The title leads to the words, or
 * without one the outlet. What is not known is left out.
 */
export function entryOf(cited: Cited, wording: Wording): readonly Run[] {
  const { language, direction, marks } = wording;
  const apart = (text: string) => isolated(text, direction);
  const link = linkOf(cited.address);
  const href = link === null ? {} : { href: link };
  const names = cited.authors.map(onOneLine).filter((name) => name !== '');
  const authors = new Intl.ListFormat(language, { type: 'conjunction' }).format(names.map(apart));
  const title = onOneLine(cited.title);
  const outlet = outletOf(cited);
  const published = dayOf(cited.published);
  const accessed = dayOf(wording.accessed);
  const parts: Run[] = [
    { text: authors },
    { text: title && apart(quoted(title, marks)), ...href },
    { text: apart(outlet), italic: true, ...(title === '' ? href : {}) },
    { text: published ? sayDay(published, language) : '' },
  ];
  const runs = parts
    .filter(({ text }) => text !== '')
    .flatMap((run, index) => (index === 0 ? [run] : [{ text: ', ' }, run]));
  if (!accessed) return runs;
  return [...runs, { text: ` (${wording.accessedOn(sayDay(accessed, language))})` }];
}
