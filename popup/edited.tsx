import type { Said, SaidChanges } from '../src/editions/said.ts';
import { Difference } from '../src/ui/difference.tsx';
import { say, sayCount, sayTime } from '../src/words.ts';
import type { Edited as EditedFacts } from './follow.ts';

/** What the publisher changed since an earlier visit: the counts and voices, on demand the words. */
export function Edited({ edited: { changes, lastSeen } }: { readonly edited: EditedFacts }) {
  const { headline, added, removed, reworded, said } = changes;
  const counts = [
    headline && say('edited_headline'),
    reworded > 0 && sayCount('edited_reworded', reworded),
    added > 0 && sayCount('edited_added', added),
    removed > 0 && sayCount('edited_removed', removed),
  ].filter((count) => typeof count === 'string');
  const passages = [
    ...(headline ? [{ title: say('edited_headline_label'), ...headline }] : []),
    ...(said ? passagesOf(said) : []),
  ];
  const list = new Intl.ListFormat(say('language'));
  return (
    <section class="edited">
      <h2>{say('edited_since', sayTime(lastSeen))}</h2>
      <p>{counts.join(' · ')}</p>
      {said && said.voicesAdded.length > 0 && (
        <p>{say('edited_voices_added', list.format(said.voicesAdded))}</p>
      )}
      {said && said.voicesRemoved.length > 0 && (
        <p>{say('edited_voices_removed', list.format(said.voicesRemoved))}</p>
      )}
      {passages.length > 0 && (
        <details>
          <summary>{say('edited_words')}</summary>
          <dl>
            {passages.map(({ title, before, now }) => (
              <div key={`${before} > ${now}`}>
                <dt dir="auto">{title}</dt>
                <dd>
                  <Difference before={before} now={now} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

/** What was said and is said now, each under what became of it and who says it. */
function passagesOf({ reworded, reassigned, added, removed }: SaidChanges) {
  const titled = (word: Became, { speaker }: Said) =>
    speaker === null ? say(word) : say(`${word}_by`, speaker);
  return [
    ...reassigned.map(({ before, now }) => ({
      title: say('edited_speaker_changed', before.speaker ?? '', now.speaker ?? ''),
      before: now.words,
      now: now.words,
    })),
    ...reworded.map(({ before, now }) => ({
      title: titled('edited_said_reworded', now.speaker === null ? before : now),
      before: before.words,
      now: now.words,
    })),
    ...added.map((one) => ({
      title: titled('edited_said_added', one),
      before: '',
      now: one.words,
    })),
    ...removed.map((one) => ({
      title: titled('edited_said_removed', one),
      before: one.words,
      now: '',
    })),
  ];
}

type Became = 'edited_said_reworded' | 'edited_said_added' | 'edited_said_removed';
