import { Dexie } from 'dexie';
import { type Annotation, noteOf, quoteOf } from '../annotations/annotation.ts';
import {
  evidenceLinkOf,
  speakerOf,
  tagChange,
  tagsOf,
  verificationOf,
} from '../annotations/body.ts';
import type { Draft } from '../annotations/draft.ts';
import { identityOf } from '../annotations/identity.ts';
import { withChange } from '../annotations/make.ts';
import { mergeAnnotations } from '../annotations/merge.ts';
import { stableId } from '../annotations/stable-id.ts';
import type { AnnotationRow, Database, DocumentRow } from './database.ts';
import type { Verdict } from './import-verdict.ts';

/** A draft beside what is kept. */
export interface Planned {
  readonly verdict: Verdict;
  /** What it is to be kept as. */
  readonly annotation: Annotation;
  /** What stands in its place; null for nothing. */
  readonly own: AnnotationRow | null;
  /** Its page, as it is kept or to be made. */
  readonly page: DocumentRow;
}

/** True where something is written. */
export const isNews = ({ verdict }: Planned): boolean =>
  verdict === 'added' || verdict === 'merged';

interface Page {
  readonly row: DocumentRow;
  /** What stands there without this import, by the words that it stands on; null until asked for. */
  words: Map<string, AnnotationRow[]> | null;
}

/**
 * Decides for the drafts of one import what becomes of each. The journal decides, as it does for
 * backups, and never a clock: what was once here is not put back. It only reads.
 */
export class Planner {
  private readonly pages = new Map<string, Page>();
  /** Annotations that this import has dealt with. */
  private readonly done = new Set<string>();
  /** Whether nothing was kept before this import: then nothing is asked for by its id. */
  private isAllNew: boolean | undefined;

  constructor(private readonly database: Database) {}

  /**
   * Awaits the database and nothing else, some times a batch: a transaction is lost when it has awaited
   * a hundred other things in a row, and then every write would stand for itself.
   */
  async plan(drafts: readonly Draft[]): Promise<readonly Planned[]> {
    await this.findPages(drafts);
    const { annotations } = this.database;
    this.isAllNew ??= (await annotations.limit(1).primaryKeys()).length === 0;
    const ids = this.isAllNew ? [] : drafts.map(({ annotation }) => annotation.id);
    const rows = await annotations.bulkGet(ids);
    const changed = rows.filter((own, index) => own && isToCompare(drafts[index]!, own));
    const journals = await this.journalsOf(changed.filter((own) => own !== undefined));
    const planned: Planned[] = [];
    for (const [index, draft] of drafts.entries()) {
      const own = rows[index];
      const decided = this.decide(draft, own, journals.get(own?.id ?? '') ?? []);
      planned.push('verdict' in decided ? decided : await this.asAnother(decided));
    }
    return planned;
  }

  /** What becomes of a draft beside the annotation of its id; the draft, where both are to be kept. */
  private decide(
    draft: Draft,
    own: AnnotationRow | undefined,
    states: readonly Annotation[],
  ): Planned | Draft {
    const { annotation } = draft;
    const { row: page, words } = this.pages.get(keyOf(draft))!;
    const as = (verdict: Verdict, given = annotation, over: AnnotationRow | null = own ?? null) => {
      this.done.add(given.id);
      return { verdict, annotation: given, own: over, page };
    };
    if (this.done.has(annotation.id)) return as('same');
    if (!own) {
      const near = draft.isOurs ? undefined : this.nearTo(annotation, words);
      if (!near) return as('added', annotation, null);
      const joined = withBoth(near.annotation, annotation);
      return joined ? as('merged', joined, near) : as('words', near.annotation, near);
    }
    // What an undone import had added is as if it had never been here.
    if (own.deleted !== 0) return as(own.stateSeq === 0 ? 'added' : 'trash');
    if (!isToCompare(draft, own)) return as('same');
    const base = states.findLast(({ modified }) => modified === draft.basedOn) ?? states[0];
    const isPart = draft.basedOn !== undefined && base && own.docId === page.id;
    const whole = isPart ? onTopOf(base, annotation) : annotation;
    const said = contentOf(whole);
    if (said === contentOf(own.annotation)) return as('same');
    if (states.some((state) => contentOf(state) === said)) return as('older');
    const merged = own.docId === page.id && base && mergeAnnotations(base, own.annotation, whole);
    if (!merged) return { ...draft, annotation: whole };
    return as(contentOf(merged) === contentOf(own.annotation) ? 'older' : 'merged', merged);
  }

