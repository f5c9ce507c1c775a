import { foldText } from '../src/search/fold.ts';
import type { Said } from '../src/store/said.ts';
import { Difference } from '../src/ui/difference.tsx';
import { say, sayCount, sayDay } from '../src/words.ts';
import { hashOf } from './route.ts';

/** Most groups, wordings of one, and articles of a wording that are laid out: more is no overview. */
const MOST_GROUPS = 50;
const MOST_WORDINGS = 8;
const MOST_ARTICLES = 6;

/** The same words as several articles print them, side by side, with what differs from the first. */
export function SameWords({ groups }: { readonly groups: readonly (readonly Said[])[] }) {
  if (groups.length === 0) return <p class="nothing soft">{say('speaker_alike_none')}</p>;
  return (
    <section class="same" aria-label={sayCount('speaker_alike', groups.length)}>
      {groups.slice(0, MOST_GROUPS).map((group) => (
        <Group key={group[0]?.row.id} group={group} />
      ))}
    </section>
  );
}

function Group({ group }: { readonly group: readonly Said[] }) {
  const wordings = wordingsOf(group);
  const first = wordings[0]?.[0]?.words ?? '';
  return (
    <ol class="same-group">
      {wordings.slice(0, MOST_WORDINGS).map((wording, index) => (
        <li key={wording[0]?.row.id} class="same-wording">
          <blockquote class="words" dir="auto">
            {index === 0 ? first : <Difference before={first} now={wording[0]?.words ?? ''} />}
          </blockquote>
          <ul class="same-from">
            {wording.slice(0, MOST_ARTICLES).map(({ row, page }) => (
              <li key={row.id}>
                <a href={hashOf({ screen: 'article', id: row.docId })} dir="auto">
                  {page?.outlet ?? page?.host ?? say('library_open')}
                </a>
                <span class="soft"> · {sayDay(row.annotation.created)}</span>
              </li>
            ))}
            {wording.length > MOST_ARTICLES && (
              <li class="soft">{sayCount('speaker_more', wording.length - MOST_ARTICLES)}</li>
            )}
          </ul>
        </li>
      ))}
      {wordings.length > MOST_WORDINGS && (
        <li class="soft">{sayCount('speaker_more', wordings.length - MOST_WORDINGS)}</li>
      )}
    </ol>
  );
}

/** Those of the very same words together, in the order in which each wording came first. */
function wordingsOf(group: readonly Said[]): readonly (readonly Said[])[] {
  const wordings = new Map<string, Said[]>();
  for (const one of group) {
    const key = foldText(one.words).trim();
    wordings.set(key, [...(wordings.get(key) ?? []), one]);
  }
  return [...wordings.values()];
}
