/** Every file of `_locales` against the English one, and the English one against the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from './sources.ts';

const ROOT = join(import.meta.dirname, '..');
const SHOWING = ['popup', 'side-panel', 'library', 'guide', 'editor', 'src/ui'];
const CODE = readSources(['src', 'content-scripts', ...SHOWING.slice(0, 5)], /\.tsx?$/);
const MANIFEST = readFileSync(join(ROOT, 'manifest.json'), 'utf8');

type Messages = Readonly<Record<string, string>>;

/** Each language with its messages by key; "" stands for a message that is none. */
const LOCALES = new Map(
  readdirSync(join(ROOT, 'public/_locales')).map((language): [string, Messages] => {
    const path = join(ROOT, 'public/_locales', language, 'messages.json');
    const file: Record<string, { message?: string }> = JSON.parse(readFileSync(path, 'utf8'));
    const entries = Object.entries(file).map(([key, { message }]) => [key, message ?? '']);
    return [language, Object.fromEntries(entries)];
  }),
);
const ENGLISH = LOCALES.get('en') ?? {};
const COUNTED = Object.keys(ENGLISH).flatMap((key) => /^(.+)_other$/.exec(key)?.[1] ?? []);

const categoriesOf = (language: string) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** The keys that a language has to have: the English ones, with its own plural categories. */
function keysFor(language: string): readonly string[] {
  const plurals = (of: string) =>
    COUNTED.flatMap((name) => categoriesOf(of).map((category) => `${name}_${category}`));
  const english = new Set(plurals('en'));
  const plain = Object.keys(ENGLISH).filter((key) => !english.has(key));
  return [...plain, ...plurals(language)];
}

/** Whether it is a form of something that is counted. */
const isCounted = (key: string) =>
  COUNTED.some((name) => new RegExp(`^${name}_(zero|one|two|few|many|other)$`).test(key));

/** The English message that another language's says: of a plural form, the general one. */
function englishOf(key: string): string {
  return ENGLISH[isCounted(key) ? key.replace(/[a-z]+$/, 'other') : key] ?? '';
}

const gapsOf = (message: string) => [...new Set(message.match(/\$\d/g))].sort().join(' ');

describe('the languages', () => {
  it('are English, German, French, Spanish and Arabic', () => {
    expect([...LOCALES.keys()].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr']);
  });

  describe.each([...LOCALES])('%s', (language, messages) => {
    it('has every key, with the plural categories of the language, and no other', () => {
      const wanted = keysFor(language);
      const missing = wanted.filter((key) => !Object.hasOwn(messages, key));
      const extra = Object.keys(messages).filter((key) => !wanted.includes(key));
      expect({ language, missing, extra }).toEqual({ language, missing: [], extra: [] });
    });

    it('has no empty message', () => {
      expect(Object.keys(messages).filter((key) => messages[key]?.trim() === '')).toEqual([]);
    });

    it('keeps the gaps of each message', () => {
      // Zero, one and two may be words.
      const mayHaveNone = (key: string) => isCounted(key) && /_(zero|one|two)$/.test(key);
      const wrong = Object.entries(messages)
        .filter(([key, message]) => {
          const gaps = gapsOf(message);
          return gaps !== gapsOf(englishOf(key)) && !(gaps === '' && mayHaveNone(key));
        })
        .map(([key, message]) => `${key}: ${message}`);
      expect(wrong).toEqual([]);
    });

    it('says its own name and direction, and leaves the operators of the search alone', () => {
      expect(messages.language).toBe(language);
      expect(messages.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(messages.library_operators).toBe(ENGLISH.library_operators);
      expect(messages.citation_marks?.split(' ')).toHaveLength(4);
    });

    it('fits the limits of browsers and stores', () => {
      expect(messages.name?.length).toBeLessThanOrEqual(45);
      expect(messages.description?.length).toBeLessThanOrEqual(132);
    });
  });
});

describe('the keys', () => {
  const literals = new Set(
    CODE.flatMap(({ code }) =>
      [...code.matchAll(/['"]([\w-]+)['"]/g)].map(([, word = '']) => word),
    ),
  );
  const inManifest = [...MANIFEST.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
  // words.ts puts together the keys of plurals, which are looked at by name.
  const templates = CODE.filter(({ path }) => path !== 'src/words.ts').flatMap(({ code }) =>
    [...code.matchAll(/`(\w*)\$\{[\w.]+\}(\w*)`/g)]
      .map(([, before = '', after = '']) => [before, after] as const)
      .filter(([before, after]) => before.endsWith('_') || after.startsWith('_')),
  );

  it('are all named by code or manifest', () => {
    const isNamed = (key: string) =>
      literals.has(key) ||
      inManifest.includes(key) ||
      COUNTED.some((name) => key.startsWith(`${name}_`) && literals.has(name)) ||
      templates.some(
        ([before, after]) =>
          key.startsWith(before) &&
          key.endsWith(after) &&
          literals.has(key.slice(before.length, after === '' ? undefined : -after.length)),
      );
    expect(Object.keys(ENGLISH).filter((key) => !isNamed(key))).toEqual([]);
  });

  it('that code or manifest name are all there', () => {
    const named = CODE.flatMap(({ path, code }) => [
      ...[...code.matchAll(/\b(?:say|getMessage)\(\s*'(\w+)'/g)].map(([, key = '']) => [path, key]),
      ...[...code.matchAll(/\bsayCount\(\s*'(\w+)'/g)].map(([, key = '']) => [
        path,
        `${key}_other`,
      ]),
    ]);
    expect(named.length).toBeGreaterThan(100);
    const all = [...named, ...inManifest.map((key) => ['manifest.json', key])];
    const missing = all.filter(([, key = '']) => !Object.hasOwn(ENGLISH, key));
    expect(missing).toEqual([]);
  });
});

describe('the code of what is shown', () => {
  /** Signs of one shape in every language, the name, and the beginning of an address. */
  const ALLOWED = /^(Hearsay|https:\/\/)$/;

  it('has no words of its own', () => {
    const showing = readSources(SHOWING, /\.(tsx|html)$/);
    expect(showing.length).toBeGreaterThan(20);
    const wordy = showing.flatMap(({ path, code }) =>
      [
        ...code.matchAll(/<[\w.]+(?:\s[^<>]*)?>([^<>{}();=]*\p{L}[^<>{}();=]*)(?=[<{])/gu),
        ...code.matchAll(/\}([^<>{}();=]*\p{L}[^<>{}();=]*)<\/\w/gu),
        ...code.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu),
      ]
        .map(([, words = '']) => words.trim())
        .filter((words) => !ALLOWED.test(words))
        .map((words) => `${path}: ${words}`),
    );
    expect(wordy).toEqual([]);
  });
});
