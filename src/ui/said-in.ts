import type { Edition } from '../editions/edition.ts';
import type { Said } from '../editions/said.ts';
import type { PageCall } from './page-acts.ts';

/** What is said in an edition and by whom, as the background detects it in its paragraphs. */
export async function saidIn(
  call: PageCall,
  { paragraphs }: Edition,
  language: string | null,
): Promise<readonly Said[]> {
  const text = paragraphs.join('\n');
  const found = await call('attribute', { text, language });
  return found.map(({ content, speaker }) => ({
    words: content.map(([start, end]) => text.slice(start, end)).join(' '),
    speaker,
  }));
}
