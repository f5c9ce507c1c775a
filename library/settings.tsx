import { useState } from 'preact/hooks';
import { COLOURS } from '../src/annotations/annotation.ts';
import { STYLES, type Style } from '../src/citation/citation.ts';
import { report } from '../src/report.ts';
import type { SettingsChange, Settings as SettingsOf } from '../src/settings/settings.ts';
import type { Database } from '../src/store/database.ts';
import { Keys } from '../src/ui/keys.tsx';
import { Marking } from '../src/ui/marking.tsx';
import { useSettings } from '../src/ui/use-settings.ts';
import { COLOUR_WORDS, RULE_WORDS, say, type Word } from '../src/words.ts';
import { Facts } from './facts.tsx';
import { Reviewed } from './reviewed.tsx';
import type { Call } from './storage.tsx';

const STYLE_WORDS = {
  hearsay: 'citation_hearsay',
  apa: 'citation_apa',
  chicago: 'citation_chicago',
  mla: 'citation_mla',
} as const satisfies Record<Style, Word>;

interface SettingsProps {
  readonly call: Call;
  readonly database: Database;
}

/** What is marked, where the toolbar comes, how words are cited, the keys, and what there is to know. */
export function Settings({ call, database }: SettingsProps) {
  const settings = useSettings();
  const [hasFailed, setFailed] = useState(false);
  if (!settings) return null;
  const change = (wanted: SettingsChange) => {
    setFailed(false);
    call('changeSettings', wanted).catch((error: unknown) => {
      report(error, 'changing the settings');
      setFailed(true);
    });
  };
  return (
    <section class="storage">
      <h1>{say('settings_heading')}</h1>
      {hasFailed && <p role="alert">{say('act_unsaved')}</p>}
      <Marking settings={settings} onChange={change} />
      <Sites
        label="dismissed_on"
        back="dismissed_back"
        sites={Object.entries(settings.dismissed).map(([site, passes]) => ({
          site,
          what: passes.map((pass) => say(RULE_WORDS[pass] ?? 'rule_of_grammar')).join(', '),
        }))}
        onBack={(site) => change({ site, dismissed: [] })}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.toolbar}
          onChange={({ currentTarget }) => change({ toolbar: currentTarget.checked })}
        />
        {say('settings_toolbar')}
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.badge}
          onChange={({ currentTarget }) => change({ badge: currentTarget.checked })}
        />
        {say('settings_badge')}
      </label>
      <Sites
        label="toolbar_not_on"
        back="toolbar_back"
        sites={settings.toolbarNotOn.map((site) => ({ site, what: null }))}
        onBack={(site) => change({ site, toolbarHere: true })}
      />
      <p class="marking">
        <label for="citation">{say('settings_citation')}</label>{' '}
        <select
          id="citation"
          class="field"
          value={settings.citation}
          onChange={({ currentTarget: { value } }) => {
            const style = STYLES.find((one) => one === value);
            if (style) change({ citation: style });
          }}
        >
          {STYLES.map((style) => (
            <option key={style} value={style}>
              {say(STYLE_WORDS[style])}
            </option>
          ))}
        </select>{' '}
        <span class="soft">{say('citation_credit')}</span>
      </p>
      <Colours names={settings.colourNames} onChange={(colourNames) => change({ colourNames })} />
      <Keys />
      <Facts database={database} />
      <Reviewed database={database} />
    </section>
  );
}

interface SitesProps {
  readonly label: Word;
  readonly back: Word;
  readonly sites: readonly { readonly site: string; readonly what: string | null }[];
  readonly onBack: (site: string) => void;
}

/** Sites with something turned off, each with a way back; nothing where there are none. */
function Sites({ label, back, sites, onBack }: SitesProps) {
  if (sites.length === 0) return null;
  return (
    <div>
      <h2>{say(label)}</h2>
      <ul class="sites">
        {sites.map(({ site, what }) => (
          <li key={site}>
            <span>
              <bdi>{site}</bdi>
              {what !== null && <span class="soft"> · {what}</span>}
            </span>
            <button type="button" class="button-line" onClick={() => onBack(site)}>
              {say(back)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ColoursProps {
  readonly names: SettingsOf['colourNames'];
  readonly onChange: (names: SettingsOf['colourNames']) => void;
}

/** What the reader means by each colour; blank for no more than the colour. */
function Colours({ names, onChange }: ColoursProps) {
  return (
    <fieldset class="meanings">
      <legend>{say('settings_colours')}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} class="meaning">
          <span class="swatch" data-colour={colour} />
          <span class="unseen">{say('colour_meaning', say(COLOUR_WORDS[colour]))}</span>
          <input
            class="field"
            dir="auto"
            maxLength={60}
            placeholder={say(COLOUR_WORDS[colour])}
            value={names[colour] ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const { [colour]: _, ...others } = names;
              const meaning = value.trim();
              onChange(meaning === '' ? others : { ...others, [colour]: meaning });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
