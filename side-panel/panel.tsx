import { useState } from 'preact/hooks';
import { callContent } from '../src/call.ts';
import type { PageReport, Statement } from '../src/messages.ts';
import { attempt } from '../src/save-reliably.ts';
import { groupBySpeaker } from '../src/ui/statements.ts';
import type { PageState } from '../src/ui/watch-page.ts';
import { REASON_WORDS, say } from '../src/words.ts';
import { useActiveTab, usePointedAt } from './follow-tab.ts';
import { Speaker } from './speaker.tsx';

/** The whole panel. */
export function Panel({ address }: { readonly address: string }) {
  const { tabId, page } = useActiveTab(address);
  const [hasFailed, setFailed] = useState(false);
  const pointedAt = usePointedAt(tabId);

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
      {contentOf(page, jump, pointedAt)}
    </main>
  );
}

function contentOf(
  page: PageState,
  jump: (statement: Statement) => void,
  pointedAt: number | null,
) {
  switch (page.status) {
    case 'asking':
      return <p class="soft">{say('popup_looking')}</p>;
    case 'forbidden':
    case 'silent':
      return <Plain heading={say('panel_not_started')} why={say('panel_not_started_why')} />;
    case 'known':
      return <Sources report={page.report} jump={jump} pointedAt={pointedAt} />;
  }
}

function Sources({
  report,
  jump,
  pointedAt,
}: {
  readonly report: PageReport;
  readonly jump: (statement: Statement) => void;
  /** A place in the page text that the reader clicked. */
  readonly pointedAt: number | null;
}) {
  const { isArticle, reason, settled, statements, title } = report;
  if (statements.length === 0 && !settled) return <p class="soft">{say('popup_looking')}</p>;
  if (!isArticle) return <Plain heading={say('no_article')} why={say(REASON_WORDS[reason])} />;
  if (statements.length === 0) return <Plain heading={say('panel_nobody')} why="" />;
  return (
    <>
      <p class="panel-title words" dir="auto">
        {title ?? say('popup_untitled')}
      </p>
      <p class="soft panel-detected">{say('panel_detected')}</p>
      {groupBySpeaker(statements).map((group) => (
        <Speaker key={group.speaker} group={group} jump={jump} pointedAt={pointedAt} />
      ))}
    </>
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
