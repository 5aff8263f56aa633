import { expect, it, vi } from 'vitest';
import { allOrFirstFailure } from '#build/all-or-first-failure.ts';

/** Ends only by being stopped, with what a stopped run throws. */
const untilStopped = (signal: AbortSignal, ended: () => void): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () =>
      setImmediate(() => {
        ended();
        reject(signal.reason);
      }),
    );
  });

it('throws what failed first, not what the others say of being stopped, and waits for their end', async () => {
  const controller = new AbortController();
  const ended = vi.fn();
  const runs = [
    untilStopped(controller.signal, ended),
    Promise.reject(new Error('U+FFFF không ghi được vào XML')),
    untilStopped(controller.signal, ended),
  ];
  await expect(allOrFirstFailure(runs, () => controller.abort())).rejects.toThrow('U+FFFF không ghi được vào XML');
  expect(ended).toHaveBeenCalledTimes(2);
});

it('throws what failed even where that is nothing', async () => {
  await expect(
    allOrFirstFailure([Promise.resolve(1), Promise.reject(undefined)], () => undefined),
  ).rejects.toBeUndefined();
});

it('stops nothing where all is well', async () => {
  const stop = vi.fn();
  await allOrFirstFailure([Promise.resolve(1), Promise.resolve(2)], stop);
  expect(stop).not.toHaveBeenCalled();
});
