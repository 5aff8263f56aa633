/** The worker of the checker: every call of the page answered in order, from memory alone. */
import { prepareReader } from './open-file.ts';
import type { Answer, Request } from './protocol.ts';
import { Session } from './session.ts';

const say = (answer: Answer): void => postMessage(answer);
const session = new Session((stage, name, rows) => say({ stage, name, rows }));
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data: { id, call, args } }: MessageEvent<Request>) => {
  last = last.then(async () => {
    try {
      const work = session[call] as (...args: readonly unknown[]) => unknown;
      say({ id, result: await work.apply(session, args as never) });
      if (call === 'start') void prepareReader();
    } catch (error) {
      say({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  });
});
