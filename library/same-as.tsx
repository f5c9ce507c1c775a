import { useId, useState } from 'preact/hooks';
import { tidyTag } from '../src/annotations/body.ts';
import { nameKey } from '../src/annotations/speakers.ts';
import { report } from '../src/report.ts';
import { say } from '../src/words.ts';
import type { Searcher } from './searcher.ts';

interface SameAsProps {
  readonly searcher: Searcher;
  readonly name: string;
  readonly onMerge: (other: string) => void;
}

/** A field for another name of the speaker, which knows the speakers there are. */
export function SameAs({ searcher, name, onMerge }: SameAsProps) {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const list = useId();
  const other = tidyTag(typed);
  const canMerge = other !== '' && nameKey(other) !== nameKey(name);
  return (
    <form
      class="same-as"
      onSubmit={(event) => {
        event.preventDefault();
        if (!canMerge) return;
        setTyped('');
        onMerge(other);
      }}
    >
      <input
        type="text"
        class="field"
        dir="auto"
        list={list}
        maxLength={LONGEST_NAME}
        aria-label={say('speaker_same_as')}
        placeholder={say('speaker_same_as')}
        value={typed}
        onFocus={() => {
          if (known !== null) return;
          searcher.ask('overview', null).then(
            ({ speakers }) => setKnown(speakers.map((one) => one.name)),
            (error: unknown) => report(error, 'listing speakers'),
          );
        }}
        onInput={({ currentTarget: { value } }) => setTyped(value)}
      />
      <datalist id={list}>
        {known
          ?.filter((one) => one !== name)
          .map((one) => (
            <option key={one} value={one} />
          ))}
      </datalist>
      <button type="submit" class="button-line" disabled={!canMerge}>
        {say('speaker_same')}
      </button>
    </form>
  );
}

/** Characters of the longest name that is kept. */
const LONGEST_NAME = 1_000;
