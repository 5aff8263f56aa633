/** A thread of `startDrawing`: its own heap is small, so that the large buffers of pictures are let go of at little cost. */
import { parentPort } from 'node:worker_threads';
import { type Drawing, draw } from './canvas.ts';

parentPort?.on('message', async ({ number, drawing }: { readonly number: number; readonly drawing: Drawing }) => {
  try {
    parentPort?.postMessage({ number, picture: await draw(drawing) });
  } catch (error) {
    parentPort?.postMessage({ number, error });
  }
});
