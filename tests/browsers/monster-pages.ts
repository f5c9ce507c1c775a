/** Pages as no reader meets them, of any size: each a small document that grows itself by script. */

export interface Monster {
  readonly name: string;
  /** How much of it there is, in the gate and in the long form. */
  readonly sizes: { readonly short: number; readonly long: number };
  readonly unit: string;
  /** Runs in the page with its size; resolves when the page is as it shall be. */
  readonly grow: (size: number) => void | Promise<void>;
}

/** Nodes in sections, as articles have them. */
function growNodes(nodes: number): void {
  const page = document.createDocumentFragment();
  for (let made = 0; made < nodes; ) {
    const section = document.createElement('section');
    for (let line = 0; line < 25; line++) {
      const paragraph = document.createElement('p');
      const link = document.createElement('a');
      link.append('the council of the lower town');
      paragraph.append(
        'On that day ',
        link,
        ` met for the ${line}th time. “Nobody came,” said Ada Vale.`,
      );
      section.append(paragraph);
      made += 5;
    }
    page.append(section);
    made++;
  }
  document.querySelector('article')?.append(page);
}

/** One text in one element, of so many megabytes. */
function growText(megabytes: number): void {
  const line =
    '“We waited for the fog,” said Ada Vale, the pilot, and nobody came before the morning. ';
  const paragraph = document.createElement('p');
  paragraph.append(line.repeat((megabytes * 1_000_000) / line.length));
  document.querySelector('article')?.append(paragraph);
}

/** Texts in paragraphs, of so many megabytes in all. */
function growParagraphs(megabytes: number): void {
  const line =
    '“We waited for the fog,” said Ada Vale, the pilot, and nobody came before the morning. ';
  const page = document.createDocumentFragment();
  const text = line.repeat(100);
  for (let made = 0; made < megabytes * 1_000_000; made += text.length) {
    const paragraph = document.createElement('p');
    paragraph.append(text);
    page.append(paragraph);
  }
  document.querySelector('article')?.append(page);
}

/** Elements one in the other, with words at every level. */
function growLevels(levels: number): void {
  let deepest: Element = document.querySelector('article')!;
  for (let level = 0; level < levels; level++) {
    const next = document.createElement(level % 2 ? 'span' : 'b');
    next.append(`Level ${level}. `);
    deepest.append(next);
    deepest = next;
  }
}

async function growFrames(frames: number): Promise<void> {
  const page = document.createDocumentFragment();
  for (let made = 0; made < frames; made++) {
    const frame = document.createElement('iframe');
    frame.width = '20';
    frame.height = '20';
    page.append(frame);
  }
  document.querySelector('article')?.append(page);
}

/** So many changes a second for as long as the page is there: text, attributes and nodes by turns. */
function growStorm(changes: number): void {
  const list = document.createElement('ul');
  document.querySelector('article')?.append(list);
  for (let item = 0; item < 500; item++) list.append(document.createElement('li'));
  const each = Math.ceil(changes / 50);
  let turn = 0;
  setInterval(() => {
    for (let change = 0; change < each; change++, turn++) {
      const item = list.children[turn % 500]!;
      if (turn % 3 === 0) item.textContent = `Item ${turn} is in, said Ada Vale.`;
      else if (turn % 3 === 1) item.className = `turn-${turn}`;
      else list.append(item);
    }
  }, 20);
}

/** Megabytes of marks of direction, of nothing that shows, and of marks upon marks. */
function growMarks(megabytes: number): void {
  const kinds = [
    '\u202eabc ',
    '\u200b',
    '\u2066\u2067\u2068',
    '\ufeff\u2060',
    'e\u0301\u0327\u0328',
    'مرحبا \u200f',
  ];
  for (const kind of kinds) {
    const paragraph = document.createElement('p');
    const each = (megabytes * 1_000_000) / kinds.length;
    // Lines of some length: no browser lays out a word without end.
    for (let made = 0; made < each; made += 5_000) {
      paragraph.append(kind.repeat(Math.ceil(5_000 / kind.length)), document.createElement('br'));
    }
    document.querySelector('article')?.append(paragraph);
  }
}

export const MONSTERS: readonly Monster[] = [
  { name: 'nodes', sizes: { short: 50_000, long: 1_000_000 }, unit: 'nodes', grow: growNodes },
  { name: 'one text', sizes: { short: 1, long: 50 }, unit: 'MB in one text', grow: growText },
  { name: 'text', sizes: { short: 3, long: 50 }, unit: 'MB of text', grow: growParagraphs },
  // At 10,000 Chromium crashes by itself; so deep a tree in no document is read in tests/article.
  { name: 'levels', sizes: { short: 2_000, long: 5_000 }, unit: 'levels', grow: growLevels },
  { name: 'frames', sizes: { short: 300, long: 10_000 }, unit: 'frames', grow: growFrames },
  {
    name: 'storm',
    sizes: { short: 2_000, long: 10_000 },
    unit: 'changes a second',
    grow: growStorm,
  },
  {
    name: 'marks',
    sizes: { short: 0.5, long: 5 },
    unit: 'MB of marks that show nothing',
    grow: growMarks,
  },
];

const QUOTED = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>Pilot ${index} waited at the quay. “We wait for the fog,” said the harbour master of pier ${index}, “and the fog waits for us.”</p>`,
).join('');

/** The document that a monster grows in: an article with a few quotations. */
export const SEED_PAGE = `<!doctype html><html lang="en"><head><title>The ferry and the fog</title>
<meta property="og:type" content="article"></head><body><article><h1>The ferry and the fog</h1>
<p>By Ada Vale</p>${QUOTED}</article></body></html>`;
