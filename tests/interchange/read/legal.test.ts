/** Files that are right by the rules of their formats, and unusual. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, quoteOf } from '../../../src/annotations/annotation.ts';
import { tagsOf } from '../../../src/annotations/body.ts';
import { JSON_FORMAT } from '../../../src/interchange/json.ts';
import { articles, written } from '../kept.ts';
import { type Read, read } from './reading.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const PAGE = 'https://paper.example/story';

const told = ({ drafts }: Read) =>
  drafts.map(({ annotation }) => ({
    source: annotation.target.source,
    quote: quoteOf(annotation),
    note: noteOf(annotation),
    tags: tagsOf(annotation.body),
  }));
const kinds = ({ problems }: Read) => problems.map(({ kind }) => kind);

describe('a W3C annotation', () => {
  const one = (about: object) => ({
    ...{ '@context': CONTEXT, id: 'urn:x:1', type: 'Annotation', target: PAGE },
    ...about,
  });
  const readOne = (about: object) => read(JSON.stringify(one(about)));
  const selected = (selector: unknown) => ({ target: { source: PAGE, selector } });
  const QUOTE = { type: 'TextQuoteSelector', exact: 'harbour' };
  const POINT = { type: 'XPathSelector', value: '//p[1]' };
  const text = (value: string, about: object = {}) => ({ type: 'TextualBody', value, ...about });

  it.each<[string, object, object]>([
    ['one text', { bodyValue: 'a' }, { note: 'a' }],
    ['one text that tags', { bodyValue: 'a', motivation: 'tagging' }, { note: '', tags: ['a'] }],
    ['an address', { body: 'https://a.example/b' }, { note: '<https://a.example/b>' }],
    ['a text of nothing', { body: text('') }, { note: '' }],
    ['no text', { body: [] }, { note: '' }],
    [
      'HTML',
      { body: text('<p>Say <b>it</b> &amp; go</p>', { format: 'text/html' }) },
      { note: 'Say it & go' },
    ],
    [
      'texts and tags of several purposes',
      {
        body: [
          text('a', { purpose: ['tagging', 'linking'] }),
          text('b', { purpose: 'describing' }),
          { source: 'https://a.example/t', purpose: 'tagging' },
        ],
      },
      { note: 'b\n\n<https://a.example/t>', tags: ['a'] },
    ],
    [
      'a choice of texts',
      { body: { type: 'Choice', items: [text('a', { language: ['en', 'fr'] }), text('b')] } },
      { note: 'a\n\nb' },
    ],
    [
      'a text that stands in another resource',
      {
        body: {
          type: 'SpecificResource',
          source: { id: 'urn:x:b', ...text('a') },
          purpose: 'tagging',
        },
      },
      { tags: ['a'] },
    ],
  ])('is read with %s for its body', async (_, about, wanted) => {
    const found = await readOne(about);
    expect(found.fault).toBeNull();
    expect(found.problems).toEqual([]);
    expect(told(found)).toMatchObject([{ source: PAGE, ...wanted }]);
  });

  it.each<[string, object]>([
    ['a list', { target: { type: 'List', items: [PAGE, { source: 'https://b.example/' }] } }],
    ['a composite', { target: { type: 'Composite', items: [PAGE, 'https://b.example/'] } }],
    ['a choice', { target: { type: 'Choice', items: [PAGE, 'https://b.example/'] } }],
    ['independents', { target: { type: 'Independents', items: [PAGE, 'https://b.example/'] } }],
    ['several', { target: [{ id: PAGE, type: 'Text' }, 'https://b.example/'] }],
    [
      'sets of sets',
      {
        target: {
          type: 'Choice',
          items: [{ type: 'List', items: [PAGE] }, 'https://b.example/'],
        },
      },
    ],
  ])('stands on each page of %s', async (_, about) => {
    const found = await readOne(about);
    expect(found.problems).toEqual([]);
    expect(told(found).map(({ source }) => source)).toEqual([PAGE, 'https://b.example/']);
  });

  it.each<[string, unknown, string]>([
    ['a quote of a type in a list', { ...QUOTE, type: ['TextQuoteSelector'] }, 'harbour'],
    [
      'a quote beside a position',
      [{ type: 'TextPositionSelector', start: 0, end: 3 }, QUOTE],
      'harbour',
    ],
    [
      'a quote that refines in a list',
      { ...POINT, refinedBy: [{ type: 'TextPositionSelector', start: 1, end: 2 }, QUOTE] },
      'harbour',
    ],
    [
      'a quote at the end of a chain',
      {
        type: 'FragmentSelector',
        value: 'a',
        refinedBy: { ...POINT, refinedBy: { type: 'CssSelector', value: 'p', refinedBy: QUOTE } },
      },
      'harbour',
    ],
    ['a range', { type: 'RangeSelector', startSelector: POINT, endSelector: POINT }, ''],
    ['a drawing', { type: 'SvgSelector', value: '<svg/>' }, ''],
    ['a drawing elsewhere', { type: 'SvgSelector', id: 'https://a.example/s' }, ''],
    ['bytes', { type: 'DataPositionSelector', start: 0, end: 9 }, ''],
    ['a path elsewhere', { type: 'XPathSelector', id: 'https://a.example/s' }, ''],
    ['a fragment', { type: 'FragmentSelector', value: 'xywh=1,2,3,4' }, ''],
    ['a selector of somebody’s', { type: 'https://a.example/Selector', more: [1] }, ''],
    ['the address of a selector', 'https://a.example/s', ''],
  ])('is read with %s for its place', async (_, selector, quote) => {
    const found = await readOne(selected(selector));
    expect(told(found)).toMatchObject([{ source: PAGE, quote }]);
    // Where only another program finds the place, that is said.
    expect(kinds(found)).toEqual(quote === '' ? ['place'] : []);
  });

  it('may have every member of the model', async () => {
    const found = await readOne({
      '@context': [CONTEXT, { ex: 'https://a.example/' }],
      type: ['Annotation', 'ex:More'],
      motivation: ['commenting', 'ex:praising'],
      creator: [{ id: 'https://a.example/u', type: ['Person'], name: 'A', email_sha1: 'x' }],
      generator: { id: 'https://a.example/g', type: 'Software', homepage: 'https://a.example' },
      ...{ created: '2015-01-28T12:00:00Z', modified: '2015-01-29T09:00:00+02:00' },
      ...{ generated: '2015-02-04T12:00:00Z', rights: 'https://a.example/r' },
      ...{ audience: { type: 'ex:All' }, accessibility: 'captions', via: 'https://a.example/v' },
      ...{ canonical: 'urn:x:c', stylesheet: { type: 'CssStylesheet', value: '.red {}' } },
      target: {
        type: 'SpecificResource',
        source: { id: PAGE, type: 'Text', format: 'text/html', language: ['en'] },
        ...{ selector: QUOTE, styleClass: 'red', scope: 'https://a.example/s' },
        state: [{ type: 'TimeState', sourceDate: '2015-07-20T13:30:00Z', refinedBy: {} }],
        renderedVia: { type: 'Software' },
      },
    });
    expect(found.problems).toEqual([]);
    expect(told(found)).toMatchObject([{ source: PAGE, quote: 'harbour' }]);
    const [{ annotation } = { annotation: null }] = found.drafts;
    expect([annotation?.created, annotation?.modified]).toEqual([
      '2015-01-28T12:00:00.000Z',
      '2015-01-29T07:00:00.000Z',
    ]);
  });

  it('may have a list of one wherever it has one', async () => {
    const found = await readOne({
      ...{ '@context': [CONTEXT], id: ['urn:x:1'], type: ['Annotation'] },
      ...{ created: ['2015-01-28T12:00:00Z'], motivation: ['commenting'], canonical: ['urn:x:2'] },
      body: [{ type: ['TextualBody'], value: ['a'], textDirection: ['ltr'] }],
      target: [{ source: [PAGE], selector: [{ type: ['TextQuoteSelector'], exact: ['b'] }] }],
    });
    expect(found.problems).toEqual([]);
    expect(told(found)).toMatchObject([{ source: PAGE, quote: 'b', note: 'a' }]);
    expect(found.drafts[0]?.annotation.created).toBe('2015-01-28T12:00:00.000Z');
  });

  it('is found in a graph, a list, and a page whose context comes last', async () => {
    const { '@context': context, ...bare } = one({ bodyValue: 'a' });
    const page = { id: 'urn:x:p', type: 'AnnotationPage', items: [bare], '@context': context };
    const graph = { '@context': context, '@graph': [bare] };
    for (const file of [graph, page, [one({ bodyValue: 'a' })]]) {
      const found = await read(JSON.stringify(file));
      expect([found.format, kinds(found), told(found).length]).toEqual(['w3c', [], 1]);
    }
  });

  it('that a page only names is refused by where it stands', async () => {
    const page = { '@context': CONTEXT, id: 'urn:x:p', type: 'AnnotationPage', items: ['urn:x:1'] };
    const { problems } = await read(JSON.stringify(page));
    expect(problems).toMatchObject([{ kind: 'field', at: { field: 'items.*' } }]);
  });
});

describe('an annotation of Hypothesis', () => {
  const one = (about: object) => ({
    ...{ id: 'abc', created: '2020-01-01T00:00:00.000000+00:00', updated: null, text: 'a' },
    ...{ user: 'acct:x@hypothes.is', uri: PAGE, tags: [], group: '__world__', hidden: false },
    permissions: { read: ['group:__world__'] },
    ...{ document: { title: ['A story'] }, target: [{ source: PAGE }], links: {} },
    ...about,
  });

  it.each<[string, unknown]>([
    ['an answer', { total: 1, rows: [one({})] }],
    ['an answer with replies', { total: 1, rows: [one({})], replies: [] }],
    ['an export', { export_date: '', export_userid: '', annotations: [one({})] }],
    ['nothing', one({})],
    ['a list', [one({})]],
  ])('is read in %s', async (_, file) => {
    const found = await read(JSON.stringify(file));
    expect([found.format, found.fault, found.problems]).toEqual(['hypothesis', null, []]);
    expect(told(found)).toEqual([{ source: PAGE, quote: '', note: 'a', tags: [] }]);
  });

  it.each<[string, object, object]>([
    ['a reply', { references: ['x'], text: 'no' }, { note: 'no', quote: '' }],
    ['of a private group', { group: 'g', permissions: { read: ['acct:x@hypothes.is'] } }, {}],
    ['without a target', { target: undefined }, {}],
    ['with an empty target', { target: [] }, {}],
    ['whose title is a text', { document: { title: 'A' } }, {}],
    ['without a document', { document: undefined }, {}],
    ['with no tags at all', { tags: null }, {}],
    ['of a book', { uri: 'urn:x-pdf:d4f' }, { source: 'urn:x-pdf:d4f' }],
    ['whose address is the target’s', { uri: undefined }, { source: PAGE }],
    [
      'that is a highlight alone',
      {
        text: '',
        target: [
          {
            source: PAGE,
            selector: [
              { type: 'PageSelector', index: 0, label: '1' },
              { type: 'EPUBContentSelector', url: '/a', cfi: '/2', title: 'A' },
              { type: 'TextPositionSelector', start: 0, end: 7 },
              { type: 'TextQuoteSelector', exact: 'harbour' },
            ],
          },
        ],
      },
      { quote: 'harbour', note: '' },
    ],
  ])('%s is read', async (_, about, wanted) => {
    const found = await read(JSON.stringify({ total: 1, rows: [one(about)] }));
    expect([found.format, found.fault, found.problems]).toEqual(['hypothesis', null, []]);
    expect(told(found)).toMatchObject([{ source: PAGE, ...wanted }]);
  });

  it('with a place in a film stands on its page, and that is said', async () => {
    const selector = [{ type: 'MediaTimeSelector', start: 1, end: 2 }];
    const found = await read(JSON.stringify({ rows: [one({ target: [{ selector }] })] }));
    expect(kinds(found)).toEqual(['place']);
  });
});

describe('a table for Readwise', () => {
  it.each([
    ['one column', 'Highlight\nthe harbour\n'],
    ['columns in another order', 'URL,note,HIGHLIGHT\r\n,,the harbour\r\n'],
    ['columns without names', 'Highlight,,\nthe harbour,,\n'],
    ['two columns of one name', 'Highlight,Note,Note\nthe harbour,,x\n'],
    ['semicolons and a mark of its byte order', '\ufeffHighlight;Note\nthe harbour;\n'],
    ['no end of its last line', 'Highlight,Title\nthe harbour,'],
    ['empty lines', 'Highlight\n\nthe harbour\n\n'],
  ])('is read with %s', async (_, text) => {
    const found = await read(text);
    expect([found.format, found.fault, kinds(found)]).toEqual(['readwise', null, ['nowhere']]);
    expect(told(found)).toMatchObject([{ quote: 'the harbour', note: '' }]);
  });

  it('keeps lines, quotation marks and commas within a cell', async () => {
    const found = await read('Note,Highlight\r\n"a\r\n\r\n""b"", c","the\nharbour"\r\n');
    expect(told(found)).toMatchObject([{ quote: 'the\nharbour', note: 'a\r\n\r\n"b", c' }]);
  });
});

describe('a Kindle’s clippings', () => {
  const clipping = (about: string, words: string) =>
    `The Sea\n- ${about}\n\n${words}\n==========\n`;

  it.each([
    ['Your Note on page 3 | Location 42 | Added on x', 'a', 'note'],
    ['Ihre Notiz bei Position 42 | Hinzugefügt am x', 'a', 'note'],
    ['Sua nota ou posição 42 | Adicionado: x', 'a', 'note'],
    ['La tua nota a pagina 3 | posizione 42 | Aggiunto in data x', 'a', 'note'],
    ['Ваша заметка в месте 42 | Добавлено: x', 'a', 'note'],
    ['您在位置 #42的笔记 | 添加于 x', 'a', 'note'],
    ['3쪽의 메모 | 위치 42 | 추가됨: x', 'a', 'note'],
    ['Seu marcador na página 3 | posição 42 | Adicionado: x', '', 'bookmark'],
    ['Votre signet sur la page 3 | Ajouté le x', '', 'bookmark'],
    ['Clip This Article on Location 401 | Added on x', 'the harbour', 'highlight'],
    ['Highlight Loc. 1085-86 | Added on x', 'the harbour', 'highlight'],
    ['Your Highlight on page 6', 'the harbour', 'highlight'],
  ])('says “%s”', async (about, words, kind) => {
    const found = await read(clipping(about, words));
    expect(found.format).toBe('kindle');
    const quote = kind === 'highlight' ? words : '';
    const note = kind === 'note' ? words : '';
    expect(told(found)).toMatchObject(kind === 'bookmark' ? [] : [{ quote, note }]);
    if (kind === 'bookmark') expect(kinds(found)).toEqual(['nothing']);
  });

  it('counts the end of a place on from its beginning, however short it is written', async () => {
    const first = clipping('Highlight Loc. 1085-86 | Added on x', 'the harbour');
    const note = clipping('Note Loc. 1086 | Added on x', 'why?');
    expect(told(await read(first + note))).toMatchObject([{ quote: 'the harbour', note: 'why?' }]);
  });

  it('tells places of one page apart where page and place stand together', async () => {
    const about = (at: string) => `您在第 3 页（位置 #${at}）的标注 | 添加于 x`;
    const words = ['the harbour', 'the harbour was shut'];
    const text = clipping(about('40-41'), words[0]!) + clipping(about('90-92'), words[1]!);
    expect(told(await read(text)).map(({ quote }) => quote)).toEqual(words);
  });
});

describe('highlights of the Web Clipper', () => {
  it('that are pictures stand on their page, and that is said', async () => {
    const data = [
      { id: '1700000000000', type: 'element', xpath: '/img', content: '<img src="a">' },
    ];
    const file = [{ url: PAGE, title: 'A', highlights: [], data }];
    const found = await read(JSON.stringify(file));
    expect([kinds(found), told(found)]).toEqual([
      ['place'],
      [{ source: PAGE, quote: '', note: '', tags: [] }],
    ]);
  });
});

describe('members of an object', () => {
  const PAGE_MEMBERS = { id: 'urn:x:p', type: 'AnnotationPage', total: 300 };
  /** With the members of every object in the order of their names, or the other way round. */
  const sorted = (value: unknown, isBack: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => sorted(one, isBack));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(
      (isBack ? members.reverse() : members).map(([name, one]) => [name, sorted(one, isBack)]),
    );
  };

  it.each([false, true])('may stand in any order, in files of many pieces, too', async (isBack) => {
    const given = fc.sample(
      articles.filter((all) => all.length > 0),
      { numRuns: 40, seed: 7 },
    );
    const own = await written(JSON_FORMAT.write, given.flat());
    const ours = await read(JSON.stringify(sorted(JSON.parse(own), isBack)), 500);
    const wanted = await read(own);
    expect([ours.fault, ours.format]).toEqual([null, 'json']);
    expect(ours.drafts.map(({ title, outlet }) => [title, outlet])).toEqual(
      wanted.drafts.map(({ title, outlet }) => [title, outlet]),
    );
    const items = Array.from({ length: 300 }, (_, index) => ({
      ...{ id: `urn:x:${index}`, type: 'Annotation', target: PAGE, bodyValue: 'a' },
    }));
    const page = sorted({ ...PAGE_MEMBERS, '@context': CONTEXT, items }, isBack);
    const theirs = await read(JSON.stringify(page), 500);
    expect([theirs.fault, theirs.problems, theirs.drafts.length]).toEqual([null, [], 300]);
  });
});
