import { Unreadable } from './problem.ts';

/** An element of a list in a JSON text, with what stands around the list. */
export interface JsonPart {
  /** Where: names joined by dots, `*` for any place in a list. */
  readonly pattern: string;
  readonly value: unknown;
  /** Where it begins, from 1. */
  readonly line: number;
  /** Members, so far, of the objects around it, the outermost first. */
  readonly around: readonly Members[];
}

/** Members of an object that are no lists of parts. */
export type Members = Readonly<Record<string, unknown>>;

/** Deeper nesting than anything that describes an annotation. */
const DEEPEST = 64;
/** Characters of one value: two notes of the greatest length, and every character escaped. */
const LONGEST_VALUE = 8_000_000;

const [QUOTE, BACKSLASH, NEWLINE] = [0x22, 0x5c, 0x0a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [COMMA, COLON] = [0x2c, 0x3a];
const isSpace = (code: number) => code === 0x20 || code === NEWLINE || code === 0x0d || code === 9;

/** A list or object that is read member by member. */
interface Level {
  readonly pattern: string;
  readonly isList: boolean;
  readonly members: Record<string, unknown>;
  key: string;
}

type Wanted =
  | 'value'
  | 'value or end'
  | 'key'
  | 'key or end'
  | 'colon'
  | 'comma or end'
  | 'nothing';

/**
 * Cuts a JSON text (RFC 8259) into the elements of its lists as it comes in, so that a file of any
 * length needs the memory of one element; each element is read by the browser's own `JSON.parse`.
 * What stands at a pattern for which `opens` is true, and the text as a whole, is read member by
 * member. Throws `Unreadable` with the line where it is no JSON, ends too early, or is nested too deep.
 */
export class JsonParts {
  private readonly levels: Level[] = [];
  private wanted: Wanted = 'value';
  private rest = '';
  /** Where in `rest` the value begins that is being read; -1 between values. */
  private begun = -1;
  private begunLine = 1;
  /** What stood of it in earlier pieces. */
  private held: string[] = [];
  private heldLength = 0;
  private at = 0;
  private line = 1;
  private depth = 0;
  private isInString = false;
  private isEscaped = false;
  private root: unknown;
  /** Whether the text has a list that is read element by element, be it empty. */
  hasList = false;

  constructor(private readonly opens: (pattern: string) => boolean) {}

  /** The elements that are complete with this piece of text. */
  feed(piece: string): JsonPart[] {
    if (this.begun >= 0) {
      // Put together once it is whole: to grow it piece by piece would copy it as often.
      this.held.push(this.rest.slice(this.begun));
      this.heldLength += this.rest.length - this.begun;
      this.begun = 0;
      if (this.heldLength > LONGEST_VALUE) this.fail('long');
    }
    this.rest = piece;
    this.at = 0;
    const parts: JsonPart[] = [];
    while (this.at < this.rest.length) {
      if (this.begun >= 0) this.readOn(parts);
      else this.readBetween(parts);
    }
    return parts;
  }

  /** What the text was, without its lists of parts; to be called when all of it was fed. */
  end(): unknown {
    // A number ends only with what comes after it.
    if (this.begun >= 0 && this.depth === 0 && !this.isInString) this.close(this.rest.length, []);
    if (this.wanted !== 'nothing') this.fail('truncated');
    return this.root;
  }

  private fail(kind: 'syntax' | 'truncated' | 'deep' | 'long', line = this.line): never {
    throw new Unreadable(kind, { line, field: this.levels.at(-1)?.pattern ?? '' });
  }

  /** Within a value: to its end, or to the end of what there is. */
  private readOn(parts: JsonPart[]): void {
    const { rest } = this;
    for (; this.at < rest.length; this.at++) {
      const code = rest.charCodeAt(this.at);
      if (code === NEWLINE) this.line++;
      if (this.isInString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === BACKSLASH) this.isEscaped = true;
        else if (code === QUOTE) {
          this.isInString = false;
          if (this.depth === 0) {
            this.close(this.at + 1, parts);
            return;
          }
        }
      } else if (code === QUOTE) this.isInString = true;
      else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        if (++this.depth + this.levels.length > DEEPEST) this.fail('deep');
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        // Of a number, its surroundings end here.
        const isOver = this.depth === 0;
        if (isOver || --this.depth === 0) {
          this.close(isOver ? this.at : this.at + 1, parts);
          return;
        }
      } else if (this.depth === 0 && (code === COMMA || code === COLON || isSpace(code))) {
        if (code === NEWLINE) this.line--;
        this.close(this.at, parts);
        return;
      }
    }
  }

  /** The value that was begun ends before `end`. */
  private close(end: number, parts: JsonPart[]): void {
    const text = this.held.join('') + this.rest.slice(this.begun, end);
    this.held = [];
    this.heldLength = 0;
    this.at = end;
    this.begun = -1;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      this.fail('syntax', this.begunLine);
    }
    const level = this.levels.at(-1);
    if (this.wanted === 'key' || this.wanted === 'key or end') {
      if (typeof value !== 'string' || !level) this.fail('syntax', this.begunLine);
      level.key = value;
      this.wanted = 'colon';
      return;
    }
    this.take(value, this.begunLine, parts);
    this.wanted = level ? 'comma or end' : 'nothing';
  }

  private take(value: unknown, line: number, parts: JsonPart[]): void {
    const level = this.levels.at(-1);
    if (!level) this.root = value;
    else if (level.isList) {
      const around = this.levels.filter(({ isList }) => !isList).map(({ members }) => members);
      parts.push({ pattern: this.patternHere(), value, line, around });
    } else define(level.members, level.key, value);
  }

  private patternHere(): string {
    const level = this.levels.at(-1);
    if (!level) return '';
    const name = level.isList ? '*' : level.key;
    return level.pattern === '' ? name : `${level.pattern}.${name}`;
  }

  /** Between values: one character. */
  private readBetween(parts: JsonPart[]): void {
    const code = this.rest.charCodeAt(this.at);
    const { wanted } = this;
    const level = this.levels.at(-1);
    if (isSpace(code)) {
      if (code === NEWLINE) this.line++;
    } else if (wanted === 'colon') {
      if (code !== COLON) this.fail('syntax');
      this.wanted = 'value';
    } else if (wanted === 'comma or end' && code === COMMA) {
      this.wanted = level?.isList ? 'value' : 'key';
    } else if (wanted.endsWith('or end') && code === (level?.isList ? CLOSE_LIST : CLOSE_OBJECT)) {
      this.levels.pop();
      // The members of what was read by pieces stand where it stood.
      if (level && !level.isList) this.leave(level);
      else if (this.levels.length === 0) this.root = [];
      this.wanted = this.levels.length === 0 ? 'nothing' : 'comma or end';
    } else if (wanted.startsWith('value')) {
      this.begin(code, parts);
      return;
    } else if (wanted.startsWith('key') && code === QUOTE) {
      this.start();
      return;
    } else this.fail('syntax');
    this.at++;
  }

  private leave({ members }: Level): void {
    const outer = this.levels.at(-1);
    if (!outer) this.root = members;
    else if (!outer.isList) define(outer.members, outer.key, members);
  }

  private begin(code: number, parts: JsonPart[]): void {
    const isList = code === OPEN_LIST;
    const pattern = this.patternHere();
    if ((isList || code === OPEN_OBJECT) && (this.levels.length === 0 || this.opens(pattern))) {
      this.hasList ||= isList;
      this.levels.push({ pattern, isList, members: Object.create(null), key: '' });
      this.wanted = isList ? 'value or end' : 'key or end';
      this.at++;
      return;
    }
    this.start();
    this.readOn(parts);
  }

  private start(): void {
    this.begun = this.at;
    this.begunLine = this.line;
    this.depth = 0;
    // The first character, where it opens something, is read with the rest.
    this.isInString = false;
  }
}

/** A member of its own, whatever its name: `__proto__` is a name like any other here. */
function define(members: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(members, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
