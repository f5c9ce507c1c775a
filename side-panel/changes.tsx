import { useEffect, useId, useState } from 'preact/hooks';
import { pageSources } from '../src/annotations/page-source.ts';
import type { AlignedParagraph } from '../src/editions/align.ts';
import { type Edition, editionOf, hashOf, unpack } from '../src/editions/edition.ts';
import type { PageReport } from '../src/page-report.ts';
import { report as reportError } from '../src/report.ts';
import type { Database, EditionRow } from '../src/store/database.ts';
import { listEditions } from '../src/store/read.ts';
import { Difference, loadCompare } from '../src/ui/difference.tsx';
import { say, sayCount, sayTime } from '../src/words.ts';
import { Plain } from './plain.tsx';

interface ChangesProps {
  readonly report: PageReport;
  /** The tab's address; null where the browser does not tell it. */
  readonly url: string | null;
  readonly database: Database;
}

/** How the article read at an earlier visit beside how it reads now. */
export function Changes({ report, url, database }: ChangesProps) {
  const rows = useVersions(database, report, url);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  if (!rows) return <p class="soft">{say('popup_looking')}</p>;
  const row = rows.find(({ hash }) => hash === chosen) ?? rows[0];
  if (!row) return <Plain heading={say('changes_none')} why={say('changes_none_why')} />;
  return (
    <>
      <p class="changes-choice">
        <label for={id}>{say('changes_version')}</label>{' '}
        <select
          id={id}
          class="field"
          value={row.hash}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
        >
          {rows.map(({ hash, lastSeen }) => (
            <option key={hash} value={hash}>
              {sayTime(lastSeen)}
            </option>
          ))}
        </select>
      </p>
      <Beside key={row.hash} row={row} report={report} />
    </>
  );
}

/** Versions that read otherwise than the article does now, the last seen first; undefined at first. */
function useVersions(
  database: Database,
  report: PageReport,
  url: string | null,
): readonly EditionRow[] | undefined {
  const [rows, setRows] = useState<readonly EditionRow[]>();
  useEffect(() => {
    if (!report.settled) return;
    let isOver = false;
    async function read(): Promise<void> {
      const known = await listEditions(database, url ? pageSources(url, report.signs) : []);
      const hash = await hashOf(editionOf(report.title, report.bodyText));
      // What this visit has seen of a page that goes on changing is no earlier one.
      const others = known.filter((row) => row.hash !== hash && row.visit !== report.visit);
      if (!isOver) setRows(others);
    }
    read().catch((error: unknown) => reportError(error, 'reading the versions'));
    return () => {
      isOver = true;
    };
  }, [database, report, url]);
  return rows;
}

interface BesideProps {
  readonly row: EditionRow;
  readonly report: PageReport;
}

interface Compared {
  readonly before: Edition;
  readonly now: Edition;
  readonly paragraphs: readonly AlignedParagraph[];
}

/** Two versions, paragraph beside paragraph; what is the same is counted and shown on demand. */
function Beside({ row, report }: BesideProps) {
  const [compared, setCompared] = useState<Compared>();
  useEffect(() => {
    let isOver = false;
    async function compare(): Promise<void> {
      const { alignParagraphs } = await loadCompare();
      const before = await unpack(row.packed);
      const now = editionOf(report.title, report.bodyText);
      const paragraphs = alignParagraphs(before.paragraphs, now.paragraphs);
      if (!isOver) setCompared({ before, now, paragraphs });
    }
    compare().catch((error: unknown) => reportError(error, 'comparing versions'));
    return () => {
      isOver = true;
    };
  }, [row, report]);
  if (!compared) return <p class="soft">{say('popup_looking')}</p>;
  const { before, now, paragraphs } = compared;
  return (
    <table class="beside">
      <caption class="unseen">{say('panel_changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('changes_before')}</th>
          <th scope="col">{say('changes_now')}</th>
        </tr>
      </thead>
      <tbody>
        {before.title !== now.title && (
          <Pair key="title" pair={{ before: before.title, now: now.title }} isTitle />
        )}
        {runsOf(paragraphs).map((run) =>
          run.isSame ? (
            <Same key={run.at} paragraphs={run.paragraphs} />
          ) : (
            run.paragraphs.map((pair, index) => <Pair key={`${run.at}-${index}`} pair={pair} />)
          ),
        )}
      </tbody>
    </table>
  );
}

interface PairProps {
  readonly pair: AlignedParagraph;
  readonly isTitle?: boolean;
}

/** A paragraph before and now; what is gone is marked on one side, what has come on the other. */
function Pair({ pair: { before, now }, isTitle = false }: PairProps) {
  const side = (words: string | null, name: 'before' | 'now') => (
    <td class={`beside-${name}`} dir="auto">
      {words === null ? (
        <span class="soft">{say('changes_absent')}</span>
      ) : (
        <Difference before={before ?? ''} now={now ?? ''} />
      )}
    </td>
  );
  return (
    <tr class={isTitle ? 'beside-title' : undefined}>
      {side(before, 'before')}
      {side(now, 'now')}
    </tr>
  );
}

/** Paragraphs that are the same: how many, and on demand what they say. */
function Same({ paragraphs }: { readonly paragraphs: readonly AlignedParagraph[] }) {
  return (
    <tr>
      <td colSpan={2}>
        <details>
          <summary class="soft">{sayCount('changes_same', paragraphs.length)}</summary>
          {paragraphs.map(({ now }, index) => (
            <p key={index} class="words" dir="auto">
              {now}
            </p>
          ))}
        </details>
      </td>
    </tr>
  );
}

interface Run {
  /** Which paragraph it begins with. */
  readonly at: number;
  readonly isSame: boolean;
  readonly paragraphs: AlignedParagraph[];
}

function runsOf(paragraphs: readonly AlignedParagraph[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [at, pair] of paragraphs.entries()) {
    const isSame = pair.before === pair.now;
    const last = runs.at(-1);
    if (last?.isSame === isSame) last.paragraphs.push(pair);
    else runs.push({ at, isSame, paragraphs: [pair] });
  }
  return runs;
}
