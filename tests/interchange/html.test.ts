// @vitest-environment happy-dom
/** Pages that are written: whatever stands in an annotation stays text. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned } from '../../src/citation/clean.ts';
import { EVIDENCE_FORMAT, editionText } from '../../src/interchange/evidence.ts';
import { HTML_FORMAT } from '../../src/interchange/html.ts';
import { sha256 } from '../../src/interchange/sha256.ts';
import { articles, written } from './kept.ts';

const pageOf = (file: string) => new DOMParser().parseFromString(file, 'text/html');

describe('HTML', () => {
  it('holds every quotation as text, and nothing that runs, loads or leads astray', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        for (const { write } of [HTML_FORMAT, EVIDENCE_FORMAT]) {
          const page = pageOf(await written(write, given));
          expect(page.querySelectorAll('script, img, iframe, object, link, form').length).toBe(0);
          const addresses = [...page.querySelectorAll('a')].map(
            (a) => a.getAttribute('href') ?? '',
          );
          expect(addresses.filter((to) => !/^(https?:|data:text\/plain;)/.test(to))).toEqual([]);
          const wanted = given.flatMap(({ annotations }) => annotations).length;
          expect(page.querySelectorAll('.annotation').length).toBe(wanted);
          expect(page.querySelectorAll('style').length).toBe(1);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('an evidence packet', () => {
  it('holds each text as a file whose hash it lists', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (given) => {
        const page = pageOf(await written(EVIDENCE_FORMAT.write, given));
        const files = new Map(
          [...page.querySelectorAll('a[download]')].map((a) => [
            a.getAttribute('download') ?? '',
            fromData(a.getAttribute('href') ?? ''),
          ]),
        );
        const texts = given.flatMap(({ editions }) => editions.map(editionText));
        expect(
          [...files].filter(([name]) => name.endsWith('.txt')).map(([, file]) => file),
        ).toEqual(texts.map((one) => asBytes(one)));
        const sums = files.get('SHA256SUMS') ?? '';
        files.delete('SHA256SUMS');
        const wanted = await Promise.all(
          [...files].map(async ([name, file]) => `${await sha256(file)}  ${name}\n`),
        );
        expect(sums).toBe(wanted.join(''));
        expect(page.body.textContent).toContain(cleaned(await sha256(sums)));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('hashes as others do', async () => {
    // FIPS 180-2, B.1.
    expect(await sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

/** A text as it is read from its UTF-8. */
const asBytes = (one: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(one));

function fromData(address: string): string {
  const binary = atob(address.slice(address.indexOf(',') + 1));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    Uint8Array.from(binary, (character) => character.charCodeAt(0)),
  );
}
