/** Keys that come within so many milliseconds of each other are one word on its way. */
const pause = 60;

/**
 * Calls `work` for what is typed: at once for a key that comes alone, and once after the last of keys that come fast.
 * The returned function drops a call that is due.
 */
export function whenTyped(input: EventTarget, work: () => void): () => void {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    const now = performance.now();
    const isAlone = now - last >= pause;
    last = now;
    if (isAlone) work();
    else timer = setTimeout(work, pause);
  });
  return () => clearTimeout(timer);
}
