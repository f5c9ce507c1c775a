import { type ComponentChildren, h } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { report } from '../report.ts';
import type { Rich, readMarkdown } from './read-markdown.ts';

/** What Markdown can make of a text, and what makes a link; most notes have none of it. */
const MAY_BE_RICH = /[*_[`<>\\#]|:\/\/|^ {0,3}(?:[+=-]|\d+[.)])|^(?: {4}|\t)/m;

type Reader = typeof readMarkdown;
/** The parser, once it was needed: it is larger than all that shows notes. */
let reader: Reader | null = null;

interface MarkdownProps {
  readonly text: string;
  /** False where a click may be forged: a link then shows where it leads and leads nowhere. */
  readonly canFollow?: boolean;
}

/** A note as its Markdown means it; as it was typed until the parser is there. */
export function Markdown({ text, canFollow = true }: MarkdownProps) {
  const read = useReader(MAY_BE_RICH.test(text));
  const tree = useMemo(() => read?.(text) ?? null, [read, text]);
  return <>{tree ? tree.map((one) => nodeOf(one, canFollow)) : <p>{text}</p>}</>;
}

/** A note's words on one line, without the marks that its Markdown is typed with. */
export function usePlainMarkdown(text: string): string {
  const read = useReader(MAY_BE_RICH.test(text));
  return useMemo(() => read?.(text).map(wordsOf).join(' ') ?? text, [read, text]);
}

const wordsOf = (one: Rich): string =>
  typeof one === 'string' ? one : one.inside.map(wordsOf).join(BLOCKS.has(one.tag) ? ' ' : '');

/** Elements of which the parts stand one below the other. */
const BLOCKS: ReadonlySet<string> = new Set(['blockquote', 'ul', 'ol', 'li']);

function useReader(isNeeded: boolean): Reader | null {
  const [found, setFound] = useState<Reader | null>(() => reader);
  useEffect(() => {
    if (!isNeeded || found) return;
    import('./read-markdown.ts').then(
      (module) => {
        reader = module.readMarkdown;
        setFound(() => module.readMarkdown);
      },
      (error: unknown) => report(error, 'loading the Markdown parser'),
    );
  }, [isNeeded, found]);
  return isNeeded ? found : null;
}

function nodeOf(one: Rich, canFollow: boolean): ComponentChildren {
  if (typeof one === 'string') return one;
  const { tag, href, start } = one;
  const inside = one.inside.map((child) => nodeOf(child, canFollow));
  if (href === undefined) return h(tag, start === undefined ? null : { start }, inside);
  if (!canFollow) return <u title={href}>{inside}</u>;
  return (
    <a href={href} title={href} target="_blank" rel="noreferrer noopener">
      {inside}
    </a>
  );
}
