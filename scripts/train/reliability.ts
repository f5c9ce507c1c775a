/** One answer with the chance it was given, 0 to 1, and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** The answers whose confidence lies in one tenth of 0 to 1. */
export interface Decile {
  /** Lower and upper end; the upper belongs to the next, but 1 to the last. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence, and share that was right; NaN where there are none. */
  readonly confidence: number;
  readonly right: number;
}

/** How far a list of chances can be believed. */
export interface Reliability {
  /** Ten, in order. */
  readonly deciles: readonly Decile[];
  /**
   * Expected calibration error, 0 to 1: the distance of mean confidence and share right, over the
   * deciles, each weighed by its share of the answers (Naeini, Cooper, Hauskrecht, AAAI 2015). NaN
   * for an empty list.
   */
  readonly error: number;
}

const TENTHS = 10;

/** The reliability of some judged answers, in any order. Throws on a confidence outside 0 to 1. */
export function reliabilityOf(judged: readonly Judged[]): Reliability {
  const sums = Array.from({ length: TENTHS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`no chance: ${confidence}`);
    const sum = sums[Math.min(TENTHS - 1, Math.floor(confidence * TENTHS))]!;
    sum.count++;
    sum.confidence += confidence;
    sum.right += right ? 1 : 0;
  }
  const deciles = sums.map(({ count, confidence, right }, index) => ({
    from: index / TENTHS,
    to: (index + 1) / TENTHS,
    count,
    confidence: confidence / count,
    right: right / count,
  }));
  const apart = sums.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return { deciles, error: apart / judged.length };
}

const percent = (share: number): string => (Number.isNaN(share) ? '' : (100 * share).toFixed(1));

/** A Markdown table of the deciles, shares in percent, with the error below. */
export function reliabilityTable({ deciles, error }: Reliability): string {
  const lines = deciles.map(
    ({ from, to, count, confidence, right }) =>
      `| ${from.toFixed(1)}–${to.toFixed(1)} | ${count} | ${percent(confidence)} | ${percent(right)} |`,
  );
  return [
    '| confidence | attributions | mean confidence | right |',
    '|---|---|---|---|',
    ...lines,
    '',
    `Expected calibration error: ${error.toFixed(3)}`,
  ].join('\n');
}
