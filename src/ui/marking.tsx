import { useId } from 'preact/hooks';
import {
  DENSITIES,
  type Density,
  type Settings,
  type SettingsChange,
} from '../settings/settings.ts';
import { say, type Word } from '../words.ts';

const DENSITY_WORDS = {
  all: 'density_all',
  quotations: 'density_quotations',
  unnamed: 'density_unnamed',
} as const satisfies Record<Density, Word>;

interface MarkingProps {
  readonly settings: Pick<Settings, 'marks' | 'density'>;
  readonly onChange: (change: SettingsChange) => void;
}

/** How much of what was detected is marked in pages. */
export function Marking({ settings: { marks, density }, onChange }: MarkingProps) {
  const id = useId();
  return (
    <p class="marking">
      <label for={id}>{say('density')}</label>{' '}
      <select
        id={id}
        class="field"
        value={marks ? density : 'none'}
        onChange={({ currentTarget: { value } }) => {
          const chosen = DENSITIES.find((one) => one === value);
          onChange(chosen ? { marks: true, density: chosen } : { marks: false });
        }}
      >
        {DENSITIES.map((one) => (
          <option key={one} value={one}>
            {say(DENSITY_WORDS[one])}
          </option>
        ))}
        <option value="none">{say('density_none')}</option>
      </select>
    </p>
  );
}
