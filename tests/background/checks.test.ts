import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newId, newOpId } from '../../src/annotations/make.ts';
import { CONTENT_CHECKS, EDITOR_CHECKS, PAGE_CHECKS } from '../../src/background/checks.ts';

const quote = { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' };
const page = {
  address: 'https://paper.example/a',
  signs: { canonical: '', shared: '', described: '' },
};
const draft = () => ({
  opId: newOpId(),
  id: newId(),
  page,
  selectors: [quote],
  colour: 'blue',
  title: 'T',
  outlet: null,
  speaker: null,
});
const accepts = (check: v.GenericSchema, argument: unknown) => v.safeParse(check, argument).success;

describe('createAnnotation check', () => {
  it('accepts what a content script sends', () => {
    expect(accepts(CONTENT_CHECKS.createAnnotation, draft())).toBe(true);
  });

  it.each([
    ['an id of another form', { id: 'javascript:alert(1)' }],
    [
      'no quote among the selectors',
      { selectors: [{ type: 'TextPositionSelector', start: 0, end: 1 }] },
    ],
    ['no page', { page: undefined }],
    ['an address that is none', { page: { ...page, address: 7 } }],
    ['a sign that nobody knows', { page: { ...page, signs: { ...page.signs, source: '' } } }],
    ['an empty quote', { selectors: [{ ...quote, exact: '' }] }],
    [
      'a negative position',
      { selectors: [quote, { type: 'TextPositionSelector', start: -1, end: 1 }] },
    ],
    ['a selector of an unknown kind', { selectors: [quote, { type: 'SvgSelector', value: '' }] }],
    ['nine selectors', { selectors: Array(9).fill(quote) }],
    ['a colour that is none of ours', { colour: 'url(https://x.example)' }],
    ['a field that nobody asked for', { source: 'https://other.example/' }],
    [
      'a quote of a million characters',
      { selectors: [{ ...quote, exact: 'x'.repeat(1_000_000) }] },
    ],
  ])('refuses %s', (_, change) => {
    expect(accepts(CONTENT_CHECKS.createAnnotation, { ...draft(), ...change })).toBe(false);
  });
});

describe('editAnnotation check', () => {
  const change = (selectors: unknown) => ({ opId: newOpId(), id: newId(), baseRev: 1, selectors });

  it('lets our pages move an annotation, to other words or to none', () => {
    expect(accepts(PAGE_CHECKS.editAnnotation, change([quote]))).toBe(true);
    expect(accepts(PAGE_CHECKS.editAnnotation, change([]))).toBe(true);
    expect(accepts(PAGE_CHECKS.editAnnotation, change([{ ...quote, exact: '' }]))).toBe(false);
  });

  it('lets no editor in a page do so', () => {
    expect(accepts(EDITOR_CHECKS.editAnnotation, change([quote]))).toBe(false);
  });
});

describe('a change of tags', () => {
  const accepted = (tags: unknown) =>
    accepts(EDITOR_CHECKS.editAnnotation, { opId: newOpId(), id: newId(), baseRev: 1, tags });

  it('is of tags to add and to remove, none of them blank', () => {
    expect(accepted({ added: ['tax'], removed: [] })).toBe(true);
    expect(accepted(['tax'])).toBe(false);
    expect(accepted({ added: [' '], removed: [] })).toBe(false);
    expect(accepted({ added: Array(2_000).fill('x'), removed: [] })).toBe(false);
  });
});

describe('the lists of calls', () => {
  it('lets no content script read, edit or delete what the reader wrote', () => {
    expect(Object.keys(CONTENT_CHECKS)).toEqual([
      'actsWanted',
      'paintWanted',
      'pageOpened',
      'attribute',
      'listAnchors',
      'createAnnotation',
      'noteOrphans',
      'keepEdition',
      'openEditor',
      'siteSettings',
      'turnToolbarOff',
      'dismissRule',
      'cite',
    ]);
  });

  it('lets no page have a detection confirmed or corrected, only dismissed', () => {
    const detected = {
      ...{ type: 'direct', speaker: 'Ada', naming: 'person', chain: [], cue: 'said' },
      ...{ pass: 'learned', confidence: 0.9 },
    };
    const keptWith = (verdict: string | null) => {
      const draft = {
        page: {
          address: 'https://paper.example/a',
          signs: { canonical: '', shared: '', described: '' },
        },
        ...{
          opId: newOpId(),
          id: newId(),
          colour: 'yellow',
          title: '',
          outlet: null,
          speaker: null,
        },
        selectors: [{ type: 'TextQuoteSelector', exact: 'ferry', prefix: '', suffix: '' }],
        statement: {
          detected,
          verdict,
          parts: { content: [[0, 5]], source: [[-9, -4]], cue: null },
        },
      };
      const parsed = v.safeParse(CONTENT_CHECKS.createAnnotation, draft);
      return parsed.success ? parsed.output.statement : 'refused';
    };
    expect(keptWith(null)).toMatchObject({ verdict: null });
    expect(keptWith('dismissed')).toMatchObject({ verdict: 'dismissed' });
    expect(keptWith('confirmed')).toBeNull();
  });

  it('takes a name that the page made too long for none, and dismisses all the same', () => {
    const long = 'x'.repeat(2_000);
    const detected = {
      ...{ type: 'direct', speaker: long, naming: 'person', chain: [long], cue: long },
      ...{ pass: 'learned', confidence: 0.9 },
    };
    const parts = { content: [[0, 5]], source: null, cue: null };
    const statement = { detected, parts, verdict: 'dismissed' };
    const created = v.parse(CONTENT_CHECKS.createAnnotation, { ...draft(), statement });
    expect(created.statement).toMatchObject({
      verdict: 'dismissed',
      detected: { speaker: null, cue: null, chain: [] },
    });
    const opened = v.parse(CONTENT_CHECKS.openEditor, {
      id: newId(),
      page,
      speakers: [long, ' ', 'Ada'],
    });
    expect(opened.speakers).toEqual(['Ada']);
  });

  it('reads blocks within the text, and each of its words once', () => {
    const reads = (...spans: [number, number][]) =>
      accepts(CONTENT_CHECKS.attribute, {
        ...{ text: 'The bell rang.', language: 'en' },
        blocks: spans.map((span) => ({ span, role: 'paragraph' })),
      });
    expect(reads([0, 8], [9, 14])).toBe(true);
    expect(reads([0, 9e15])).toBe(false);
    expect(reads([8, 0])).toBe(false);
    expect(reads([0, 14], [0, 14])).toBe(false);
  });

  it('lets no editor frame delete', () => {
    const deleting = ['deleteAnnotation', 'deleteArticle'];
    for (const kind of deleting) expect(Object.keys(EDITOR_CHECKS)).not.toContain(kind);
    expect(Object.keys(PAGE_CHECKS)).toEqual(expect.arrayContaining(deleting));
  });
});

describe('cite check', () => {
  const cited = {
    quote: 'Words.',
    speaker: null,
    chain: ['Al-Watan'],
    authors: [],
    title: '',
    outlet: null,
    published: null,
    language: 'en',
    address: 'https://paper.example/a#:~:text=Words.',
    style: 'apa',
  };

  it('accepts what our scripts and pages send', () => {
    expect(accepts(CONTENT_CHECKS.cite, cited)).toBe(true);
    expect(accepts(PAGE_CHECKS.cite, { ...cited, speaker: 'A', style: 'hearsay' })).toBe(true);
    expect(EDITOR_CHECKS).not.toHaveProperty('cite');
  });

  it.each([
    ['a style that is none', { style: '__proto__' }],
    ['a quote of a million characters', { quote: 'x'.repeat(1_000_000) }],
    ['a thousand authors', { authors: Array(1000).fill('A') }],
    ['a name that is a book', { chain: ['x'.repeat(2000)] }],
    ['a date that is none', { published: 20261112 }],
    ['a field that nobody asked for', { html: '<p>' }],
  ])('refuses %s', (_, change) => {
    expect(accepts(CONTENT_CHECKS.cite, { ...cited, ...change })).toBe(false);
  });
});
