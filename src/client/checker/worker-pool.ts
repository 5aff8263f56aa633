/**
 * The worker that does the work, and a second one that waits: when a long call is cancelled its worker is ended, and the
 * next one is there already, also without a network.
 */
import type { Answer, Calls, Request, Stage } from './protocol.ts';

export class CancelledError extends Error {}
/** The code of the work did not come. */
export class NotLoadedError extends Error {}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Hand {
  readonly worker: Worker;
  /** Its code did not come, so that it answers nothing. */
  isLost: boolean;
}

export class WorkerPool {
  readonly #onStage: (stage: Stage, name: string, rows: number) => void;
  #current = newHand();
  #spare = newHand();
  #nextId = 1;
  #waiting = new Map<number, Waiting>();

  constructor(onStage: (stage: Stage, name: string, rows: number) => void) {
    this.#onStage = onStage;
    this.#listen();
  }

  call<Name extends keyof Calls>(call: Name, ...args: Parameters<Calls[Name]>): Promise<ReturnType<Calls[Name]>> {
    const id = this.#nextId;
    this.#nextId += 1;
    if (this.#current.isLost) {
      this.#current = newHand();
      this.#listen();
    }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#current.worker.postMessage({ id, call, args } satisfies Request);
    });
  }

  /** Every call under way is rejected with `CancelledError`; the new worker knows nothing yet. */
  cancel(): void {
    this.#current.worker.terminate();
    this.#current = this.#spare;
    this.#spare = newHand();
    this.#listen();
    this.#fail(new CancelledError());
  }

  #listen(): void {
    const hand = this.#current;
    hand.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('stage' in data) {
        this.#onStage(data.stage, data.name, data.rows);
        return;
      }
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('failed' in data) waiting?.reject(new Error(data.failed));
      else waiting?.resolve(data.result as never);
    };
    hand.worker.onerror = (event) => this.#fail(hand.isLost ? new NotLoadedError() : new Error(event.message));
  }

  #fail(error: Error): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(error);
  }
}

function newHand(): Hand {
  const hand: Hand = { worker: new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), isLost: false };
  // Code that ran and failed comes with its message; code that did not come has none.
  hand.worker.addEventListener('error', (event) => (hand.isLost ||= !(event instanceof ErrorEvent)));
  return hand;
}
