import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { linkTo } from '../anchoring/text-fragment.ts';
import { callContent } from '../call.ts';
import { attempt } from '../save-reliably.ts';
import type { AnnotationRow, Database } from '../store/database.ts';
import { listTags } from '../store/list-tags.ts';
import { say, type Word } from '../words.ts';
import type { CardActs } from './card.tsx';
import { type Outcome, remove, restore } from './change.ts';
import type { OrphanActs } from './orphan.tsx';
import { keepAsPageNote, type PageCall, putBack, reattach } from './page-acts.ts';
import type { Message } from './toast.tsx';

/** What can be done with the annotations of a tab's page, and what came of it. */
export interface KeptActs {
  readonly acts: CardActs;
  readonly message: Message | null;
  setMessage(message: Message | null): void;
  /** Those deleted just now, by id: they disappear at once; the store's own news comes a little later. */
  readonly deleted: ReadonlySet<string>;
  /** Counts the annotations that were put elsewhere: after each the page is to be asked again. */
  readonly moves: number;
  /** Takes the focus when a deletion was taken back. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The acts on annotations of a tab's page, with a way back from each. */
export function useKeptActs(database: Database, call: PageCall, tabId: number | null): KeptActs {
  const [message, setMessage] = useState<Message | null>(null);
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());
  const [moves, setMoves] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);

  async function jump({ id }: AnnotationRow) {
    if (tabId === null) return;
    const isThere = await attempt(() => callContent(tabId, 'jumpTo', { id }));
    setMessage(isThere ? null : { text: say('card_jump_failed') });
  }

  async function copyLink({ id, annotation }: AnnotationRow) {
    if (tabId === null) return;
    const place = await attempt(() => callContent(tabId, 'locate', { id }));
    const link = place && linkTo(annotation.target.source, place.text, place.span);
    const isCopied = await attempt(async () => {
      if (!link) return false;
      await navigator.clipboard.writeText(link);
      return true;
    });
    setMessage({ text: say(isCopied ? 'card_link_copied' : 'card_link_failed') });
  }

  /** Moves an annotation, says so, and offers to take it back. */
  async function move(row: AnnotationRow, said: Word, act: () => Promise<Outcome>) {
    const outcome = await act();
    if (outcome === 'unsaved' || outcome.status !== 'saved') {
      setMessage({ text: say('act_unsaved') });
      return;
    }
    const { rev } = outcome;
    setMoves((count) => count + 1);
    const back = () => move(row, 'act_put_back', () => putBack(call, row, rev));
    setMessage(said === 'act_put_back' ? { text: say(said) } : { text: say(said), undo: back });
  }

  const orphanActs = (row: AnnotationRow): OrphanActs => ({
    async show(span) {
      if (tabId !== null) await attempt(() => callContent(tabId, 'jumpToSpan', { span }));
    },
    async attach(span) {
      if (tabId === null) return;
      const selectors = await attempt(() => callContent(tabId, 'describeWords', { span }));
      if (selectors) await move(row, 'act_moved', () => reattach(call, row, selectors));
      else setMessage({ text: say('card_jump_failed') });
    },
    keepOnPage: () => move(row, 'act_kept_on_page', () => keepAsPageNote(call, row)),
  });

  async function undo(id: string, rev: number) {
    const outcome = await restore(call, { id, rev });
    if (outcome === 'unsaved' || outcome.status !== 'saved') {
      setMessage({ text: say('act_unsaved'), undo: () => undo(id, rev) });
      return;
    }
    setDeleted((ids) => new Set([...ids].filter((other) => other !== id)));
    setMessage({ text: say('act_restored') });
    heading.current?.focus();
  }

  async function onDelete(row: AnnotationRow) {
    const outcome = await remove(call, row);
    if (outcome === 'unsaved') setMessage({ text: say('act_unsaved') });
    else if (outcome.status !== 'saved') setMessage({ text: say('act_gone') });
    else {
      const { rev } = outcome;
      setDeleted((ids) => new Set(ids).add(row.id));
      setMessage({ text: say('act_deleted'), undo: () => undo(row.id, rev) });
    }
  }

  const acts: CardActs = {
    listTags: () => listTags(database),
    jump,
    copyLink,
    orphanActs,
    onDelete,
    fail: () => setMessage({ text: say('act_unsaved') }),
  };
  return { acts, message, setMessage, deleted, moves, heading };
}
