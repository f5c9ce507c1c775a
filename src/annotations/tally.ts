/** Counts what the reader kept: by whom it was said, how outlets name their sources, and when. */
import type { Naming } from '../attribution/attribution.ts';

/** How a source is named: persons and organisations alike; an author speaks for the outlet. */
export const NAMED = ['named', 'document', 'outlet', 'unnamed', 'unknown'] as const;
export type Named = (typeof NAMED)[number];

const NAMED_OF = {
  person: 'named',
  organisation: 'named',
  document: 'document',
  outlet: 'outlet',
  author: 'outlet',
  unnamed: 'unnamed',
} as const satisfies Record<Naming, Named>;

/** A kept statement, as far as it is counted. */
export interface Counted {
  /** Null for nobody. */
  readonly speaker: string | null;
  readonly naming: Naming | null;
  readonly outlet: string;
}

/** What came of the counting; the commonest first, months in their order. */
export interface Tally {
  /** Kept statements in all. */
  readonly statements: number;
  readonly speakers: readonly { readonly name: string; readonly count: number }[];
  readonly outlets: readonly {
    readonly outlet: string;
    readonly count: number;
    /** Of all these, by `NAMED`. */
    readonly named: Readonly<Record<Named, number>>;
  }[];
  /** Annotations made in each month, also in those between without any: `2026-01`, local time. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
}

/** Counts statements and annotations that are given to it one by one. */
export class Counter {
  private statements = 0;
  private readonly speakers = new Map<string, number>();
  private readonly outlets = new Map<string, Record<Named, number>>();
  private readonly months = new Map<string, number>();

  addStatement({ speaker, naming, outlet }: Counted): void {
    this.statements++;
    if (speaker !== null) this.speakers.set(speaker, (this.speakers.get(speaker) ?? 0) + 1);
    const named = this.outlets.get(outlet) ?? {
      ...{ named: 0, document: 0, outlet: 0, unnamed: 0, unknown: 0 },
    };
    named[naming === null ? 'unknown' : NAMED_OF[naming]]++;
    this.outlets.set(outlet, named);
  }

  /** An annotation of any kind, and when it was made. */
  addAnnotation(made: Date): void {
    const month = monthOf(made);
    this.months.set(month, (this.months.get(month) ?? 0) + 1);
  }

  tally(): Tally {
    const speakers = [...this.speakers].map(([name, count]) => ({ name, count }));
    const outlets = [...this.outlets].map(([outlet, named]) => ({
      ...{ outlet, named },
      count: NAMED.reduce((sum, one) => sum + named[one], 0),
    }));
    return {
      statements: this.statements,
      speakers: speakers.sort((one, other) => other.count - one.count),
      outlets: outlets.sort((one, other) => other.count - one.count),
      months: this.everyMonth(),
    };
  }

  private everyMonth(): Tally['months'] {
    const known = [...this.months.keys()].sort();
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return [];
    const months: { month: string; count: number }[] = [];
    for (let month = first; month <= last; month = monthAfter(month)) {
      months.push({ month, count: this.months.get(month) ?? 0 });
    }
    return months;
  }
}

const monthOf = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;

/** The month after one, both as `2026-01`. */
export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return monthOf(new Date(year!, number!));
}
