import { useId, useRef, useState } from 'preact/hooks';
import { COLOURS, type Colour } from '../annotations/annotation.ts';
import { COLOUR_WORDS, say } from '../words.ts';
import { useSettings } from './use-settings.ts';

interface ColoursProps {
  readonly colour: Colour;
  readonly onChoose: (colour: Colour) => void;
}

/** A button with the present colour, which shows the five by name to choose from. */
export function Colours({ colour, onChoose }: ColoursProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const group = useId();
  const meanings = useSettings()?.colourNames;
  const nameOf = (one: Colour) => meanings?.[one] || say(COLOUR_WORDS[one]);
  const name = say('card_colour', nameOf(colour));

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    // Escape closes this alone, not what it stands in.
    event.preventDefault();
    setOpen(false);
    opener.current?.focus();
  }

  return (
    <div class="colours">
      <button
        ref={opener}
        type="button"
        class="button-quiet swatch-button"
        aria-expanded={isOpen}
        aria-label={name}
        title={name}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <span class="swatch" data-colour={colour} />
      </button>
      {isOpen && (
        <fieldset class="palette">
          <legend class="unseen">{say('card_colours')}</legend>
          {COLOURS.map((one) => (
            <label key={one} class="palette-colour">
              <input
                type="radio"
                name={group}
                value={one}
                checked={one === colour}
                onChange={() => onChoose(one)}
                onKeyDown={onKeyDown}
              />
              <span class="swatch" data-colour={one} />
              <span dir="auto">{nameOf(one)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
