/** Who may import whom, and which code names a browser's globals: docs/architecture.md as a test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SURFACES = ['content-scripts', 'popup', 'editor', 'side-panel', 'library', 'guide'];

/** What pages of ours may import: of the store only what reads it. */
const WRITING = readdirSync(join(ROOT, 'src/store')).filter((name) => name.startsWith('write'));
const READING = ['src', '!src/background', ...WRITING.map((name) => `!src/store/${name}`)];

/** What a place may import beside itself; a folder stands for all that is in it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/page-text': ['src/span.ts', 'src/steps.ts'],
  'src/article': ['src/page-text', 'src/span.ts', 'src/steps.ts'],
  'src/attribution': ['src/forest.ts', 'src/span.ts'],
  'src/anchoring': [
    'src/page-text',
    'src/annotations/annotation.ts',
    'src/forest.ts',
    'src/span.ts',
    'src/steps.ts',
  ],
  'src/annotations': [
    'src/anchoring',
    'src/attribution/attribution.ts',
    'src/page-text',
    'src/span.ts',
  ],
  'src/interchange': [
    'src/annotations',
    'src/anchoring',
    'src/citation',
    'src/page-text',
    'src/span.ts',
    // A note's Markdown as a tree: text in, data out.
    'src/ui/read-markdown.ts',
    // The keys of formats' names, so that the compiler knows them.
    'public/_locales',
  ],
  'src/citation': [],
  'src/editions': [],
  'src/settings': ['src/annotations/annotation.ts', 'src/citation'],
  'src/search': ['src/span.ts', 'src/steps.ts'],
  'src/store': ['src/annotations', 'src/editions', 'src/search', 'src/span.ts', 'src/steps.ts'],
  // The words' own file, so that the compiler knows every key.
  'src/ui': [...READING, 'public/_locales'],
  'src/background': ['src', '!src/ui'],
  'content-scripts': ['src', '!src/background', '!src/store', '!src/ui'],
  editor: ['src', '!src/background', '!src/store'],
  popup: READING,
  'side-panel': READING,
  library: READING,
  guide: READING,
};

/** Domain code is given a Document, Element or Range and never reaches for one. */
const DOMAIN = [
  'page-text',
  'article',
  'attribution',
  'anchoring',
  'annotations',
  'citation',
  'editions',
  'interchange',
  'search',
].map((name) => `src/${name}`);
const GLOBALS = /(?<![.\w'"`-])(document|window|browser|chrome)\s*(\.|\?\.|\[)/;

interface Source {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly string[];
}

/** Code without comments; strings stay, because module names are strings. */
const stripComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

function readSource(path: string): Source {
  const code = stripComments(readFileSync(join(ROOT, path), 'utf8'));
  const imports = [...code.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to = '']) =>
    normalize(join(dirname(path), to)),
  );
  return { path, code, imports };
}

const sources: readonly Source[] = ['src', ...SURFACES]
  .filter((folder) => existsSync(join(ROOT, folder)))
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readSource(join(folder, name))),
  );

const inside = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** The rule of the place that a file stands in; undefined for files of `src` itself. */
function placeOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((place) => inside(path, place));
}

function isAllowed(from: string, to: string): boolean {
  const place = placeOf(from);
  if (place === undefined) return SURFACES.every((surface) => !inside(to, surface));
  if (inside(to, place)) return true;
  const rules = MAY_IMPORT[place] ?? [];
  const forbidden = rules.some((rule) => rule.startsWith('!') && inside(to, rule.slice(1)));
  return !forbidden && rules.some((rule) => inside(to, rule));
}

describe('architecture', () => {
  it('reads every source file', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(60);
  });

  it('keeps every import within its arrows', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.filter((to) => !isAllowed(path, to)).map((to) => `${path} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('resolves every import to a file', () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports.filter((to) => !existsSync(join(ROOT, to))).map((to) => `${path} -> ${to}`),
    );
    expect(missing).toEqual([]);
  });

  it('keeps document, window, browser and chrome out of domain code', () => {
    const naming = sources
      .filter(({ path }) => DOMAIN.some((place) => inside(path, place)))
      .filter(({ code }) => GLOBALS.test(code))
      .map(({ path, code }) => `${path}: ${GLOBALS.exec(code)?.[0]}`);
    expect(naming).toEqual([]);
  });

  it('has one import of the polyfill, and one file that names chrome beside it', () => {
    const importing = sources.filter(({ code }) => code.includes("'webextension-polyfill'"));
    expect([...new Set(importing.map(({ path }) => path))]).toEqual(['src/browser.ts']);
    const naming = sources.filter(({ code }) => /(?<![.\w'"`-])chrome\s*(\.|\?\.)/.test(code));
    expect(naming.map(({ path }) => path)).toEqual(['content-scripts/loader.ts']);
  });

  it('lets only the background write the store', () => {
    const writing = sources.filter(
      ({ path, imports }) =>
        !inside(path, 'src/store') && imports.some((name) => name.startsWith('src/store/write')),
    );
    expect(writing.every(({ path }) => inside(path, 'src/background'))).toBe(true);
    expect(writing.length).toBeGreaterThan(0);
  });

  it('builds nodes and never HTML strings, and makes no request', () => {
    const markup =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe)\b|document\.write\b/;
    const network =
      /\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|EventSource|WebTransport)\s*\(|new Image\b/;
    const wrong = sources.filter(({ code }) => markup.test(code) || network.test(code));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('never talks to itself through a page, and hears nobody outside', () => {
    const through =
      /\b(postMessage|CustomEvent|BroadcastChannel|onMessageExternal|onConnectExternal)\b|['"]MAIN['"]/;
    // Pages of the library talk to workers of their own; no page of the web is near.
    const wrong = sources.filter(
      ({ path, code }) => through.test(code) && !inside(path, 'library'),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const heard = sources.filter(({ code }) => /External\b/.test(code));
    expect(heard.map(({ path }) => path)).toEqual([]);
  });
});
