import { useState } from 'preact/hooks';
import { type backgroundCaller, callContent } from '../src/call.ts';
import type { PageReport, PageToBackground, Statement } from '../src/messages.ts';
import { attempt } from '../src/save-reliably.ts';
import type { Database } from '../src/store/database.ts';
import { Marking } from '../src/ui/marking.tsx';
import { groupBySpeaker, ofKind, SHOWN_KINDS, type ShownKind } from '../src/ui/statements.ts';
import { useSettings } from '../src/ui/use-settings.ts';
import { REASON_WORDS, say, type Word } from '../src/words.ts';
import { useActiveTab, usePointedAt } from './follow-tab.ts';
import { Speaker } from './speaker.tsx';
import { useReviewed } from './use-reviewed.ts';

interface PanelProps {
  readonly address: string;
  readonly database: Database;
  readonly call: ReturnType<typeof backgroundCaller<PageToBackground>>;
}

/** The whole panel. */
export function Panel({ address, database, call }: PanelProps) {
  const { tabId, page } = useActiveTab(address);
  const [hasFailed, setFailed] = useState(false);
  const pointedAt = usePointedAt(tabId);
  const settings = useSettings();

  async function jump({ span }: Statement) {
    if (tabId === null) return;
    const isThere = await attempt(() => callContent(tabId, 'jumpToSpan', { span }));
    setFailed(isThere !== true);
  }

  return (
    <main class="panel">
      <h1 class="panel-head">{say('panel_heading')}</h1>
      <p class="panel-said" role="status">
        {hasFailed && say('panel_jump_failed')}
      </p>
      {page.status === 'known' ? (
        <Sources report={page.report} database={database} jump={jump} pointedAt={pointedAt} />
      ) : page.status === 'asking' ? (
        <p class="soft">{say('popup_looking')}</p>
      ) : (
        <Plain heading={say('panel_not_started')} why={say('panel_not_started_why')} />
      )}
      {settings && (
        <footer class="panel-foot">
          <Marking
            settings={settings}
            onChange={(change) => {
              attempt(() => call('changeSettings', change));
            }}
          />
        </footer>
      )}
    </main>
  );
}

interface SourcesProps {
  readonly report: PageReport;
  readonly database: Database;
  readonly jump: (statement: Statement) => void;
  /** A place in the page text that the reader clicked. */
  readonly pointedAt: number | null;
}

/** Who says what: speakers in the order in which they first speak, and what each says. */
function Sources({ report, database, jump, pointedAt }: SourcesProps) {
  const [kind, setKind] = useState<ShownKind>('all');
  const statements = useReviewed(database, report);
  const { isArticle, reason, settled, title } = report;
  if (statements.length === 0 && !settled) return <p class="soft">{say('popup_looking')}</p>;
  if (!isArticle) return <Plain heading={say('no_article')} why={say(REASON_WORDS[reason])} />;
  if (statements.length === 0) return <Plain heading={say('panel_nobody')} why="" />;
  return (
    <>
      <p class="panel-title words" dir="auto">
        {title ?? say('popup_untitled')}
      </p>
      <p class="soft panel-detected">{say('panel_detected')}</p>
      <Kinds statements={statements} kind={kind} onChoose={setKind} />
      {groupBySpeaker(ofKind(statements, kind)).map((group) => (
        <Speaker
          key={group.speaker}
          group={group}
          all={statements}
          jump={jump}
          pointedAt={pointedAt}
        />
      ))}
    </>
  );
}

const KIND_WORDS = {
  all: 'kinds_all',
  quotations: 'kinds_quotations',
  claims: 'kinds_claims',
  unnamed: 'kinds_unnamed',
} as const satisfies Record<ShownKind, Word>;

interface KindsProps {
  readonly statements: readonly Statement[];
  readonly kind: ShownKind;
  readonly onChoose: (kind: ShownKind) => void;
}

/** Which statements are shown, each with how many there are. */
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

function Plain({ heading, why }: { readonly heading: string; readonly why: string }) {
  return (
    <>
      <h2 class="panel-plain">{heading}</h2>
      <p class="soft">{why}</p>
    </>
  );
}
