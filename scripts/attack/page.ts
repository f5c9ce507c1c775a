import { PROMISES, type Promised } from './promises.ts';

/** How many tests of a promise ran, and how many failed: what got through. */
export interface Figure {
  readonly tried: number;
  readonly through: number;
}

const HEAD = `# Promises

What Hearsay promises, the tests that hold it, and the last figures. \`npm run test:attack\` runs these tests, in
both browsers where a browser is needed, and writes this page; \`scripts/attack/promises.ts\` holds the list.
S is about pages and messages, F about files, P about speed, size and supply, T are the rules that follow from
whom Hearsay trusts. What is saved and never lost is tested by \`tests/faults\`, in the long form by \`npm run test:faults\`.`;

/** docs/promises.md: a row a promise, with the figure of the last run or that there was none. */
export function promisesPage(figures: ReadonlyMap<string, Figure>, when: string): string {
  const rows = PROMISES.map((one) => {
    const figure = figures.get(one.id);
    const said = figure ? `${figure.tried} tried, ${figure.through} got through` : 'not run';
    const cells = [one.id, one.promise, heldBy(one), one.held.length > 0 ? said : ''];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    HEAD,
    when,
    ['| | promise | held by | last figure |', '|---|---|---|---|', ...rows].join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

const heldBy = ({ held, beside }: Promised): string =>
  [
    ...held.map(
      ({ file, names }) =>
        `\`tests/${file}\`: ${names.map((name) => `“${name.trim()}”`).join(', ')}`,
    ),
    beside ?? [],
  ]
    .flat()
    .join('; ');
