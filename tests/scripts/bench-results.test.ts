import { expect, test } from 'vitest';
import { readSections, withSection } from '../../scripts/bench/results.ts';

const ORDER = ['First', 'Second', 'Third'];
const OLD = `# Figures

What this is.

## First

*Commit a*

| a | b |

## Third

\`\`\`
### not a section
\`\`\`

## Gone

Measured no more.
`;

test('a section is read with all that stands below its heading', () => {
  expect(readSections(OLD)).toEqual([
    { heading: 'First', body: '*Commit a*\n\n| a | b |' },
    { heading: 'Third', body: '```\n### not a section\n```' },
    { heading: 'Gone', body: 'Measured no more.' },
  ]);
  expect(readSections('')).toEqual([]);
});

test('a part measured anew changes its own section, in its place, and no other', () => {
  const text = withSection(OLD, '# New', { heading: 'Second', body: '*Commit b*' }, ORDER);
  expect(text).toBe(`# New

## First

*Commit a*

| a | b |

## Second

*Commit b*

## Third

\`\`\`
### not a section
\`\`\`
`);
  const again = withSection(text, '# New', { heading: 'First', body: 'Anew' }, ORDER);
  expect(readSections(again)).toEqual([
    { heading: 'First', body: 'Anew' },
    { heading: 'Second', body: '*Commit b*' },
    readSections(OLD)[1],
  ]);
});
