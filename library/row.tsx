import { Component, Fragment } from 'preact';
import { noteOf, quoteOf } from '../src/annotations/annotation.ts';
import { speakerOf, tagsOf } from '../src/annotations/body.ts';
import { type FieldName, foundWords } from '../src/search/found-words.ts';
import type { Query } from '../src/search/query.ts';
import { usePlainMarkdown } from '../src/ui/markdown.tsx';
import { say, sayDay } from '../src/words.ts';
import type { Listed } from './use-rows.ts';
import type { Stop } from './virtual-list.tsx';

interface RowProps {
  readonly listed: Listed;
  /** Its place in the list. */
  readonly index: number;
  readonly query: Query;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly stop: Stop;
  readonly onOpen: (id: string) => void;
  /** Picks it, or no more; `isRange` for all from the one that was picked before. */
  readonly onPick: (index: number, isRange: boolean) => void;
}

/** One annotation in the list. It is drawn anew only when it changes, and not at each step of a scroll. */
export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return (Object.keys(next) as (keyof RowProps)[]).some(
      (name) => next[name] !== this.props[name],
    );
  }

  override render() {
    return <Content {...this.props} />;
  }
}

/** A button that opens it, and a box that picks it. */
function Content(props: RowProps) {
  const { index, query, isOpen, isPicked, stop, onOpen, onPick } = props;
  const { row, page } = props.listed;
  const { annotation } = row;
  const quote = quoteOf(annotation);
  const note = usePlainMarkdown(noteOf(annotation));
  const speaker = speakerOf(annotation.body)?.name;
  // An outlet that speaks for itself is named once.
  const from = new Set([speaker, page?.outlet ?? page?.host, sayDay(annotation.created)]);
  return (
    <>
      <input
        type="checkbox"
        class="row-pick"
        tabIndex={stop}
        aria-label={say('picked_pick', (quote || note).slice(0, LONGEST_NAME))}
        checked={isPicked}
        onClick={({ shiftKey }) => onPick(index, shiftKey)}
      />
      <button
        type="button"
        class="row"
        tabIndex={stop}
        aria-current={isOpen}
        data-colour={annotation.target.styleClass}
        onClick={(event) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey) onPick(index, event.shiftKey);
          else onOpen(row.id);
        }}
      >
        <span class="row-quote words" dir="auto">
          {quote === '' ? (page?.title ?? '') : <Marked query={query} field="quote" text={quote} />}
        </span>
        <span class="row-note" dir="auto">
          <Marked query={query} field="note" text={note} />
        </span>
        <span class="row-from soft">
          {[...from]
            .filter((one) => one !== undefined)
            .map((one, index) => (
              // Apart, since a Latin name would take the figures of an Arabic date with it.
              <Fragment key={one}>
                {index > 0 && ' · '}
                <bdi>{one}</bdi>
              </Fragment>
            ))}
          {tagsOf(annotation.body).map((tag) => (
            <span key={tag} class="row-tag" dir="auto">
              {tag}
            </span>
          ))}
        </span>
      </button>
    </>
  );
}

/** Characters that a box's name has of the words. */
const LONGEST_NAME = 80;

interface MarkedProps {
  readonly query: Query;
  readonly field: FieldName;
  readonly text: string;
}

/** A text with the words that were searched for marked; from a little before the first of them. */
function Marked({ query, field, text }: MarkedProps) {
  const spans = foundWords(query, field, text);
  const first = spans[0]?.[0] ?? 0;
  const from = first > AHEAD ? text.lastIndexOf(' ', first - BEFORE) + 1 : 0;
  const parts = [];
  let at = from;
  for (const [start, end] of spans) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {from > 0 && '… '}
      {parts}
      {text.slice(at, from + LONGEST_SHOWN)}
    </>
  );
}

/** Characters: how far a find may stand from the beginning, how much is shown before it, and in all. */
const AHEAD = 120;
const BEFORE = 40;
const LONGEST_SHOWN = 400;
