/** A page of its own: HTML that needs nothing beside it, fetches nothing and runs nothing. */
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { cleaned } from '../citation/clean.ts';
import type { WriteOptions } from './format.ts';

/** Readable on screens of any size, on paper and in the dark. */
const STYLE = `
:root { color-scheme: light dark; --soft: #5d574e; --rule: #ccc5b8; --yellow: #d9b500; --green: #2f8f46; --blue: #2f6fb5; --pink: #c2477f; --violet: #7a5ccf }
@media (prefers-color-scheme: dark) { :root { --soft: #aea69b; --rule: #57514a } }
body { max-inline-size: 42rem; margin: 0 auto; padding: 2rem 1.25rem; font: 1rem/1.55 Georgia, "Noto Serif", serif; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25; text-wrap: balance }
h2 { margin-block: 3rem .25rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--rule) }
.soft { color: var(--soft); font: .875rem/1.5 system-ui, sans-serif }
.annotation { margin-block: 1.5rem; break-inside: avoid }
blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--rule) }
[data-colour=yellow] > blockquote { border-color: var(--yellow) }
[data-colour=green] > blockquote { border-color: var(--green) }
[data-colour=blue] > blockquote { border-color: var(--blue) }
[data-colour=pink] > blockquote { border-color: var(--pink) }
[data-colour=violet] > blockquote { border-color: var(--violet) }
.note { margin-block: .75rem; padding-inline-start: 1.25rem }
pre { white-space: pre-wrap; font: .8125rem/1.5 ui-monospace, monospace }
code { overflow-wrap: anywhere }
dt { color: var(--soft) }
dd { margin: 0 0 .5rem }
@media print { body { padding: 0; max-inline-size: none; font-size: 11pt } a { color: inherit } h2, h3 { break-after: avoid } }
`;

/** Nothing in it is fetched and no script runs, whatever a page's words are. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Where the sections come: text cannot become a comment. */
const GAP = 'sections';

/** What stands before the sections of a page, and what after them. */
export function frameOf(
  title: string,
  intro: readonly ElementContent[],
  { say }: WriteOptions,
): readonly [head: string, tail: string] {
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: say('language'), dir: say('direction') }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'generator', content: 'Hearsay' }),
          h('title', title),
          h('style', STYLE),
        ]),
        h('body', [h('main', [h('h1', { dir: 'auto' }, title), ...intro, gap()])]),
      ]),
    ],
  };
  const [head = '', tail = ''] = html(page).split(`<!--${GAP}-->`);
  return [`${head}\n`, `${tail}\n`];
}

const gap = (): ElementContent => ({ type: 'comment', value: GAP });

/** A tree as HTML, without characters that HTML does not allow and those that turn text round unseen. */
export const html = (tree: Root | Element): string => cleaned(toHtml(tree));

/** A link to the web. Where it leads is not told where it was followed from. */
export const link = (href: string, text: string = href): Element =>
  h('a', { href, rel: 'noreferrer noopener' }, text);
