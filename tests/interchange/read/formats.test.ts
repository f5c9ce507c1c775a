/** Files of other programs, of our own making, after what those write. */
import { describe, expect, it } from 'vitest';
import { noteOf, quoteOf } from '../../../src/annotations/annotation.ts';
import { tagsOf } from '../../../src/annotations/body.ts';
import { type Read, read } from './reading.ts';

const told = ({ drafts }: Read) =>
  drafts.map(({ annotation, title, outlet }) => ({
    quote: quoteOf(annotation),
    note: noteOf(annotation),
    tags: tagsOf(annotation.body),
    ...{ title, outlet, created: annotation.created.slice(0, 19) },
    source: annotation.target.source,
  }));

describe('Kindle’s clippings', () => {
  const END = '==========\r\n';
  const clipping = (about: string, words: string, heading = 'The Sea (Byrne, Ada)') =>
    `\ufeff${heading}\r\n- ${about}\r\n\r\n${words}\r\n${END}`;

  it.each([
    ['Your Highlight on page 3 | Location 40-42 | Added on Sunday, November 29, 2026 1:02:03 PM'],
    ['Ihre Markierung bei Position 40-42 | Hinzugefügt am Sonntag, 29. November 2026 13:02:03'],
    [
      'Votre surlignement sur la page 3 | emplacement 40-42 | Ajouté le dimanche 29 novembre 2026 13:02:03',
    ],
    [
      'La subrayado en la página 3 | posición 40-42 | Añadido el domingo, 29 de noviembre de 2026 13:02:03',
    ],
    ['您在位置 #40-42的标注 | 添加于 2026年11月29日星期日 下午1:02:03'],
    ['3ページ|位置No. 40-42のハイライト |作成日: 2026年11月29日日曜日 13:02:03'],
  ])('is read where it says “%s”', async (about) => {
    const found = await read(clipping(about, 'the harbour'));
    expect(found).toMatchObject({ format: 'kindle', problems: [{ kind: 'nowhere' }] });
    expect(told(found)).toEqual([
      {
        ...{ quote: 'the harbour', note: '', tags: [], title: 'The Sea', outlet: 'Byrne, Ada' },
        created: '2026-11-29T13:02:03',
        source: 'urn:hearsay:text:The%20Sea:Byrne%2C%20Ada',
      },
    ]);
  });

  it('puts a note to its highlight, and drops what was highlighted anew and longer', async () => {
    const day = 'Added on Sunday, 29 November 2026 13:02:03';
    const found = await read(
      [
        clipping(`Your Highlight on Location 40-41 | ${day}`, 'the harbour'),
        clipping(`Your Highlight on Location 40-42 | ${day}`, 'the harbour was shut'),
        clipping(`Your Note on Location 42 | ${day}`, 'By whom?'),
        clipping(`Your Bookmark on Location 50 | ${day}`, ''),
      ].join(''),
    );
    expect(told(found).map(({ quote, note }) => [quote, note])).toEqual([
      ['the harbour was shut', 'By whom?'],
    ]);
    const reasons = found.problems.map(({ kind, at }) => [kind, at.line]);
    expect(reasons).toEqual([
      ['superseded', 1],
      ['nowhere', 6],
      ['nothing', 16],
    ]);
  });

  it('names the line of a block that ends too early', async () => {
    const whole = clipping('Your Highlight | Added on x', 'one');
    const { problems } = await read(`${whole}The Sea (A)\r\n- Your Highlight`);
    expect(problems).toContainEqual({ kind: 'field', at: { line: 6, field: '' }, values: [] });
  });
});

describe('Marks’ export', () => {
  it('takes a colour of no name that is known for yellow, whatever that names elsewhere', async () => {
    const highlight = (color: string) => ({ color, text: `in ${color}`, groupId: color });
    const highlights = ['red', '__proto__', 'constructor', 'toString'].map(highlight);
    const pages = [{ url: 'https://paper.example/a', title: 'A', highlights }];
    const { drafts, fault } = await read(JSON.stringify({ exportedAt: '', pages }));
    expect(fault).toBeNull();
    expect(drafts.map(({ annotation }) => annotation.target.styleClass)).toEqual([
      'pink',
      ...['yellow', 'yellow', 'yellow'],
    ]);
  });
});

describe('Readwise’s CSV', () => {
  it('is read as it is imported there', async () => {
    const text =
      'Highlight,Title,Author,URL,Note,Location,Date\r\n' +
      '"the ""harbour"", shut\nfor ever",A story,Ada Byrne,https://paper.example/story,".sea .far_away why?",1,2026-01-02 03:04:05\r\n';
    expect(told(await read(text))).toEqual([
      {
        quote: 'the "harbour", shut\nfor ever',
        ...{ note: 'why?', tags: ['sea', 'far_away'], title: 'A story', outlet: 'Ada Byrne' },
        ...{ created: '2026-01-02T03:04:05', source: 'https://paper.example/story' },
      },
    ]);
  });

  it('is read as it is exported there, and a row that is cut is told by its line', async () => {
    const text =
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n' +
      'the harbour,A story,Ada,,,blue,"sea, far",order,1,2026-06-22 10:34:42.964038+00:00,news\n' +
      'cut,A story\n';
    const found = await read(text);
    expect(told(found)).toMatchObject([
      { tags: ['sea', 'far', 'news'], created: '2026-06-22T10:34:42' },
    ]);
    expect(found.drafts[0]?.annotation.target.styleClass).toBe('blue');
    expect(found.problems).toContainEqual({
      kind: 'field',
      at: { line: 3, field: '' },
      values: [],
    });
  });
});

