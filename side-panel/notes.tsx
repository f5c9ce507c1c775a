import { useState } from 'preact/hooks';
import type { Database } from '../src/store/database.ts';
import type { KeptOf } from '../src/store/read.ts';
import { Annotations } from '../src/ui/annotations.tsx';
import { ExportLink } from '../src/ui/export-link.tsx';
import type { TabFacts } from '../src/ui/find-tab.ts';
import type { PageCall } from '../src/ui/page-acts.ts';
import { StoreNotice } from '../src/ui/store-notice.tsx';
import { Toast } from '../src/ui/toast.tsx';
import type { KeptActs } from '../src/ui/use-kept-acts.ts';
import type { PageState } from '../src/ui/watch-page.ts';
import { say } from '../src/words.ts';

interface NotesProps {
  readonly tab: TabFacts | null;
  readonly page: PageState;
  readonly kept: KeptOf | undefined;
  readonly database: Database;
  readonly call: PageCall;
  readonly keptActs: KeptActs;
}

/** This page's annotations, to be read and changed beside it; another page's are a list of its own. */
export function Notes({ tab, page, kept, call, keptActs }: NotesProps) {
  const { acts, message, setMessage, deleted, heading } = keptActs;
  /** While notes are missing, a page without any is not said to have none. */
  const [isSound, setSound] = useState(true);
  const rows = kept?.rows.filter(({ id }) => !deleted.has(id));
  return (
    <>
      <StoreNotice call={call} onState={({ status }) => setSound(status === 'sound')} />
      {tab?.isPrivate && <p class="notice">{say('popup_private')}</p>}
      {rows && kept && (isSound || rows.length > 0) && (
        <Annotations
          key={tab?.url}
          heading={heading}
          rows={rows}
          drafts={kept.drafts}
          page={page.status === 'known' ? page.report : null}
          isForbidden={page.status === 'forbidden'}
          isReadOnly={tab?.isPrivate ?? false}
          wanted={null}
          call={call}
          acts={acts}
        />
      )}
      <ExportLink rows={rows} />
      <Toast message={message} onDismiss={() => setMessage(null)} />
    </>
  );
}
