import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/annotations/annotation.ts';
import {
  evidenceLinkOf,
  speakerOf,
  statementOf,
  tagChange,
  tagsOf,
  tidyTag,
  verificationOf,
  withBody,
  withTags,
} from '../../src/annotations/body.ts';
import { bodySchema, tagSchema } from '../../src/annotations/check.ts';
import type { Detected } from '../../src/annotations/statement.ts';

const tag = fc.constantFrom('tax', 'Tax', 'port', 'ward', 'vote', 'Élan');
const tags = fc
  .array(tag, { maxLength: 5 })
  .map((some) => withTags([], { added: some, removed: [] }));
const spelled = (some: readonly string[]) => some.map((one) => one.toLowerCase()).sort();

describe('tags', () => {
  it('come to what was wanted, when nobody else changed them', () => {
    fc.assert(
      fc.property(tags, tags, (from, to) => {
        expect(spelled(withTags(from, tagChange(from, to)))).toEqual(spelled(to));
      }),
    );
  });

  it('merge as sets: what either added is there, what either removed is not', () => {
    fc.assert(
      fc.property(tags, tags, tags, (base, mine, theirs) => {
        const [one, other] = [tagChange(base, mine), tagChange(base, theirs)];
        const merged = withTags(theirs, one);
        expect(spelled(withTags(mine, other))).toEqual(spelled(merged));
        const all = new Set(spelled(merged));
        for (const added of spelled([...one.added, ...other.added])) expect(all).toContain(added);
        for (const gone of spelled([...one.removed, ...other.removed])) {
          expect(all).not.toContain(gone);
        }
      }),
    );
  });

  it('keep the first spelling, and one of those that differ in case', () => {
    expect(withTags(['Tax'], { added: ['tax', 'Port'], removed: [] })).toEqual(['Tax', 'Port']);
    expect(withTags(['Tax', 'Port'], { added: [], removed: ['TAX'] })).toEqual(['Port']);
  });

  it('are tidied, and none is blank or long', () => {
    expect(tidyTag('  a\u0000 \n b\u0301 ')).toBe('a b\u0301'.normalize('NFC'));
    expect(v.safeParse(tagSchema, ' \t').success).toBe(false);
    expect(v.safeParse(tagSchema, 'x'.repeat(101)).success).toBe(false);
  });
});

describe('withBody', () => {
  const detected: Detected = {
    ...{ type: 'indirect', speaker: 'an official', naming: 'unnamed', chain: ['an official'] },
    ...{ cue: 'said', pass: 'learned', confidence: 0.7 },
  };
  const kept: readonly Body[] = [
    {
      ...{ type: 'hearsay:Statement', purpose: 'classifying', verdict: null },
      ...{ said: 'indirect', detected, parts: { content: [[0, 4]], source: null, cue: null } },
    },
  ];
  const whole = withBody(kept, {
    note: 'Who says so?',
    tags: { added: ['tax', 'port'], removed: [] },
    speaker: { name: 'a senior official', isUnnamed: true },
    verification: 'disputed',
    evidence: 'https://registry.example/7',
    verdict: 'corrected',
    said: 'mixed',
  });

  it('says all of it, as a body that passes its own check', () => {
    expect(v.parse(bodySchema, whole)).toEqual(whole);
    expect(tagsOf(whole)).toEqual(['tax', 'port']);
    expect(speakerOf(whole)).toEqual({ name: 'a senior official', isUnnamed: true });
    expect(verificationOf(whole)).toBe('disputed');
    expect(evidenceLinkOf(whole)).toBe('https://registry.example/7');
    // What was detected stays as it was, beside what the reader made of it.
    expect(statementOf(whole)).toMatchObject({ verdict: 'corrected', said: 'mixed', detected });
  });

  it('gives no verdict where nothing was detected', () => {
    expect(withBody([], { verdict: 'confirmed', said: 'direct' })).toEqual([]);
  });

  it('changes one thing and leaves the rest', () => {
    expect(withBody(whole, {})).toEqual(whole);
    const purposes = (body: readonly Body[]) => body.map(({ purpose }) => purpose);
    expect(purposes(withBody(whole, { note: ' ' }))).toEqual([
      ...['tagging', 'tagging', 'identifying', 'assessing', 'linking', 'classifying'],
    ]);
    expect(
      purposes(withBody(whole, { speaker: null, verification: null, evidence: null })),
    ).toEqual([...['commenting', 'tagging', 'tagging', 'classifying']]);
  });

  it.each([
    ['two notes', [whole[0], whole[0]]],
    ['a purpose that nobody knows', [{ type: 'TextualBody', purpose: 'editing', value: 'x' }]],
    ['a link that runs', [{ type: 'TextualBody', purpose: 'linking', value: 'javascript:x()' }]],
    [
      'a link with a password',
      [{ type: 'TextualBody', purpose: 'linking', value: 'https://a:b@c' }],
    ],
    ['thousands of tags', Array.from({ length: 1_500 }, () => whole[1])],
    ['a dispute that is none', [{ type: 'TextualBody', purpose: 'assessing', value: 'x' }]],
  ])('has a check that refuses %s', (_, body) => {
    expect(v.safeParse(bodySchema, body).success).toBe(false);
  });
});
