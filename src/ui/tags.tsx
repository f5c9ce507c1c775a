import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { tagChange, tidyTag, withTags } from '../annotations/body.ts';
import type { TagChange } from '../annotations/save.ts';
import { say } from '../words.ts';
import { complete } from './complete.ts';

/** Longest tag that is kept, in characters. */
const LONGEST_TAG = 100;

interface TagsProps {
  readonly tags: readonly string[];
  /** The tags in use, the commonest first; asked for when the field is first entered. */
  readonly listTags: () => Promise<readonly string[]>;
  /** Resolves to false when it was not kept. */
  readonly onChange: (change: TagChange) => Promise<boolean>;
  /** True when the reader asked for the field: then it takes the focus. */
  readonly isAsked?: boolean;
}

/** The tags, each with a button that takes it away, and a field for more that completes what is typed. */
export function Tags({ tags: given, listTags, onChange, isAsked = false }: TagsProps) {
  const [tags, setTags] = useState(given);
  const [removed, setRemoved] = useState<string | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);
  const key = given.join('\n');
  useEffect(() => setTags(key === '' ? [] : key.split('\n')), [key]);

  async function change(wanted: TagChange) {
    const before = tags;
    const next = withTags(before, wanted);
    const real = tagChange(before, next);
    if (real.added.length + real.removed.length === 0) return;
    setTags(next);
    const isKept = await onChange(real);
    setUnsaved(!isKept);
    // Only what failed is taken back: others may have changed meanwhile.
    if (!isKept) setTags((now) => withTags(now, { added: real.removed, removed: real.added }));
  }

  return (
    <div class="tags">
      {tags.length > 0 && (
        <ul class="tag-list" aria-label={say('tags')}>
          {tags.map((tag) => (
            <li key={tag} class="tag">
              <span dir="auto">{tag}</span>
              <button
                type="button"
                class="button-quiet tag-remove"
                aria-label={say('tag_remove', tag)}
                title={say('tag_remove', tag)}
                onClick={() => {
                  change({ added: [], removed: [tag] });
                  setRemoved(tag);
                  field.current?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagInput
        field={field}
        tags={tags}
        listTags={listTags}
        onAdd={(tag) => {
          change({ added: [tag], removed: [] });
          setRemoved(null);
        }}
      />
      <p class="tag-said" role="status">
        {isUnsaved && say('act_unsaved')}
        {removed !== null && <span class="soft">{say('tag_removed', removed)}</span>}
      </p>
      {removed !== null && (
        <button
          type="button"
          class="button-link"
          onClick={() => {
            change({ added: [removed], removed: [] });
            setRemoved(null);
            field.current?.focus();
          }}
        >
          {say('tag_put_back')}
        </button>
      )}
    </div>
  );
}

interface TagInputProps {
  readonly field: { current: HTMLInputElement | null };
  readonly tags: readonly string[];
  readonly listTags: () => Promise<readonly string[]>;
  readonly onAdd: (tag: string) => void;
}

/** A combobox as the ARIA Authoring Practices describe it, with a list that completes what is typed. */
function TagInput({ field, tags, listTags, onAdd }: TagInputProps) {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const [isOpen, setOpen] = useState(false);
  /** The completion that is chosen; -1 for what is typed itself. */
  const [active, setActive] = useState(-1);
  const list = useId();
  const found = isOpen ? complete(typed, known ?? [], tags) : [];

  function add(tag: string) {
    const tidy = tidyTag(tag);
    setTyped('');
    setOpen(false);
    setActive(-1);
    if (tidy !== '') onAdd(tidy);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const act = {
      Enter: () => add(found[active] ?? typed),
      ',': () => add(typed),
      ArrowDown: () => (found.length > 0 ? move(1) : setOpen(true)),
      ArrowUp: () => move(-1),
      // Closes the list alone, or empties the field; with neither it is not for us.
      Escape: found.length > 0 ? () => setOpen(false) : typed !== '' ? () => setTyped('') : null,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
  const move = (by: 1 | -1) => {
    // The places are the completions and, before the first, the field itself.
    const places = found.length + 1;
    setActive(((active + 1 + by + places) % places) - 1);
  };

  return (
    <div class="tag-input">
      <input
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        dir="auto"
        maxLength={LONGEST_TAG}
        aria-label={say('tag_add')}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[active] === undefined ? undefined : `${list}-${active}`}
        placeholder={say('tag_add')}
        value={typed}
        onFocus={() => {
          if (known === null) listTags().then(setKnown, () => setKnown([]));
        }}
        onInput={(event) => {
          const { value } = event.currentTarget;
          setActive(-1);
          setOpen(true);
          setTyped(value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
      <div
        id={list}
        role="listbox"
        class="tag-found"
        aria-label={say('tags_in_use')}
        hidden={found.length === 0}
      >
        {found.map((tag, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={tag}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            dir="auto"
            aria-selected={index === active}
            // The press must not take the focus, which would add what is typed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            {tag}
          </div>
        ))}
      </div>
    </div>
  );
}
