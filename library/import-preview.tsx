import { VERDICTS, type Verdict } from '../src/store/import-verdict.ts';
import { say, sayCount, sayNumber, type Word } from '../src/words.ts';
import { Focused } from './import.tsx';
import type { Example, ImportPreview, ReadFileReport, Trouble } from './import-messages.ts';
import { FORMAT_WORDS, isRemark, PROBLEM_WORDS } from './import-words.ts';

const VERDICT_WORDS = {
  added: 'import_added',
  merged: 'import_merged',
  same: 'import_same',
  older: 'import_older',
  trash: 'import_trash',
  words: 'import_words',
} as const satisfies Record<Verdict, Word>;

/** Files that are named: of a folder there may be more than anybody reads. */
const MOST_FILES = 20;

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** What would be added, merged and skipped, and why, with how many and the first of each. */
export function Preview({ preview, onKeep, onCancel }: PreviewProps) {
  const { files, counts, examples, troubles } = preview;
  const news = counts.added + counts.merged;
  // Those that are not read first: of the others there may be thousands.
  const shown = [...files]
    .sort((one, other) => Number(other.fault !== null) - Number(one.fault !== null))
    .slice(0, MOST_FILES);
  return (
    <div class="preview">
      <ul class="preview-files">
        {shown.map((file, index) => (
          // Two files may bear one name.
          <FileLine key={`${index} ${file.name}`} file={file} />
        ))}
      </ul>
      {shown.length < files.length && (
        <p class="soft">{say('import_more_files', sayNumber(files.length - shown.length))}</p>
      )}
      {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <section key={verdict}>
          <h2>
            {say(VERDICT_WORDS[verdict])}: {sayNumber(counts[verdict])}
          </h2>
          <First example={examples[verdict]} />
        </section>
      ))}
      <Troubles head="import_skipped" troubles={troubles.filter((one) => !isRemark(one.first))} />
      <Troubles head="import_changed" troubles={troubles.filter((one) => isRemark(one.first))} />
      {news === 0 && <p>{say('import_nothing_new')}</p>}
      <div class="acts">
        {news > 0 && (
          <Focused words={say('import_act', sayCount('annotations', news))} onClick={onKeep} />
        )}
        <button type="button" class="button-line" onClick={onCancel}>
          {say('import_cancel')}
        </button>
      </div>
    </div>
  );
}

function FileLine({ file: { name, format, count, fault } }: { readonly file: ReadFileReport }) {
  return (
    <li>
      <bdi>{name}</bdi>
      {format && ` · ${say(FORMAT_WORDS[format])}`}
      {fault ? (
        <p class="warned">{wordsOf(fault)}</p>
      ) : (
        <span class="soft"> · {sayCount('annotations', count)}</span>
      )}
    </li>
  );
}

function First({ example }: { readonly example: Example | undefined }) {
  if (!example) return null;
  const { quote, note, title } = example;
  return (
    <div class="preview-first">
      {quote !== '' && (
        <p class="words" dir="auto">
          {quote}
        </p>
      )}
      {note !== '' && <p dir="auto">{note}</p>}
      <p class="soft" dir="auto">
        {title}
      </p>
    </div>
  );
}

function Troubles({
  head,
  troubles,
}: {
  readonly head: Word;
  readonly troubles: readonly Trouble[];
}) {
  if (troubles.length === 0) return null;
  const total = troubles.reduce((sum, { count }) => sum + count, 0);
  return (
    <section>
      <h2>
        {say(head)}: {sayNumber(total)}
      </h2>
      <ul>
        {troubles.map(({ first, file, count }) => (
          <li key={first.kind}>
            {sayNumber(count)} × {wordsOf(first)} <bdi class="soft">{file}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf({ kind, at, values }: Trouble['first']): string {
  const numbered = values.map((value) => (/^\d+$/.test(value) ? sayNumber(Number(value)) : value));
  const words = say(PROBLEM_WORDS[kind], ...numbered);
  if (at.line === 0) return words;
  const line = sayNumber(at.line);
  const place =
    at.field === '' ? say('import_at_line', line) : say('import_at_field', line, at.field);
  return `${words} (${place})`;
}
