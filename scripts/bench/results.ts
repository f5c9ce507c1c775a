/** The file of figures: sections by heading, each with the conditions under which its figures were taken. */

/** A part of the file: all below a heading, up to the next. */
export interface Section {
  readonly heading: string;
  readonly body: string;
}

const MARK = '## ';

/** Reads the sections of a file of figures; what stands above the first is not among them. */
export function readSections(text: string): readonly Section[] {
  const parts = `\n${text}`.split(`\n${MARK}`).slice(1);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    return end < 0
      ? { heading: part.trim(), body: '' }
      : { heading: part.slice(0, end).trim(), body: part.slice(end).trim() };
  });
}

/**
 * The file's text with one section set or replaced, so that a part that was measured anew changes its own
 * figures and no others. Sections stand in the order of `headings`; those that are not named there are gone.
 */
export function withSection(
  text: string,
  introduction: string,
  section: Section,
  headings: readonly string[],
): string {
  const kept = readSections(text).filter(({ heading }) => heading !== section.heading);
  const sections = [...kept, section]
    .filter(({ heading }) => headings.includes(heading))
    .toSorted((one, other) => headings.indexOf(one.heading) - headings.indexOf(other.heading));
  const bodies = sections.map(({ heading, body }) => `${MARK}${heading}\n\n${body}`);
  return `${[introduction, ...bodies].join('\n\n')}\n`;
}
