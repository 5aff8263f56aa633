import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxSegmentLength, pathFault, reservedSegments, slugFault } from '#core/slug.ts';

describe('an id that becomes an address', () => {
  it.each(['so-hoa-ho-so', 'dvctt', 'ba-to-21523', 'a', '5g', 'quang-ngai-2025'])('may be %s', (id) => {
    expect(slugFault(id)).toBeUndefined();
  });

  it.each([
    '',
    '-',
    '-a',
    'a-',
    'a--b',
    'số-hóa',
    'So-hoa',
    'so hoa',
    'so_hoa',
    'a/b',
    '..',
    '.',
    '../x',
    '..%2fx',
    'a.html',
    'a?b',
    'a#b',
    'a%20b',
    '<script>',
    '__proto__',
    'a\nb',
    'a\u200bb',
    'đ',
    'ａ',
  ])('may not be written %j', (id) => {
    expect(slugFault(id)).toBe('form');
  });

  it.each([
    'index',
    '404',
    'tim-kiem',
    'du-lieu',
    'kiem-tra-tep',
    'nhung',
    'mau',
    'constructor',
    'prototype',
    'con',
    'nul',
    'com7',
    'lpt9',
  ])('may not be %s, which means something else', (id) => {
    expect(slugFault(id)).toBe('reserved');
  });

  it('is 80 characters long at most', () => {
    expect(slugFault('a'.repeat(maxSegmentLength))).toBeUndefined();
    expect(slugFault('a'.repeat(maxSegmentLength + 1))).toBe('too-long');
    expect(maxSegmentLength).toBe(80);
  });

  it('keeps every route of the contract for itself', () => {
    for (const route of 'gioi-thieu huong-dan tim-kiem dia-phuong chi-tieu van-ban nhiem-vu so-sanh doi-chieu pham-vi-du-lieu thay-doi tu-dien du-lieu kiem-tra-tep mau nhung'.split(
      ' ',
    )) {
      expect(reservedSegments.has(route), route).toBe(true);
    }
  });

  it('is never a name that every object carries', () => {
    for (const name of [...Object.getOwnPropertyNames(Object.prototype), 'prototype'])
      expect(slugFault(name), name).not.toBeUndefined();
  });

  it('needs no escaping in an address, whatever was accepted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        if (slugFault(text) === undefined) expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });
});

describe('the path of an area', () => {
  it.each(['bac-giang', 'bac-giang/lang-giang', 'quang-ngai/ba-to/ba-to-21523'])('may be %s', (path) => {
    expect(pathFault(path)).toBeUndefined();
  });

  it.each([
    ['bac-giang/', 'form'],
    ['/bac-giang', 'form'],
    ['bac-giang//a', 'form'],
    ['a/b/c/d', 'form'],
    ['bac-giang/..', 'form'],
    ['bac-giang/index', 'reserved'],
    [`bac-giang/${'a'.repeat(81)}`, 'too-long'],
  ])('may not be %s', (path, fault) => {
    expect(pathFault(path)).toBe(fault);
  });
});
