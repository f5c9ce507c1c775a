/** Words of a text for comparing, lower case. */
export function tokenize(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** So much of a block's word triples must be in the body for the block to be of it. */
const SHARE = 0.6;
/** Blocks shorter than this, in words, must stand in the body word for word. */
const SHORT = 6;
/** How far around a block its neighbours speak for it, in blocks. */
const AROUND = 4;

/** Which blocks of a page are of its body, given the body's text: 1 or 0 a block. */
export function labelBlocks(texts: readonly string[], body: string): number[] {
  const bodyWords = tokenize(body);
  const whole = ` ${bodyWords.join(' ')} `;
  const triples = new Set(bodyWords.map((_, at) => bodyWords.slice(at, at + 3).join(' ')));
  const blocks = texts.map(tokenize);
  const stands = (words: readonly string[]) => whole.includes(` ${words.join(' ')} `);
  const labels = blocks.map((words) => {
    if (words.length < 3) return 0;
    let found = 0;
    for (let at = 0; at + 3 <= words.length; at++) {
      if (triples.has(words.slice(at, at + 3).join(' '))) found++;
    }
    if (found / (words.length - 2) < SHARE) return 0;
    return words.length >= SHORT || stands(words) ? 1 : 0;
  });
  keepBestCopies(blocks, labels, whole);
  // One or two words are of the body where both sides are.
  return blocks.map((words, index) => {
    if (words.length >= 3 || words.length === 0) return labels[index]!;
    return stands(words) && isNear(labels, index, -1) && isNear(labels, index, 1) ? 1 : 0;
  });
}

function isNear(labels: readonly number[], index: number, step: number): boolean {
  for (let far = 1; far <= 3; far++) if (labels[index + far * step]) return true;
  return false;
}

/** Where a page repeats a text more often than its body does, the best surrounded copies stay. */
function keepBestCopies(blocks: readonly string[][], labels: number[], whole: string): void {
  const copies = new Map<string, number[]>();
  for (const [index, words] of blocks.entries()) {
    const text = words.join(' ');
    if (labels[index]) copies.set(text, [...(copies.get(text) ?? []), index]);
  }
  for (const [text, places] of copies) {
    if (places.length < 2) continue;
    const wanted = Math.max(1, whole.split(` ${text} `).length - 1);
    const ranked = places.toSorted(
      (a, b) => support(blocks, labels, b) - support(blocks, labels, a),
    );
    for (const index of ranked.slice(wanted)) labels[index] = 0;
  }
}

function support(blocks: readonly string[][], labels: readonly number[], index: number): number {
  let sum = 0;
  for (let near = index - AROUND; near <= index + AROUND; near++) {
    if (near !== index && labels[near] && blocks[near]!.length >= 10) sum++;
  }
  return sum;
}