describe('W3C annotations', () => {
  const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
  const one = (about: object) => ({
    id: 'urn:x:1',
    type: 'Annotation',
    target: 'https://a.example/',
    ...about,
  });

  it('takes the narrowest quote out of selectors that refine each other', async () => {
    const quote = { type: 'TextQuoteSelector', exact: 'harbour', prefix: 'the ', suffix: ' was' };
    const selector = { type: 'FragmentSelector', value: 'p3', refinedBy: quote };
    const target = {
      source: 'https://a.example/',
      selector: [{ type: 'CssSelector', value: 'p' }, selector],
    };
    const found = await read(JSON.stringify({ '@context': CONTEXT, ...one({ target }) }));
    expect(told(found)).toMatchObject([{ quote: 'harbour', source: 'https://a.example/' }]);
    expect(found.problems).toEqual([]);
  });

  it('reads a collection, each by the context of the whole', async () => {
    const items = [
      one({ bodyValue: 'a' }),
      one({ id: 'urn:x:2', motivation: 'tagging', body: { value: 'b' } }),
    ];
    const page = { id: 'urn:x:p', type: 'AnnotationPage', items };
    const text = JSON.stringify({
      '@context': CONTEXT,
      id: 'urn:x:c',
      type: 'AnnotationCollection',
      first: page,
    });
    expect(told(await read(text))).toMatchObject([{ note: 'a' }, { tags: ['b'] }]);
    const bare = await read(JSON.stringify({ '@context': 'x', ...page }));
    expect(bare.problems).toMatchObject([{ kind: 'field', at: { field: '@context' } }, {}]);
  });

  it.each([
    [
      'target.selector.exact',
      { target: { source: 'https://a.example/', selector: { type: 'TextQuoteSelector' } } },
    ],
    [
      'target.selector.start',
      {
        target: {
          source: 'https://a.example/',
          selector: { type: 'TextPositionSelector', start: -1, end: 2 },
        },
      },
    ],
    [
      'target.selector.endSelector',
      {
        target: {
          source: 'https://a.example/',
          selector: { type: 'RangeSelector', startSelector: { type: 'CssSelector', value: 'p' } },
        },
      },
    ],
    [
      'target.selector.refinedBy.value',
      {
        target: {
          source: 'https://a.example/',
          selector: { type: 'CssSelector', value: 'p', refinedBy: { type: 'XPathSelector' } },
        },
      },
    ],
    ['target.source', { target: { type: 'SpecificResource', source: 'two words' } }],
    ['target[1]', { target: ['https://a.example/', 5] }],
    ['target', { target: [] }],
    ['body[1].value', { body: ['https://a.example/', { type: 'TextualBody' }] }],
    ['body.items', { body: { type: 'Choice', items: [] } }],
    ['id', { id: '' }],
    ['id', { id: ['https://a.example/1', 'https://a.example/2'] }],
    ['created', { created: ['2015-01-28T12:00:00Z', '2015-01-29T12:00:00Z'] }],
    ['modified', { modified: 'yesterday' }],
    ['generated', { generated: 5 }],
    ['canonical', { canonical: ['urn:x:1', 'urn:x:2'] }],
    ['canonical', { canonical: 'no address' }],
    ['via', { via: ['urn:x:1', 'no address'] }],
    ['rights', { rights: 5 }],
    ['creator', { creator: 'no address' }],
    ['body.created', { body: { type: 'TextualBody', value: 'a', created: 'yesterday' } }],
    ['body.textDirection', { body: { id: 'urn:x:2', textDirection: 'up' } }],
    ['target.styleClass', { target: { source: 'https://a.example/', styleClass: 5 } }],
    [
      'target.state.sourceDateEnd',
      {
        target: {
          source: 'https://a.example/',
          state: { type: 'TimeState', sourceDateStart: '2015-07-20T13:30:00Z' },
        },
      },
    ],
    [
      'target.state.value',
      { target: { source: 'https://a.example/', state: { type: 'HttpRequestState' } } },
    ],
    [
      'target.selector.value',
      { target: { source: 'https://a.example/', selector: { type: 'SvgSelector' } } },
    ],
    [
      'target.selector.conformsTo',
      {
        target: {
          source: 'https://a.example/',
          selector: { type: 'FragmentSelector', value: 'a', conformsTo: 'no address' },
        },
      },
    ],
  ])('is refused for its %s', async (field, about) => {
    const { drafts, problems } = await read(JSON.stringify({ '@context': CONTEXT, ...one(about) }));
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'field', at: { field } }]);
  });
});
