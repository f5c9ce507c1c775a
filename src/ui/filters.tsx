import { useId } from 'preact/hooks';
import { COLOUR_WORDS, say, type Word } from '../words.ts';
import type { Choices, Filter, KeptKind } from './filter.ts';
import { useSettings } from './use-settings.ts';

const KIND_WORDS = {
  highlight: 'filter_highlights',
  note: 'filter_notes',
  statement: 'filter_statements',
} as const satisfies Record<KeptKind, Word>;

interface FiltersProps {
  readonly choices: Choices;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Colour, tag and kind to show, each out of those that there are; what is alone of its sort is no choice. */
export function Filters({ choices, filter, onChange }: FiltersProps) {
  const meanings = useSettings()?.colourNames;
  const pick = (key: 'colour' | 'tag' | 'kind') => (value: string | null) =>
    onChange({ ...filter, [key]: value });
  return (
    <div class="filters">
      <Pick
        label="filter_colour"
        value={filter.colour}
        options={choices.colours.map((one) => [one, meanings?.[one] || say(COLOUR_WORDS[one])])}
        onPick={pick('colour')}
      />
      <Pick
        label="filter_tag"
        value={filter.tag}
        options={choices.tags.map((one) => [one, one])}
        onPick={pick('tag')}
      />
      <Pick
        label="filter_kind"
        value={filter.kind}
        options={choices.kinds.map((one) => [one, say(KIND_WORDS[one])])}
        onPick={pick('kind')}
      />
    </div>
  );
}

interface PickProps {
  readonly label: Word;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onPick: (value: string | null) => void;
}

function Pick({ label, value, options, onPick }: PickProps) {
  const id = useId();
  return (
    <div>
      <label for={id} class="soft">
        {say(label)}
      </label>
      <select
        id={id}
        class="field"
        disabled={options.length < 1}
        value={value ?? ''}
        onChange={({ currentTarget }) => onPick(currentTarget.value || null)}
      >
        <option value="">{say('filter_all')}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
