import { useEffect, useState } from 'preact/hooks';
import { report } from '../report.ts';

/** What compares two texts, once it was needed. */
type Compare = typeof import('../editions/compare.ts');
let known: Compare | null = null;

/** Loads what compares two texts; rejects when it cannot be read. */
export async function loadCompare(): Promise<Compare> {
  known ??= await import('../editions/compare.ts');
  return known;
}

interface DifferenceProps {
  readonly before: string;
  readonly now: string;
}

/** Words as they were and as they are, in one line: taken out and put in; as they are until that is known. */
export function Difference({ before, now }: DifferenceProps) {
  const [compare, setCompare] = useState<Compare | null>(known);
  useEffect(() => {
    if (compare) return;
    loadCompare().then(setCompare, (error: unknown) => report(error, 'loading the comparison'));
  }, [compare]);
  return (
    <span class="words difference" dir="auto">
      {compare?.diffWords(before, now).map(({ kind, items }, index) => {
        const words = items.join('');
        // Pieces never change their order: a new difference is a new list.
        if (kind === 'gone') return <del key={index}>{words}</del>;
        return kind === 'come' ? <ins key={index}>{words}</ins> : words;
      }) ?? now}
    </span>
  );
}
