import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../src/anchoring/describe.ts';
import { statementOf } from '../../src/annotations/body.ts';
import { makeHighlight, newId, withChange } from '../../src/annotations/make.ts';
import type { Detected } from '../../src/annotations/statement.ts';
import { plainPage } from '../anchoring/plain-page.ts';

const WARDS = ['Mill', 'Church', 'Quay'].map(
  (name) => `In ${name} ward nobody had to wait for long.`,
);

describe('an annotation that is made', () => {
  const page = plainPage(WARDS.join('\n'));
  const start = page.text.indexOf('In Church');
  const annotation = makeHighlight({
    id: newId(),
    source: 'https://example.org/a',
    selectors: describePassage(page, [start, start + 30]),
    colour: 'yellow',
    now: '2026-01-01T00:00:00Z',
  });
  const [w3c, own] = annotation['@context'] as readonly [string, Record<string, string>];

  it('is W3C’s first, and declares every term that is ours', () => {
    expect(w3c).toBe('http://www.w3.org/ns/anno.jsonld');
    const ours = annotation.target.selector.filter(({ type }) => type.startsWith('hearsay:'));
    expect(ours.map(({ type }) => type)).toContain('hearsay:RivalSelector');
    // A prefix has to end with one of these for JSON-LD 1.1 to take it for one.
    expect(own.hearsay).toMatch(/[:/?#[\]@]$/);
    // What W3C's context knows of a selector's members.
    const known = ['type', 'exact', 'prefix', 'suffix', 'start', 'end'];
    for (const term of ours.flatMap((selector) => Object.keys(selector))) {
      expect(known.includes(term) || own[term]?.startsWith('hearsay:'), term).toBe(true);
    }
  });

  it('knows where the parts of a kept statement stand, and no longer once it is moved', () => {
    const { selector } = annotation.target;
    const parts = { content: [[0, 4]], source: null, cue: null } as const;
    const detected: Detected = {
      ...{ type: 'direct', speaker: null, naming: null, chain: [], cue: null },
      ...{ pass: 'marks', confidence: 0.4 },
    };
    const kept = makeHighlight({
      ...{ id: newId(), source: 'https://example.org/a', selectors: selector, colour: 'yellow' },
      ...{ statement: { detected, parts, verdict: null }, now: '2026-01-01T00:00:00Z' },
    });
    const partsAfter = (selectors: typeof selector) =>
      statementOf(withChange(kept, { selectors }, '2026-01-02T00:00:00Z').body)?.parts;
    expect(partsAfter([...selector])).toEqual(parts);
    expect(partsAfter(describePassage(page, [0, 10]))).toBeNull();
  });
});
