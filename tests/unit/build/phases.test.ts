import { describe, expect, it, vi } from 'vitest';
import { allOrFirstFailure, phaseOf, runPhases } from '#build/phases.ts';

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

describe('runPhases', () => {
  interface Results {
    readonly read: number;
    readonly left: string;
    readonly right: string;
    readonly end: string;
  }
  const phase = phaseOf<Results>();
  const later = <Value>(milliseconds: number, value: Value): Promise<Value> =>
    new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));

  it('starts a phase when all it needs has ended, runs others beside it, and keeps the last results alone', async () => {
    const told: string[] = [];
    const watch = {
      phaseStarted: (name: string) => void told.push(`+${name}`),
      phaseEnded: (name: string) => void told.push(`-${name}`),
    };
    const results = await runPhases<Results>(
      [
        phase('read', [], () => later(1, 2)),
        phase('left', ['read'], ({ read }) => later(40, `left of ${read}`)),
        phase('right', ['read'], ({ read }) => later(1, `right of ${read}`)),
        phase('end', ['left', 'right'], async ({ left, right }) => `${left}, ${right}`),
      ],
      watch,
    );
    expect(told).toEqual(['+read', '-read', '+left', '+right', '-right', '-left', '+end', '-end']);
    expect(results).toEqual({ end: 'left of 2, right of 2' });
  });

  it('starts nothing more after a failure, stops what runs, and throws the failure', async () => {
    const end = vi.fn(() => Promise.resolve('end'));
    const stopped = vi.fn();
    const phases = [
      phase('read', [], () => later(1, 2)),
      phase('left', ['read'], (_, signal) => untilStopped(signal, stopped)),
      phase('right', ['read'], () => Promise.reject(new Error('no room on the disk'))),
      phase('end', ['right'], end),
    ];
    await expect(runPhases<Results>(phases)).rejects.toThrow('no room on the disk');
    expect(stopped).toHaveBeenCalledOnce();
    expect(end).not.toHaveBeenCalled();
  });

  it('stops at a signal', async () => {
    const controller = new AbortController();
    const left = vi.fn(() => Promise.resolve('left'));
    const phases = [
      phase('read', [], async () => {
        controller.abort(new Error('stopped by a person'));
        return 1;
      }),
      phase('left', ['read'], left),
    ];
    await expect(runPhases<Results>(phases, {}, controller.signal)).rejects.toThrow('stopped by a person');
    expect(left).not.toHaveBeenCalled();
  });

  it('refuses a list in which a phase stands before one that it needs', async () => {
    const phases = [
      phase('left', ['read'], () => Promise.resolve('left')),
      phase('read', [], () => Promise.resolve(1)),
    ];
    await expect(runPhases<Results>(phases)).rejects.toThrow('no phase read');
  });
});
