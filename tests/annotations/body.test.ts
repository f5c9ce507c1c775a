import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/annotations/annotation.ts';
import {
  isDisputed,
  speakerOf,
  tagChange,
  tagsOf,
  tidyTag,
  withBody,
  withTags,
} from '../../src/annotations/body.ts';
import { bodySchema, tagSchema } from '../../src/annotations/check.ts';

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
  const whole = withBody([], {
    note: 'Who says so?',
    tags: { added: ['tax', 'port'], removed: [] },
    speaker: { name: 'a senior official', isUnnamed: true },
    isDisputed: true,
  });

  it('says all of it, as a body that passes its own check', () => {
    expect(v.parse(bodySchema, whole)).toEqual(whole);
    expect(tagsOf(whole)).toEqual(['tax', 'port']);
    expect(speakerOf(whole)).toEqual({ name: 'a senior official', isUnnamed: true });
    expect(isDisputed(whole)).toBe(true);
  });

  it('changes one thing and leaves the rest', () => {
    expect(withBody(whole, {})).toEqual(whole);
    const purposes = (body: readonly Body[]) => body.map(({ purpose }) => purpose);
    expect(purposes(withBody(whole, { note: ' ' }))).toEqual([
      ...['tagging', 'tagging', 'identifying', 'assessing'],
    ]);
    expect(purposes(withBody(whole, { speaker: null, isDisputed: false }))).toEqual([
      ...['commenting', 'tagging', 'tagging'],
    ]);
  });

  it.each([
    ['two notes', [whole[0], whole[0]]],
    ['a purpose that nobody knows', [{ type: 'TextualBody', purpose: 'linking', value: 'x' }]],
    ['thousands of tags', Array.from({ length: 1_500 }, () => whole[1])],
    ['a dispute that is none', [{ type: 'TextualBody', purpose: 'assessing', value: 'x' }]],
  ])('has a check that refuses %s', (_, body) => {
    expect(v.safeParse(bodySchema, body).success).toBe(false);
  });
});
