import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenTyped } from '#client/search/when-typed.ts';

describe('what is typed', () => {
  let work = vi.fn();
  let drop: () => void;
  let type: () => void;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const input = new EventTarget();
    work = vi.fn();
    drop = whenTyped(input, work);
    type = () => void input.dispatchEvent(new Event('input'));
  });

  afterEach(() => void vi.useRealTimers());

  it('is answered at once where a key comes alone', () => {
    type();
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60);
    type();
    expect(work).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is answered for the first and for the last of keys that come fast', () => {
    for (let key = 0; key < 5; key += 1) {
      type();
      vi.advanceTimersByTime(30);
    }
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(30);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is not answered any more once it is dropped', () => {
    type();
    type();
    drop();
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
