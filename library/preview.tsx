import { useEffect, useState } from 'preact/hooks';
import type { Format, WriteOptions } from '../src/interchange/format.ts';
import { report } from '../src/report.ts';
import type { Database } from '../src/store/database.ts';
import { say } from '../src/words.ts';
import { firstLines } from './first-lines.ts';
import { keptArticles } from './kept-articles.ts';
import type { Offer } from './offers.ts';

interface PreviewProps {
  readonly database: Database;
  readonly format: Format;
  readonly offer: Offer;
  readonly template: string | null;
}

/** The first lines of the file, as it would be now. */
export function Preview({ database, format, offer, template }: PreviewProps) {
  const [text, setText] = useState('');
  useEffect(() => {
    let isOver = false;
    const articles = keptArticles(database, offer.choice, format.needsEditions === true);
    firstLines(format, articles, optionsNow(template)).then(
      (shown) => {
        if (!isOver) setText(shown);
      },
      (error: unknown) => report(error, 'writing a preview'),
    );
    return () => {
      isOver = true;
    };
  }, [database, format, offer, template]);
  return (
    <label class="preview">
      {say('export_preview')}
      <textarea readOnly rows={14} dir="auto" value={text} />
    </label>
  );
}

/** What a writer is told now. */
export const optionsNow = (template: string | null): WriteOptions => ({
  now: new Date().toISOString(),
  say,
  template,
});
