import { useState } from 'preact/hooks';
import type { PageReport, Statement } from '../src/page-report.ts';
import type { Database } from '../src/store/database.ts';
import type { ReviewedStatement } from '../src/ui/reviewed.ts';
import { Speaker } from '../src/ui/speaker.tsx';
import {
  groupByChain,
  groupBySpeaker,
  ofKind,
  SHOWN_KINDS,
  type ShownKind,
} from '../src/ui/statements.ts';
import { REASON_WORDS, say, sayCount, type Word } from '../src/words.ts';
import { useInView } from './follow-tab.ts';
import { Plain } from './plain.tsx';

import { useReviewed } from './use-reviewed.ts';

interface SourcesProps {
  readonly report: PageReport;
  readonly tabId: number | null;
  readonly database: Database;
  readonly jump: (statement: Statement) => void;
  /** A place in the page text that the reader clicked. */
  readonly pointedAt: number | null;
}

/** Who says what: by speaker, or by the way that it came; each count shows the sentences behind it. */
export function Sources({ report, tabId, database, jump, pointedAt }: SourcesProps) {
  const [kind, setKind] = useState<ShownKind>('all');
  const [isByChain, setByChain] = useState(false);
  const statements = useReviewed(database, report);
  const inView = useInView(tabId, report);
  const { isArticle, reason, settled } = report;
  if (statements.length === 0 && !settled) return <p class="soft">{say('popup_looking')}</p>;
  if (!isArticle) return <Plain heading={say('no_article')} why={say(REASON_WORDS[reason])} />;
  if (statements.length === 0) return <Plain heading={say('panel_nobody')} why="" />;
  const shown = ofKind(statements, kind);
  const speakersOf = (some: readonly ReviewedStatement[], level: 2 | 3) =>
    groupBySpeaker(some).map((group) => (
      <Speaker
        key={group.speaker}
        group={group}
        all={statements}
        level={level}
        jump={jump}
        pointedAt={pointedAt}
        inView={inView}
      />
    ));
  return (
    <>
      <p class="soft panel-detected">{say('panel_detected')}</p>
      <Kinds statements={statements} kind={kind} onChoose={setKind} />
      <label class="choice">
        <input
          type="checkbox"
          checked={isByChain}
          onChange={({ currentTarget }) => setByChain(currentTarget.checked)}
        />
        {say('panel_by_chain')}
      </label>
      {!isByChain && speakersOf(shown, 2)}
      {isByChain &&
        groupByChain(shown).map(({ links, statements: some }) => (
          <section key={links.join(' ')} class="chain">
            <h2 class="chain-name">
              {links.length === 0
                ? say('panel_first_hand')
                : links.map((link) => say('statement_through', link)).join(', ')}{' '}
              <span class="soft">{sayCount('panel_statements', some.length)}</span>
            </h2>
            {speakersOf(some, 3)}
          </section>
        ))}
    </>
  );
}

const KIND_WORDS = {
  all: 'kinds_all',
  quotations: 'kinds_quotations',
  claims: 'kinds_claims',
  unnamed: 'kinds_unnamed',
  'second-hand': 'kinds_second_hand',
} as const satisfies Record<ShownKind, Word>;

interface KindsProps {
  readonly statements: readonly Statement[];
  readonly kind: ShownKind;
  readonly onChoose: (kind: ShownKind) => void;
}

/** How many statements of each kind there are; a press shows those alone. */
function Kinds({ statements, kind, onChoose }: KindsProps) {
  return (
    <fieldset class="kinds">
      <legend class="unseen">{say('kinds')}</legend>
      {SHOWN_KINDS.map((one) => (
        <button
          key={one}
          type="button"
          class="button-quiet"
          aria-pressed={kind === one}
          onClick={() => onChoose(one)}
        >
          {say(KIND_WORDS[one])} <span class="soft">{ofKind(statements, one).length}</span>
        </button>
      ))}
    </fieldset>
  );
}
