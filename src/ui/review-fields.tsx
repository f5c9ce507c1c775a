/** The fields in which a reader reviews a kept statement. */
import { useId, useState } from 'preact/hooks';
import { say, type Word } from '../words.ts';

interface SpeakerProps {
  readonly speaker: string | null;
  readonly detected: string | null;
  readonly speakers: readonly string[];
  readonly onChoose: (name: string | null) => void;
}

/** Who said it: chosen among the article's speakers, or typed. Null for nobody known. */
export function Speaker({ speaker, detected, speakers, onChoose }: SpeakerProps) {
  const id = useId();
  return (
    <div class="review-row">
      <label for={id}>{say('review_speaker')}</label>
      <input
        id={id}
        class="field"
        dir="auto"
        list={`${id}-speakers`}
        maxLength={1000}
        placeholder={say('review_speaker_none')}
        value={speaker ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const name = value.trim() === '' ? null : value.trim();
          if (name !== speaker) onChoose(name);
        }}
      />
      <datalist id={`${id}-speakers`}>
        {speakers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {speaker !== detected && (
        <span class="soft">{say('review_detected', detected ?? say('panel_unknown'))}</span>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: Word;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly hint: string | null;
  readonly onChoose: (value: string) => void;
}

/** One of several, with what was detected beside it. */
export function Choice({ label, value, options, hint, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="review-row">
      <label for={id}>{say(label)}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {hint !== null && <span class="soft">{hint}</span>}
    </div>
  );
}

interface EvidenceProps {
  readonly link: string | null;
  readonly onChange: (link: string | null) => void;
}

/** A link to what confirms or disputes the statement; kept only where it is an address of the web. */
export function Evidence({ link, onChange }: EvidenceProps) {
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  return (
    <div class="review-row">
      <label for={id}>{say('evidence_link')}</label>
      <input
        id={id}
        class="field"
        type="url"
        dir="ltr"
        maxLength={2048}
        placeholder="https://"
        aria-invalid={isWrong}
        value={link ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const typed = value.trim();
          const isLink = typed === '' || isWebAddress(typed);
          setWrong(!isLink);
          if (isLink) onChange(typed === '' ? null : typed);
        }}
      />
      {isWrong && <span role="alert">{say('evidence_link_wrong')}</span>}
    </div>
  );
}

/** What the background will keep: an address of the web with no name and no password in it. */
function isWebAddress(typed: string): boolean {
  if (!URL.canParse(typed)) return false;
  const { protocol, username, password } = new URL(typed);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
