import { diffWords } from '../src/editions/diff.ts';
import { say, sayCount, sayTime } from '../src/ui/words.ts';
import type { Edited as EditedFacts } from './follow.ts';

/** What the publisher changed since an earlier visit: the counts, and on demand the words. */
export function Edited({ edited: { changes, lastSeen } }: { readonly edited: EditedFacts }) {
  const { headline, added, removed, reworded } = changes;
  const { quotationsAdded, quotationsRemoved, quotationsReworded } = changes;
  const counts = [
    headline && say('edited_headline'),
    reworded > 0 && sayCount('edited_reworded', reworded),
    added > 0 && sayCount('edited_added', added),
    removed > 0 && sayCount('edited_removed', removed),
  ].filter((count) => typeof count === 'string');
  const hasWords =
    headline || quotationsAdded.length + quotationsRemoved.length + quotationsReworded.length > 0;
  return (
    <section class="edited">
      <h2>{say('edited_since', sayTime(lastSeen))}</h2>
      <p>{counts.join(' · ')}</p>
      {hasWords && (
        <details>
          <summary>{say('edited_words')}</summary>
          <dl>
            {headline && (
              <>
                <dt>{say('edited_headline_label')}</dt>
                <dd>
                  <Difference before={headline.before} now={headline.now} />
                </dd>
              </>
            )}
            {quotationsReworded.map(({ before, now }) => (
              <div key={now}>
                <dt>{say('edited_quotation_reworded')}</dt>
                <dd>
                  <Difference before={before} now={now} />
                </dd>
              </div>
            ))}
            {quotationsAdded.map((quotation) => (
              <div key={quotation}>
                <dt>{say('edited_quotation_added')}</dt>
                <dd>
                  <Difference before="" now={quotation} />
                </dd>
              </div>
            ))}
            {quotationsRemoved.map((quotation) => (
              <div key={quotation}>
                <dt>{say('edited_quotation_removed')}</dt>
                <dd>
                  <Difference before={quotation} now="" />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

/** Words as they were and as they are, in one line: taken out and put in. */
export function Difference({ before, now }: { readonly before: string; readonly now: string }) {
  const pieces = diffWords(before, now);
  return (
    <span class="words difference" dir="auto">
      {pieces.map(({ kind, items }, index) => {
        const words = items.join('');
        // Pieces never change their order: a new difference is a new list.
        if (kind === 'gone') return <del key={index}>{words}</del>;
        return kind === 'come' ? <ins key={index}>{words}</ins> : words;
      })}
    </span>
  );
}
