import type { Frame } from './frame.ts';
import type { Reading, Run } from './reading.ts';

/**
 * The learned frames with what rules know better: speech that one teller quotes from another, and
 * quotations that no learned frame has. In no order.
 */
export function combine(
  reading: Reading,
  learned: readonly Frame[],
  ruled: readonly Frame[],
): Frame[] {
  const relays = ruled.filter(({ via }) => via !== null);
  const relayed = tokensOf(relays);
  const kept = learned.filter(({ content }) => !content.some((run) => touches(relayed, run)));
  const taken = new Set<number>([-1]);
  for (const i of tokensOf([...kept, ...relays])) taken.add(reading.quotationOf[i]!);
  const isFree = ([from, to]: Run): boolean =>
    !taken.has(reading.quotationOf[from]!) || !taken.has(reading.quotationOf[to - 1]!);
  const missed = ruled.filter(({ via, content }) => via === null && content.some(isFree));
  return [...kept, ...relays, ...missed];
}

/** All tokens in the content of some frames. */
function tokensOf(frames: readonly Frame[]): Set<number> {
  const tokens = new Set<number>();
  for (const { content } of frames) {
    for (const [from, to] of content) for (let i = from; i < to; i++) tokens.add(i);
  }
  return tokens;
}

function touches(tokens: ReadonlySet<number>, [from, to]: Run): boolean {
  for (let i = from; i < to; i++) if (tokens.has(i)) return true;
  return false;
}
