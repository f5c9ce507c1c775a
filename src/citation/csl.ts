/**
 * The entry of a citation in a style of a manual, by citeproc-js. This file holds the whole processor, so
 * that only who asks for such a style loads it.
 */
import CSL from 'citeproc';
import type { Cited, Run, Style } from './citation.ts';
import { onOneLine } from './clean.ts';
import { type Day, dayOf } from './day.ts';
import { linkOf, outletOf } from './link.ts';
import { nameOf } from './names.ts';
import { APA } from './styles/apa.ts';
import { CHICAGO } from './styles/chicago.ts';
import { ENGLISH } from './styles/english.ts';
import { MLA } from './styles/mla.ts';

/** The styles that citeproc writes. */
export type ManualStyle = Exclude<Style, 'hearsay'>;
const CSL_OF: Readonly<Record<ManualStyle, string>> = { apa: APA, chicago: CHICAGO, mla: MLA };

/**
 * Places in the processor's output, and characters that it would read as markup, as code points that no
 * cleaned text has: whatever it makes of a page's words, it can make no markup of ours.
 */
const ITALIC = '\ue000';
const UPRIGHT = '\ue001';
const ADDRESS = '\ue002';
const LESS = '\ue003';

const FORMAT = 'hearsay';
CSL.Output.Formats[FORMAT] = {
  ...CSL.Output.Formats.text,
  '@font-style/italic': `${ITALIC}%%STRING%%${UPRIGHT}`,
};

/** Titles of no known language are not put into capitals, which is for English ones. */
const UNKNOWN_LANGUAGE = 'und';

/** Where it stands, as an entry of the bibliography in English; throws where the processor fails. */
export function entryInStyle(cited: Cited, accessed: string, style: ManualStyle): readonly Run[] {
  const engine = new CSL.Engine(
    { retrieveLocale: () => ENGLISH, retrieveItem: () => itemOf(cited, accessed) },
    CSL_OF[style],
    'en-US',
  );
  engine.setOutputFormat(FORMAT);
  engine.updateItems([ID]);
  const entry = engine.makeBibliography() || [null, []];
  return runsOf(entry[1].join('').trim(), linkOf(cited.address));
}

const ID = 'cited';

/** What is cited as CSL-JSON. */
function itemOf(cited: Cited, accessed: string): object {
  const field = (text: string) => onOneLine(text).replaceAll('<', LESS);
  const outlet = outletOf(cited);
  const authors = cited.authors
    .map(field)
    .filter((name) => name !== '')
    .map((name) => nameOf(name, outlet, cited.language));
  const link = linkOf(cited.address);
  return {
    id: ID,
    type: 'article-newspaper',
    language: cited.language ?? UNKNOWN_LANGUAGE,
    author: authors,
    title: field(cited.title),
    'container-title': field(outlet),
    ...dated('issued', dayOf(cited.published)),
    ...dated('accessed', dayOf(accessed)),
    ...(link === null ? {} : { URL: ADDRESS }),
  };
}

const dated = (name: string, day: Day | null) => (day ? { [name]: { 'date-parts': [day] } } : {});

/** The processor's output as runs, with the address in its place. */
function runsOf(output: string, link: string | null): readonly Run[] {
  let italic = false;
  return output.split(/([\ue000-\ue002])/).flatMap((part): Run[] => {
    if (part === ITALIC || part === UPRIGHT) {
      italic = part === ITALIC;
      return [];
    }
    if (part === ADDRESS) return link === null ? [] : [{ text: link, href: link }];
    const text = part.replaceAll(LESS, '<');
    return text === '' ? [] : [italic ? { text, italic } : { text }];
  });
}
