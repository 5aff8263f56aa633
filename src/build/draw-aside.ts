/** Pictures drawn on other threads, which are started when there is a picture to draw. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Drawing } from './canvas.ts';

type Picture = Uint8Array | string;

interface Drawn {
  readonly number: number;
  readonly picture?: Picture;
  readonly error?: unknown;
}

interface Waiting {
  resolve(picture: Picture): void;
  reject(error: unknown): void;
}

export interface DrawingRoom {
  draw(drawing: Drawing): Promise<Picture>;
  close(): Promise<void>;
}

const mostThreads = 2;

export function openDrawingRoom(): DrawingRoom {
  const threads: Worker[] = [];
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const settle = ({ number, picture, error }: Drawn): void => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (picture === undefined) one?.reject(error);
    else one?.resolve(picture);
  };
  const fail = (error: unknown): void => {
    for (const number of [...waiting.keys()]) settle({ number, error });
  };
  const start = (): Worker => {
    const thread = new Worker(new URL('./picture-worker.ts', import.meta.url));
    threads.push(thread);
    return thread
      .on('message', settle)
      .on('error', fail)
      .on('exit', () => fail(new Error('a thread that draws pictures was stopped')));
  };
  return {
    draw: (drawing) =>
      new Promise((resolve, reject) => {
        const number = (asked += 1);
        const places = Math.min(mostThreads, availableParallelism());
        const thread = threads.length < places ? start() : threads[number % places];
        waiting.set(number, { resolve, reject });
        thread?.postMessage({ number, drawing });
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
