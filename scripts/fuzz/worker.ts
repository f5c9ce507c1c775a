/** A thread of `npm run test:fuzz`: takes cases of one target after the other, as it is told. */
import { parentPort, workerData } from 'node:worker_threads';
import { growthOf } from './growth.ts';
import { runCases } from './run-cases.ts';
import { targetsOf } from './targets.ts';
import type { Task } from './threads.ts';

const { samples, counter } = workerData as {
  readonly samples: readonly Uint8Array[];
  /** Counts up with every case, so that a case that never ends is told by it. */
  readonly counter: Int32Array;
};
const targets = targetsOf(samples);
const tell = () => Atomics.add(counter, 0, 1);

parentPort?.on('message', async (task: Task) => {
  const answer =
    task.kind === 'cases'
      ? await runCases(targets[task.target]!, task.cases, task.seed, tell)
      : growthOf(task.taker, task.piece, tell);
  parentPort?.postMessage(answer);
});
