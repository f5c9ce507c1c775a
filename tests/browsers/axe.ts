/** What axe-core finds wrong in documents of ours and in our parts of a page; one line a finding. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Tab, View } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A document of ours runs no text as code: axe has to be part of the function that is evaluated. */
const withAxe = <Given extends readonly unknown[]>(
  look: (...given: Given) => Promise<string[]>,
): ((...given: Given) => Promise<string[]>) =>
  Object.assign((..._: Given) => Promise.resolve<string[]>([]), {
    toString: () => `async (...given) => { ${AXE};\nreturn (${look.toString()})(...given); }`,
  });

/** What is wrong in a document. */
export const faultsOf = (view: View): Promise<string[]> =>
  view.evaluate(
    withAxe(async () => {
      const { axe: ours } = globalThis as unknown as { axe: typeof axe };
      // A colour on its way to another is neither of them: what moves comes to rest first.
      const moving = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
      await Promise.allSettled(moving.map(({ finished }) => finished));
      const { violations } = await ours.run(document);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    }),
  );

/**
 * What is wrong in our parts of a page as they stand there, whatever is wrong in the page itself. Axe
 * looks into a root only where its element names it: for axe ours does so, as long as it looks.
 */
export const faultsOfParts = async (tab: Tab): Promise<string[] | null> =>
  tab.inHost(
    withAxe(async (root: ShadowRoot) => {
      const { host } = root;
      Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
      // What lies under words it looks for in the body alone; we stand beside that.
      Object.defineProperty(document, 'body', { value: host, configurable: true });
      const { axe: ours } = globalThis as unknown as { axe: typeof axe };
      // Parts of ours are no regions of the page, which is not ours to order.
      const rules = { region: { enabled: false } };
      const { violations, passes, incomplete } = await ours.run(host, { rules, iframes: false });
      Reflect.deleteProperty(host, 'shadowRoot');
      Reflect.deleteProperty(document, 'body');
      const of = <One extends { id: string }>(some: readonly One[]) =>
        some.filter(({ id }) => id === 'color-contrast');
      // A sign of one letter is no text for axe; anything else that it cannot tell is wrong.
      const untold = of(incomplete)
        .flatMap(({ nodes }) => nodes)
        .filter(({ any }) => any[0]?.data?.messageKey !== 'shortTextContent');
      const isSeen = !root.querySelector('.card, .bar') || of(passes).length > 0;
      return [
        ...violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
        ),
        ...untold.map(({ html, any }) => `contrast not told: ${html} ${any[0]?.message}`),
        ...(isSeen ? [] : ['axe saw no words of ours']),
      ];
    }),
  );
