/** Most memory that this process and its descendants held at once, sampled from `/proc`; Linux alone. */
import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';

export interface MemoryWatch {
  /** Peak in bytes since the last call; undefined where it cannot be read. */
  take(): number | undefined;
  stop(): void;
}

export function watchMemory(everyMilliseconds = 100): MemoryWatch {
  let peak: number | undefined;
  const sample = (): void => {
    const now = treeMemory(process.pid);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  };
  const timer = setInterval(sample, everyMilliseconds);
  return {
    take: () => {
      sample();
      const taken = peak;
      peak = undefined;
      return taken;
    },
    stop: () => clearInterval(timer),
  };
}

function treeMemory(root: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const children = new Map<number, number[]>();
  const memory = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s*(\d+)/mu.exec(status)?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      memory.set(Number(name), Number(/^VmRSS:\s*(\d+)/mu.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It ended meanwhile.
    }
  }
  let sum = 0;
  const stack = [root];
  for (let pid = stack.pop(); pid !== undefined; pid = stack.pop()) {
    sum += memory.get(pid) ?? 0;
    stack.push(...(children.get(pid) ?? []));
  }
  return sum;
}
