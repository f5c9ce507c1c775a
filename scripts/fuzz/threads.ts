import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { ROOT } from '../bundles.ts';

/** What a thread is to do at once. */
export type Task =
  | {
      readonly kind: 'cases';
      readonly target: number;
      readonly cases: number;
      readonly seed: number;
    }
  | { readonly kind: 'growth'; readonly taker: string; readonly piece: string };

/** A case that lasts as long as this hangs: the slowest take some hundred milliseconds. */
const HANG_MS = 60_000;
const LOOK_MS = 1_000;

/** Bundles the thread's code, as it runs when it ships: what runs TypeScript as it stands is slower. */
export async function bundleWorker(): Promise<string> {
  const outfile = join(ROOT, 'node_modules/.cache/fuzz/worker.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile,
  });
  return outfile;
}

/**
 * Does every task in one of `count` threads, and gives their answers in order. A task whose thread hangs
 * or ends is answered by what `onLost` makes of it, and another thread takes its place.
 */
export async function runInThreads<Answer>(
  tasks: readonly Task[],
  count: number,
  { file, samples }: { readonly file: string; readonly samples: readonly Uint8Array[] },
  onLost: (task: Task, why: string) => Answer,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  async function runOne(): Promise<void> {
    let thread: Thread | null = null;
    for (let index = next++; index < tasks.length; index = next++) {
      thread ??= startThread(file, samples);
      const task = tasks[index]!;
      try {
        answers[index] = (await thread.run(task)) as Answer;
      } catch (error) {
        answers[index] = onLost(task, String(error));
        await thread.end();
        thread = null;
      }
    }
    await thread?.end();
  }
  await Promise.all(Array.from({ length: count }, runOne));
  return answers;
}

interface Thread {
  /** Rejects when a case never ends, or the thread does. */
  run(task: Task): Promise<unknown>;
  end(): Promise<unknown>;
}

function startThread(file: string, samples: readonly Uint8Array[]): Thread {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(file, { workerData: { samples, counter } });
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        let seen = -1;
        let since = performance.now();
        const look = setInterval(() => {
          const now = Atomics.load(counter, 0);
          if (now !== seen) [seen, since] = [now, performance.now()];
          else if (performance.now() - since > HANG_MS) done(() => reject(new Error('hangs')));
        }, LOOK_MS);
        const onMessage = (answer: unknown) => done(() => resolve(answer));
        const onError = (error: unknown) => done(() => reject(error));
        const done = (settle: () => void) => {
          clearInterval(look);
          worker.off('message', onMessage).off('error', onError);
          settle();
        };
        worker.on('message', onMessage).on('error', onError);
        worker.postMessage(task);
      }),
    end: () => worker.terminate(),
  };
}
