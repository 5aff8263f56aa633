/**
 * The worker that does the work, and a second one that waits: when a long call is cancelled its worker is ended, and the
 * next one is there already, also without a network.
 */
import type { Answer, Calls, Request, Stage } from './protocol.ts';

export class CancelledError extends Error {}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

export class WorkerPool {
  readonly #onStage: (stage: Stage, name: string, rows: number) => void;
  #current = newWorker();
  #spare = newWorker();
  #nextId = 1;
  #waiting = new Map<number, Waiting>();

  constructor(onStage: (stage: Stage, name: string, rows: number) => void) {
    this.#onStage = onStage;
    this.#listen();
  }

  call<Name extends keyof Calls>(call: Name, ...args: Parameters<Calls[Name]>): Promise<ReturnType<Calls[Name]>> {
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#current.postMessage({ id, call, args } satisfies Request);
    });
  }

  /** Every call under way is rejected with `CancelledError`; the new worker knows nothing yet. */
  cancel(): void {
    this.#current.terminate();
    this.#current = this.#spare;
    this.#spare = newWorker();
    this.#listen();
    this.#fail(new CancelledError());
  }

  #listen(): void {
    this.#current.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('stage' in data) {
        this.#onStage(data.stage, data.name, data.rows);
        return;
      }
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('failed' in data) waiting?.reject(new Error(data.failed));
      else waiting?.resolve(data.result as never);
    };
    this.#current.onerror = (event) => this.#fail(new Error(event.message));
  }

  #fail(error: Error): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(error);
  }
}

function newWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
