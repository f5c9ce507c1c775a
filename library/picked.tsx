import { useId, useRef, useState } from 'preact/hooks';
import { COLOURS } from '../src/annotations/annotation.ts';
import { tidyTag } from '../src/annotations/body.ts';
import type { SharedChange } from '../src/annotations/save.ts';
import { report } from '../src/report.ts';
import { useSettings } from '../src/ui/use-settings.ts';
import { COLOUR_WORDS, say, sayCount } from '../src/words.ts';
import type { Searcher } from './searcher.ts';
import type { Picked } from './use-picked.ts';

/** Longest tag that is kept, in characters. */
const LONGEST_TAG = 100;

interface PickedActsProps {
  readonly searcher: Searcher;
  readonly picked: Picked;
  readonly onChange: (
    ids: readonly string[],
    change: SharedChange,
    said: (count: number) => string,
  ) => void;
}

/** What can be done to all that is picked: tags, a colour, the trash. */
export function PickedActs({ searcher, picked, onChange }: PickedActsProps) {
  const field = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const list = useId();
  const meanings = useSettings()?.colourNames;
  const act = (change: SharedChange, said: (count: number) => string) => {
    onChange([...picked.ids], change, said);
    if (change.isDeleted) picked.none();
  };
  const tagAll = (isAdded: boolean) => {
    const tag = tidyTag(field.current?.value ?? '');
    if (tag === '') {
      field.current?.focus();
      return;
    }
    const tags = isAdded ? { added: [tag], removed: [] } : { added: [], removed: [tag] };
    act({ tags }, (count) =>
      say(isAdded ? 'picked_tagged' : 'picked_untagged', tag, sayCount('annotations', count)),
    );
  };
  return (
    <fieldset class="picked" aria-label={say('picked_acts')}>
      <span class="picked-tag">
        <input
          ref={field}
          type="text"
          class="field"
          dir="auto"
          maxLength={LONGEST_TAG}
          list={list}
          aria-label={say('picked_tag')}
          placeholder={say('picked_tag')}
          onFocus={() => {
            if (known !== null) return;
            searcher.ask('overview', null).then(
              ({ tags }) => setKnown(tags.map(({ name }) => name)),
              (error: unknown) => report(error, 'listing tags'),
            );
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) tagAll(true);
          }}
        />
        <datalist id={list}>
          {known?.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <button type="button" class="button-line" onClick={() => tagAll(true)}>
          {say('picked_add')}
        </button>
        <button type="button" class="button-line" onClick={() => tagAll(false)}>
          {say('picked_remove')}
        </button>
      </span>
      <span class="picked-rest">
        {COLOURS.map((colour) => {
          const name = say('card_colour', meanings?.[colour] || say(COLOUR_WORDS[colour]));
          return (
            <button
              key={colour}
              type="button"
              class="swatch-button"
              aria-label={name}
              title={name}
              onClick={() =>
                act({ colour }, (count) => say('picked_coloured', sayCount('annotations', count)))
              }
            >
              <span class="swatch" data-colour={colour} />
            </button>
          );
        })}
        <button
          type="button"
          class="button-line picked-delete"
          onClick={() =>
            act({ isDeleted: true }, (count) =>
              say('library_article_deleted', sayCount('annotations', count)),
            )
          }
        >
          {say('card_delete')}
        </button>
      </span>
    </fieldset>
  );
}
