import { say } from '../src/words.ts';
import type { Stop } from './virtual-list.tsx';

/** Names that are the same speaker; each can be taken out. */
export function OtherNames({
  names,
  stop,
  onSplit,
}: {
  readonly names: readonly string[];
  readonly stop?: Stop;
  readonly onSplit: (name: string) => void;
}) {
  return (
    <>
      {names.map((name) => (
        <span key={name} class="row-tag" dir="auto">
          {name}{' '}
          <button
            type="button"
            class="button-quiet"
            tabIndex={stop}
            aria-label={say('speakers_split_one', name)}
            title={say('speakers_split_one', name)}
            onClick={() => onSplit(name)}
          >
            ×
          </button>
        </span>
      ))}
    </>
  );
}
