import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPlace, keepPlace, keptPlace } from '../../../src/client/kept-place.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the reader's place", () => {
  it.each(['/dia-phuong/bac-giang/lang-giang/', '/so-theo-doi/dia-phuong/lang-son/'])(
    '%s is kept until it is forgotten',
    (href) => {
      expect(keptPlace()).toBeUndefined();
      keepPlace({ name: 'Huyện Lạng Giang', href });
      expect(keptPlace()).toEqual({ name: 'Huyện Lạng Giang', href });
      forgetPlace();
      expect(keptPlace()).toBeUndefined();
    },
  );

  it.each([
    'javascript:alert(1)//dia-phuong/',
    '//evil.example/dia-phuong/',
    '/\\evil.example/dia-phuong/',
    'https://evil.example/dia-phuong/a/',
    '/van-ban/a/',
  ])('is never %s, whoever wrote it', (href) => {
    kept.set('noi-cua-toi', JSON.stringify({ name: 'x', href }));
    expect(keptPlace()).toBeUndefined();
  });

  it('is none where storage holds something else or refuses', () => {
    for (const text of ['', '{', '1', 'null', '[]', '{"name":1,"href":2}']) {
      kept.set('noi-cua-toi', text);
      expect(keptPlace()).toBeUndefined();
    }
    const refuse = (): never => {
      throw new Error('denied');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    keepPlace({ name: 'a', href: '/dia-phuong/a/' });
    forgetPlace();
    expect(keptPlace()).toBeUndefined();
  });
});
