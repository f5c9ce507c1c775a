import { pairBy } from './pair.ts';

/** A paragraph of two editions, one beside the other; null where one of them has none. */
export interface AlignedParagraph {
  readonly before: string | null;
  readonly now: string | null;
}

/**
 * The paragraphs of two editions side by side, in the order of the later one; what is gone stands where
 * it stood. White space makes no difference.
 */
export function alignParagraphs(
  before: readonly string[],
  now: readonly string[],
): readonly AlignedParagraph[] {
  const number = (texts: readonly string[]) =>
    texts.map((text, at) => ({ at, text: text.replace(/\s+/g, ' ').trim() }));
  const [old, fresh] = [number(before), number(now)];
  const { same, reworded } = pairBy(old, fresh, ({ text }) => text);
  const partners = new Map([...same, ...reworded].map((pair) => [pair.now, pair.before]));
  const paired = new Set(partners.values());
  const gone = old.filter((one) => !paired.has(one));
  const aligned: AlignedParagraph[] = [];
  for (const one of fresh) {
    const partner = partners.get(one);
    while (partner && gone[0] && gone[0].at < partner.at) {
      aligned.push({ before: gone.shift()!.text, now: null });
    }
    aligned.push({ before: partner?.text ?? null, now: one.text });
  }
  return [...aligned, ...gone.map(({ text }) => ({ before: text, now: null }))];
}
