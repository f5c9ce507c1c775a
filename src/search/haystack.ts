import type { Steps } from '../steps.ts';
import type { Entry } from './entry.ts';
import { foldText } from './fold.ts';
import { type Aliases, matcherOf, NO_MATCH } from './match.ts';
import { FLAGS, type Query } from './query.ts';

/** What a search found. */
export interface Found {
  /** How many there are. */
  readonly total: number;
  /** Ids of the best, the best first. */
  readonly ids: readonly string[];
}

/** A page of results. */
const PAGE = 50;
/** Entries looked at in one step: a millisecond or two. */
const STEP = 2_000;
/** More than any journal's sequence, so that a rank and a sequence go into one number. */
const SEQS = 2 ** 48;

/**
 * All annotations, folded, in memory. Every search reads through all of them: that needs no index to
 * be kept, and finds what stands inside words and in scripts without spaces.
 */
export class Haystack {
  private readonly entries: Entry[] = [];
  private readonly places = new Map<string, number>();
  private orphans: ReadonlySet<string> = new Set();
  private speakers: Aliases = new Map();

  get size(): number {
    return this.entries.length;
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** When each annotation outside the trash was made, in milliseconds since 1970; in no order. */
  *made(): Iterable<number> {
    for (const { isDeleted, made } of this.entries) if (!isDeleted) yield made;
  }

  /** Adds an entry, or sets it in the place of an earlier state of the same annotation. */
  put(entry: Entry): void {
    const place = this.places.get(entry.id) ?? this.entries.length;
    const known = this.entries[place];
    if (known && known.seq > entry.seq) return;
    this.places.set(entry.id, place);
    this.entries[place] = this.orphans.has(entry.id) ? orphaned(entry, true) : entry;
  }

  /** Sets which names are one speaker: `speaker:` finds all by any; false when that was known. */
  setSpeakers(groups: Iterable<readonly string[]>): boolean {
    const speakers = new Map<string, string>();
    for (const names of groups) {
      const folded = names.map(foldText);
      // A tab, since words go on over a space; and a line ends with its break.
      for (const name of folded) speakers.set(name, `${folded.join('\t')}\n`);
    }
    const before = this.speakers;
    this.speakers = speakers;
    return (
      before.size !== speakers.size ||
      [...speakers].some(([name, names]) => before.get(name) !== names)
    );
  }

  /** Sets which annotations are orphans, also of those still to come; false when that was known. */
  setOrphans(orphans: ReadonlySet<string>): boolean {
    const changed = [
      ...[...orphans].filter((id) => !this.orphans.has(id)),
      ...[...this.orphans].filter((id) => !orphans.has(id)),
    ];
    this.orphans = orphans;
    for (const id of changed) {
      const place = this.places.get(id);
      if (place !== undefined) {
        this.entries[place] = orphaned(this.entries[place]!, orphans.has(id));
      }
    }
    return changed.length > 0;
  }

  /**
   * The best `limit` that a query finds, and how many there are: whole words before beginnings of
   * words before words inside others, then quote and note before the rest, then the newest by the
   * journal. To be run by `finish` or `finishInSlices`; entries may come between two steps.
   */
  *search(query: Query, limit = PAGE): Steps<Found> {
    const judge = matcherOf(query, this.speakers);
    const best = new Best(limit);
    let total = 0;
    // Those made last stand at the end, and fewer that come after are better.
    for (let index = this.entries.length - 1; index >= 0; index--) {
      const entry = this.entries[index]!;
      const rank = judge(entry);
      if (rank !== NO_MATCH) {
        total++;
        best.offer(rank * SEQS + entry.seq, entry.id);
      }
      if (index % STEP === 0) yield;
    }
    return { total, ids: best.ids() };
  }
}

const orphaned = (entry: Entry, isOrphan: boolean): Entry => ({
  ...entry,
  flags: isOrphan ? entry.flags | FLAGS['is:orphan'] : entry.flags & ~FLAGS['is:orphan'],
});

/** What was found, and how good it is. */
interface Scored {
  readonly score: number;
  readonly id: string;
}

/** Keeps those with the highest scores. */
class Best {
  private kept: Scored[] = [];
  /** What a score must be above once there are enough. */
  private least = Number.NEGATIVE_INFINITY;

  constructor(private readonly limit: number) {}

  offer(score: number, id: string): void {
    if (score <= this.least) return;
    this.kept.push({ score, id });
    // Putting each into its place would take the square of the time where all are wanted.
    if (this.kept.length >= 2 * this.limit) this.cut();
  }

  ids(): readonly string[] {
    this.cut();
    return this.kept.map(({ id }) => id);
  }

  private cut(): void {
    const { limit } = this;
    this.kept.sort((one, other) => other.score - one.score);
    if (this.kept.length < limit) return;
    this.kept.length = limit;
    this.least = this.kept.at(-1)?.score ?? Number.POSITIVE_INFINITY;
  }
}
