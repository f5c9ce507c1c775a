import { report } from '../src/report.ts';
import type { FromSearch, Question, Questions, ToSearch } from './search-messages.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The page's end of the search worker, which begins with the first question. */
export class Searcher {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<() => void>();
  private last = 0;

  /** Asks; `signal` says that the answer is no longer wanted, and then none comes. */
  ask<Kind extends Question>(
    kind: Kind,
    argument: Parameters<Questions[Kind]>[0],
    signal?: AbortSignal,
  ): Promise<ReturnType<Questions[Kind]>> {
    const number = ++this.last;
    signal?.addEventListener('abort', () => {
      if (this.waiting.delete(number)) this.send({ drop: number });
    });
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve: resolve as Waiting['resolve'], reject });
      this.send({ number, kind, argument });
    });
  }

  /** Has `hear` called whenever the store has changed, until the function that it gives is. */
  watch(hear: () => void): () => void {
    this.listeners.add(hear);
    return () => this.listeners.delete(hear);
  }

  private send(message: ToSearch): void {
    this.worker ??= this.start();
    this.worker.postMessage(message);
  }

  private start(): Worker {
    const worker = new Worker('search-worker.js', { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromSearch>) => {
      if (data === 'news') {
        for (const hear of this.listeners) hear();
        return;
      }
      const waiting = this.waiting.get(data.number);
      this.waiting.delete(data.number);
      if ('failed' in data) waiting?.reject(new Error(data.failed));
      else waiting?.resolve(data.value);
    };
    worker.onerror = (event) => report(new Error(event.message), 'searching');
    return worker;
  }
}
