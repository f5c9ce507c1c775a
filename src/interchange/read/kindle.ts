/** Kindle: `My Clippings.txt`, in the language of the device. */
import { type Clipping, clippingsOf } from './clippings.ts';
import { problem } from './problem.ts';
import type { TextReader } from './reader.ts';
import { itemOf, refusal } from './told.ts';

export const KINDLE: TextReader = {
  format: 'kindle',
  claims: (head) => /^[^\n]+\n-\s[^\n]+\n/.test(head) && /^={10}\r?$/m.test(head),
  async *items(text, { now }) {
    const clippings = clippingsOf(text);
    const superseded = supersededIn(clippings);
    const notes = notesIn(clippings, superseded);
    const attached = new Set([...notes.values()].flat());
    for (const clipping of clippings) {
      const { line, kind, words, title, author, day } = clipping;
      const at = { line, field: '' };
      if (kind === 'unread') yield refusal(problem('field', at));
      else if (kind === 'bookmark') yield refusal(problem('nothing', at));
      else if (superseded.has(clipping)) yield refusal(problem('superseded', at));
      else if (!attached.has(clipping)) {
        const isNote = kind === 'note';
        const own = notes.get(clipping) ?? [];
        const told = {
          ...{ format: 'kindle', id: null, address: null, title, author, tags: [] },
          quote: isNote ? '' : words,
          note: isNote ? words : own.map((one) => one.words).join('\n\n'),
          ...{ created: day, at },
        };
        yield await itemOf(told, now);
      }
    }
  },
};

/** How often one highlight is made longer, at most. */
const MOST_TRIES = 20;

/** Both ends of a clipping's place, each with its book; none where it tells no place. */
const endsOf = ({ heading, place }: Clipping): readonly string[] =>
  place ? [`start ${place.start} ${heading}`, `end ${place.end} ${heading}`] : [];

/** Highlights that were made longer afterwards: they share an end with the later one, and all their words. */
function supersededIn(clippings: readonly Clipping[]): ReadonlySet<Clipping> {
  const later = new Map<string, Clipping[]>();
  const found = new Set<Clipping>();
  for (const clipping of clippings.filter(({ kind }) => kind === 'highlight').toReversed()) {
    for (const end of endsOf(clipping)) {
      const others = later.get(end) ?? [];
      if (others.some(({ words }) => words.includes(clipping.words))) found.add(clipping);
      later.set(end, [...others, clipping].slice(-MOST_TRIES));
    }
  }
  return found;
}

/** Notes by the highlight at whose end, or else beginning, they were written. */
function notesIn(
  clippings: readonly Clipping[],
  superseded: ReadonlySet<Clipping>,
): ReadonlyMap<Clipping, readonly Clipping[]> {
  const byEnd = new Map<string, Clipping>();
  for (const one of clippings) {
    if (one.kind !== 'highlight' || superseded.has(one)) continue;
    for (const end of endsOf(one)) byEnd.set(end, one);
  }
  const notes = new Map<Clipping, Clipping[]>();
  for (const note of clippings.filter(({ kind }) => kind === 'note')) {
    const [start = '', end = ''] = endsOf(note);
    const highlight = byEnd.get(end) ?? byEnd.get(start);
    if (highlight) notes.set(highlight, [...(notes.get(highlight) ?? []), note]);
  }
  return notes;
}