  /** Both sides changed the same, or two things bear one id: both are kept. */
  private async asAnother(draft: Draft): Promise<Planned> {
    const made = stableId(draft.annotation.id, contentOf(draft.annotation));
    // A transaction would end while it is hashed.
    const id = await Dexie.waitFor(made);
    const row = await this.database.annotations.get(id);
    const journals = await this.journalsOf(row ? [row] : []);
    const other = { ...draft, annotation: { ...draft.annotation, id } };
    const decided = this.decide(other, row, journals.get(id) ?? []);
    return 'verdict' in decided ? decided : await this.asAnother(decided);
  }

  /** The states that these have had, the oldest first, by their ids. */
  private async journalsOf(
    rows: readonly AnnotationRow[],
  ): Promise<ReadonlyMap<string, readonly Annotation[]>> {
    const ids = rows.map(({ id }) => id);
    const steps = await this.database.revisions.where('annId').anyOf(ids).sortBy('seq');
    const journals = new Map<string, Annotation[]>();
    for (const { annId, after } of steps) {
      journals.set(annId, [...(journals.get(annId) ?? []), after.annotation]);
    }
    return journals;
  }

  /** One on the same words with the same note, or where one of the two has none. */
  private nearTo(annotation: Annotation, words: Page['words']): AnnotationRow | undefined {
    const note = noteOf(annotation);
    const isPageNote = quoteOf(annotation) === '';
    return words?.get(wordsOf(annotation))?.find((row) => {
      const own = noteOf(row.annotation);
      const isFit = own === note || (!isPageNote && (own === '' || note === ''));
      return isFit && !this.done.has(row.id);
    });
  }

  private async findPages(drafts: readonly Draft[]): Promise<void> {
    const { documents, annotations } = this.database;
    const asked = new Map(drafts.map((draft) => [keyOf(draft), draft]));
    for (const key of this.pages.keys()) asked.delete(key);
    const known = await documents
      .where('urlKey')
      .anyOf([...asked.keys()])
      .toArray();
    for (const row of known) this.pages.set(row.urlKey, { row, words: null });
    for (const [key, draft] of asked) {
      if (!this.pages.has(key)) this.pages.set(key, { row: pageOf(key, draft), words: new Map() });
    }
    // Before anything of this import stands there.
    for (const draft of drafts) {
      const page = this.pages.get(keyOf(draft))!;
      if (page.words !== null || draft.isOurs) continue;
      const rows = await annotations.where('[docId+deleted]').equals([page.row.id, 0]).toArray();
      page.words = new Map();
      for (const row of rows) {
        const words = wordsOf(row.annotation);
        page.words.set(words, [...(page.words.get(words) ?? []), row]);
      }
    }
  }
}

/** True where only the journal tells what came of it. */
const isToCompare = ({ annotation, basedOn }: Draft, own: AnnotationRow): boolean =>
  own.deleted === 0 &&
  (basedOn !== undefined || contentOf(annotation) !== contentOf(own.annotation));

const keyOf = ({ annotation }: Draft): string => identityOf(annotation.target.source);

const wordsOf = (annotation: Annotation): string => quoteOf(annotation).replace(/\s+/g, ' ').trim();

function pageOf(urlKey: string, { annotation, title, outlet }: Draft): DocumentRow {
  const { host } = new URL(annotation.target.source);
  const named = outlet === null ? {} : { outlet };
  return { id: crypto.randomUUID(), urlKey, host, title, ...named, updatedSeq: 0, v: 1 };
}

/** One annotation with the other's tags, and its note where it has none; null where that is no news. */
function withBoth(own: Annotation, other: Annotation): Annotation | null {
  const note = noteOf(own) === '' ? noteOf(other) : noteOf(own);
  const joined = withChange(
    own,
    { note, tags: { added: tagsOf(other.body), removed: [] } },
    other.modified > own.modified ? other.modified : own.modified,
  );
  return contentOf(joined) === contentOf(own) ? null : joined;
}

/** A state with what a format of few fields tells of it: it knows the place less well, and no statement. */
function onTopOf(base: Annotation, { body, target, modified }: Annotation): Annotation {
  const change = {
    ...{ note: noteOf({ body }), tags: tagChange(tagsOf(base.body), tagsOf(body)) },
    ...{ speaker: speakerOf(body), verification: verificationOf(body) },
    ...{ evidence: evidenceLinkOf(body), colour: target.styleClass },
  };
  // A table that somebody typed into tells no time of that.
  const at = modified > base.modified ? modified : new Date().toISOString();
  const whole = withChange(base, change, at);
  // However its body was put in order.
  return contentOf(whole) === contentOf(withChange(base, {}, at)) ? base : whole;
}

/** All that an annotation says, in one order whatever it came out of; without times. */
function contentOf({ motivation, body, target }: Annotation): string {
  return JSON.stringify([motivation, body, target], (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
