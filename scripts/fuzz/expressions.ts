/** Every regular expression of the sources, on texts that make one go back over what it has seen. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundles.ts';

const FOLDERS = ['src', 'content-scripts', 'popup', 'side-panel', 'library', 'editor', 'guide'];
/** Trees of learned numbers, written as text that is no code. */
const TREES = /-trees\.ts$/;
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** A literal after what may stand before one. */
const LITERAL =
  /(?<=(?:^|[(=:,[!&|?{};]|return|=>)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/gm;

/**
 * Expressions that take more than linear time, by how they begin, each with why no text of that length
 * comes to it.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  '\\d{1,2}[:.]\\d\\d ?(?:[ap]':
    'src/article/text-cues.ts asks the first 300 characters of a block',
  '^(.+?)\\s*\\(([^()]*': 'src/interchange/read/clippings.ts reads 1,000 characters of a heading',
  '[ .]+$': 'src/interchange/file-name.ts has cut the name to 60 characters',
  '\\s*\\([^()]*\\)|@': 'src/article/byline.ts has made one character of all white space',
  '\\s*(?:[,;|•·&\\n/+]|': 'src/article/byline.ts has made one character of all white space',
  '\\s+[–—·•»:-]\\s+|': 'src/article/title.ts has made one space of all white space',
};

const EVERYWHERE = [...' \n\ta1.,-“"\'<[(:/@'];
const BESIDE = [' ', 'a', '1', '.'];
const ENDS = ['', '\u0001', '!'];
/** A first look is at this many characters; what takes so few milliseconds is let go. */
const FIRST_LENGTH = 4_000;
const LEAST_MS = 1.5;
const LONGER = 32_000;
const MOST_RATIO = 2.5;
/** Fast enough for any text, whatever the clock makes of twice as long a one. */
const QUICK_MS = 4;
const ROUNDS = 3;

/** An expression that takes more than twice the time for twice the text, and the text. */
export interface Steep {
  readonly file: string;
  readonly expression: string;
  readonly piece: string;
  readonly end: string;
  readonly ratio: number;
}

/** The distinct expressions of the sources, with a file that holds each. */
export function expressionsOfSources(): ReadonlyMap<string, { file: string; expression: RegExp }> {
  const found = new Map<string, { file: string; expression: RegExp }>();
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name) || TREES.test(name)) continue;
      const code = readFileSync(join(ROOT, folder, name), 'utf8').replace(COMMENTS, '');
      for (const [, source = '', flags = ''] of code.matchAll(LITERAL)) {
        const expression = expressionOf(source, flags.replace(/[gy]/g, ''));
        if (expression) found.set(String(expression), { file: `${folder}/${name}`, expression });
      }
    }
  }
  return found;
}

/** Null for text between two slashes that is no expression: a path, a division. */
function expressionOf(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}

export const whyBounded = ({ source }: RegExp): string | undefined =>
  Object.entries(BOUNDED).find(([start]) => source.startsWith(start))?.[1];

/** Asks every expression of the sources that is not bounded; gives those that are steep, and how many it asked. */
export function steepExpressions(): { readonly asked: number; readonly steep: readonly Steep[] } {
  const all = [...expressionsOfSources().values()].filter(
    ({ expression }) => whyBounded(expression) === undefined,
  );
  const steep = all.flatMap(({ file, expression }) => {
    const found = steepOn(expression);
    return found ? [{ file, expression: String(expression), ...found }] : [];
  });
  return { asked: all.length, steep };
}

/** The first text that makes an expression steep; null when none does. */
export function steepOn(expression: RegExp): Pick<Steep, 'piece' | 'end' | 'ratio'> | null {
  for (const piece of piecesFor(expression)) {
    for (const end of ENDS) {
      const timeAt = (length: number) => timeOf(expression, piece, length, end);
      if (timeAt(FIRST_LENGTH) < LEAST_MS) continue;
      const [once, twice] = [LONGER, 2 * LONGER].map((length) =>
        Math.min(...Array.from({ length: ROUNDS }, () => timeAt(length))),
      ) as [number, number];
      if (twice > QUICK_MS && twice / once > MOST_RATIO) return { piece, end, ratio: twice / once };
    }
  }
  return null;
}

/** Characters that an expression names itself, alone and beside common ones. */
function piecesFor({ source }: RegExp): ReadonlySet<string> {
  const own = new Set([...EVERYWHERE, ...source.replace(/\\[a-zA-Z]/g, '')]);
  const pieces = new Set(own);
  for (const one of own) for (const other of BESIDE) pieces.add(one + other).add(other + one);
  return pieces;
}

function timeOf(expression: RegExp, piece: string, length: number, end: string): number {
  const text = piece.repeat(Math.ceil(length / piece.length)) + end;
  const { user } = process.cpuUsage();
  text.search(expression);
  return (process.cpuUsage().user - user) / 1000;
}
