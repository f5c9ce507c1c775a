/**
 * Pages that harm is measured on: articles of tests/pages, pages that the loader tells from one, and pages
 * that have to be read for that, since they have running text: by folds a quarter of those that are none.
 */

export const KINDS = ['article', 'none at a look', 'none when read'] as const;
export type Kind = (typeof KINDS)[number];

export interface HarmPage {
  readonly name: string;
  /** On the site of the tests. */
  readonly path: string;
  readonly kind: Kind;
  /** What is served there; null for a page of tests/pages. */
  readonly html: string | null;
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><style>body { font: 16px/1.5 serif; margin: 2em }</style></head><body>${body}</body></html>`;

const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('\n');

const results = page(
  'harbour – search',
  `<form><input name="q" value="harbour"><button>Search</button></form><ol>${list(
    40,
    (index) =>
      `<li><a href="/r/${index}">Result ${index}: harbour rules and tides</a><p>Opening times, maps and tides of harbour ${index}.</p></li>`,
  )}</ol>`,
);
const forum = page(
  'Boats and engines – forum',
  `<nav>${list(30, (index) => `<a href="/f/${index}">Board ${index}</a>`)}</nav><table>${list(
    200,
    (index) =>
      `<tr><td><a href="/t/${index}">Which pump for engine ${index}?</a></td><td>user${index}</td><td>${index} replies</td></tr>`,
  )}</table>`,
);
const mail = page(
  'Inbox (12)',
  `<main id="app"></main><script>
    const app = document.querySelector('#app');
    for (let row = 0; row < 300; row++) {
      const line = document.createElement('div');
      line.className = 'row';
      line.append('Sender ' + row + ' – Subject number ' + row);
      app.append(line);
    }
    setInterval(() => { app.children[Math.floor(Math.random() * 300)].className = 'row seen-' + Date.now(); }, 100);
  </script>`,
);
const table = page(
  'All trains',
  `<table><tbody id="rows"></tbody></table><script>
    const rows = document.createDocumentFragment();
    for (let row = 0; row < 8000; row++) {
      const line = document.createElement('tr');
      for (const words of ['Train ' + row, '12:0' + row % 10, 'Platform ' + row % 9]) {
        const cell = document.createElement('td');
        cell.append(words);
        line.append(cell);
      }
      rows.append(line);
    }
    document.querySelector('#rows').append(rows);
  </script>`,
);

/** A firm's page, each of its offers in an element of that name, or all in one without. */
const firm = (box: string): string => {
  const [open, close] = box === '' ? ['', ''] : [`<${box}>`, `</${box}>`];
  return page(
    'Quay & Sons – boats for hire',
    `<header><a href="/">Home</a> <a href="/fleet">Fleet</a> <a href="/contact">Contact</a></header><main>${list(
      6,
      (index) =>
        `${open}<h2>Our fleet ${index}</h2><p>We have ${index + 3} boats for you, and our crew knows every rock of the bay; ask us for your own tour, and we call you back within a day.</p><a href="/book/${index}"><button>Book now</button></a>${close}`,
    )}</main><form><input name="mail"><button>Get our offers</button></form>`,
  );
};
const help = page(
  'How do I change my berth? – Help',
  `<nav>${list(20, (index) => `<a href="/help/${index}">Question ${index}</a>`)}</nav><h1>How do I change my berth?</h1><ol>${list(
    12,
    (index) =>
      `<li>Open the list of your berths, choose number ${index}, and press Change; if you do not see the button, sign in again and try once more.</li>`,
  )}</ol><button>This helped</button>`,
);

const own = (path: string, kind: Kind): HarmPage => {
  const [name = ''] = path.split('/');
  return { name, path: `/${path}`, kind, html: null };
};
const made = (name: string, kind: Kind, html: string): HarmPage => ({
  name,
  path: `/harm/${name}/`,
  kind,
  html,
});

/** The first of each kind is that of the quick form. */
export const HARM_PAGES: readonly HarmPage[] = [
  own('sample--second-hand-sources/', 'article'),
  own('article--captions/source.html', 'article'),
  own('article--two-headings/source.html', 'article'),
  own('front-page--many-headlines/source.html', 'none at a look'),
  made('forum', 'none at a look', forum),
  made('search', 'none at a look', results),
  made('mail', 'none at a look', mail),
  made('table', 'none at a look', table),
  made('empty', 'none at a look', page('Nothing', '')),
  made('firm', 'none at a look', firm('section')),
  made('hire', 'none when read', firm('')),
  // Taken for an article.
  made('help', 'none when read', help),
];
