/**
 * The note editor inside a stranger's page: a frame of our own origin, so that no page can read
 * what is typed. It shows nothing to whoever opened it without a ticket, and never opens the
 * store: everything goes through the background.
 */
import { render } from 'preact';
import { backgroundCaller } from '../src/call.ts';
import { writeDown } from '../src/log.ts';
import type { EditorToBackground } from '../src/messages.ts';
import { keepReports, report } from '../src/report.ts';
import { dressDocument } from '../src/words.ts';
import { Editor } from './note-card.tsx';

const call = backgroundCaller<EditorToBackground>();

/**
 * Trades the ticket in the frame's address (`#ticket/field`) for the note; without one the frame stays
 * empty.
 */
async function open(): Promise<void> {
  const [ticket, field] = location.hash.slice(1).split('/');
  if (!ticket) return;
  const note = await call('redeemTicket', { ticket });
  if (!note) return;
  dressDocument(document, 'editor_title');
  render(
    <Editor note={note} ticket={ticket} isTagging={field === 'tags'} call={call} />,
    document.body,
  );
}

keepReports(writeDown);
open().catch((error: unknown) => report(error, 'opening the editor'));
