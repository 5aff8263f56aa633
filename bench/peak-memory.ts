/** The memory and processor time of this process and its descendants, read from `/proc`. On other systems than Linux nothing is measured. */
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** Peak memory of a span, in bytes. */
export interface Peak {
  /** All processes together. */
  readonly all: number;
  /** The largest one. */
  readonly one: number;
}

export interface MemoryWatch {
  /** Spans may overlap. */
  begin(span: string): void;
  /** Undefined where memory cannot be read. */
  end(span: string): Peak | undefined;
  stop(): void;
}

export function watchMemory(everyMilliseconds = 200): MemoryWatch {
  const open = new Map<string, Peak | undefined>();
  const sample = (): void => {
    const now = treeMemory(process.pid);
    if (now === undefined) return;
    for (const [span, peak] of open)
      open.set(span, { all: Math.max(peak?.all ?? 0, now.all), one: Math.max(peak?.one ?? 0, now.one) });
  };
  const timer = setInterval(sample, everyMilliseconds);
  return {
    begin: (span) => void open.set(span, undefined),
    end: (span) => {
      sample();
      const peak = open.get(span);
      open.delete(span);
      return peak;
    },
    stop: () => clearInterval(timer),
  };
}

function treeMemory(root: number): Peak | undefined {
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
  let all = 0;
  let one = 0;
  const stack = [root];
  for (let pid = stack.pop(); pid !== undefined; pid = stack.pop()) {
    all += memory.get(pid) ?? 0;
    one = Math.max(one, memory.get(pid) ?? 0);
    stack.push(...(children.get(pid) ?? []));
  }
  return { all, one };
}

/** Returns the processor time of this process and of its children that have ended, in seconds. */
export function processorTime(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  // After the name in brackets: state, …; user and system time of its own and of its children are fields 14 to 17.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksOfSecond;
}

/** Linux reports times to programs in this unit, whatever its kernel counts in. */
const ticksOfSecond = 100;
