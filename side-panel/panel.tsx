import { useState } from 'preact/hooks';
import { type backgroundCaller, callContent } from '../src/call.ts';
import type { PageToBackground } from '../src/messages.ts';
import type { Statement } from '../src/page-report.ts';
import { attempt } from '../src/save-reliably.ts';
import type { Database } from '../src/store/database.ts';
import { Marking } from '../src/ui/marking.tsx';
import { useKept } from '../src/ui/use-kept.ts';
import { useKeptActs } from '../src/ui/use-kept-acts.ts';
import { useSettings } from '../src/ui/use-settings.ts';
import { say } from '../src/words.ts';
import { Changes } from './changes.tsx';
import { useActiveTab, usePointedAt } from './follow-tab.ts';
import { Notes } from './notes.tsx';
import { Plain } from './plain.tsx';
import { Sources } from './sources.tsx';
import { Tabs } from './tabs.tsx';

interface PanelProps {
  readonly address: string;
  readonly database: Database;
  readonly call: ReturnType<typeof backgroundCaller<PageToBackground>>;
}

type Shown = 'sources' | 'notes' | 'changes';

/** The whole panel: who says what in the article of the tab, its annotations, and how it changed. */
export function Panel({ address, database, call }: PanelProps) {
  const [shown, setShown] = useState<Shown>('sources');
  /** Changes when the page has to be asked again: annotations came, went or moved. */
  const [round, setRound] = useState('');
  const { tab, page } = useActiveTab(address, round);
  const tabId = tab?.id ?? null;
  const report = page.status === 'known' ? page.report : null;
  const kept = useKept(database, tab, report?.signs);
  const keptActs = useKeptActs(database, call, tabId);
  const now = [keptActs.moves, ...(kept?.rows.map(({ id }) => id) ?? [])].join(' ');
  if (kept && round !== now) setRound(now);
  const [hasFailed, setFailed] = useState(false);
  const pointedAt = usePointedAt(tabId);
  const settings = useSettings();

  async function jump({ span }: Pick<Statement, 'span'>) {
    if (tabId === null) return;
    const isThere = await attempt(() => callContent(tabId, 'jumpToSpan', { span }));
    setFailed(isThere !== true);
  }

  const title = report?.isArticle ? (report.title ?? say('popup_untitled')) : tab?.title;
  return (
    <main class="panel">
      <h1 class="panel-title words" dir="auto">
        {title ?? say('brand')}
      </h1>
      <Tabs
        label={say('panel_tabs')}
        tabs={[
          { name: 'sources', title: say('panel_sources') },
          { name: 'notes', title: say('panel_notes') },
          { name: 'changes', title: say('panel_changes') },
        ]}
        chosen={shown}
        onChoose={setShown}
      >
        <p class="panel-said" role="status">
          {hasFailed && say('panel_jump_failed')}
        </p>
        {shown === 'notes' ? (
          <Notes
            tab={tab}
            page={page}
            kept={kept}
            database={database}
            call={call}
            keptActs={keptActs}
          />
        ) : report === null ? (
          <Silent isAsking={page.status === 'asking'} />
        ) : shown === 'sources' ? (
          <Sources
            report={report}
            tabId={tabId}
            database={database}
            jump={jump}
            pointedAt={pointedAt}
          />
        ) : (
          <Changes key={tab?.url} report={report} url={tab?.url ?? null} database={database} />
        )}
      </Tabs>
      {settings && shown === 'sources' && (
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

function Silent({ isAsking }: { readonly isAsking: boolean }) {
  if (isAsking) return <p class="soft">{say('popup_looking')}</p>;
  return <Plain heading={say('panel_not_started')} why={say('panel_not_started_why')} />;
}
