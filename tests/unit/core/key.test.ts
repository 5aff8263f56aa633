import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorNumber, anchorOf, hashText, joinKey } from '#core/key.ts';
import { check, observation, target } from '#tests/support/rows.ts';

const header = 'chi_tieu,dia_phuong,ky,gia_tri,loai_so_lieu,van_ban_nguon,vi_tri,lan,ghi_chu';
const anchors = (lines: readonly string[], path = 'so-lieu/bao-cao.csv'): Map<string, string> => {
  const { tables } = check({ 'so-lieu/bao-cao.csv': undefined, [path]: `${[header, ...lines].join('\n')}\n` });
  return new Map(tables?.observations.map((row) => [`${row.period.text} ${row.kind}`, row.anchor]));
};

describe('the anchor of a figure', () => {
  it('stays when rows change their order, when a place is mended, when a value is mended, when a note is added, when the file is renamed', () => {
    const first = 'thanh-toan,bac-giang/lang-giang,2024-Q1,61.12,thuc_hien,bao-cao,I.2,,';
    const second = 'thanh-toan,bac-giang/lang-giang,2023,50,thuc_hien,bao-cao,I.2,,';
    const before = anchors([first, second]);
    expect(before.size).toBe(2);
    expect(anchors([second, first])).toEqual(before);
    expect(
      anchors([first.replace('I.2', '"I.3, xã hội số"').replace('61.12', '61.2'), `${second}Đã xem lại.`]),
    ).toEqual(before);
    expect(anchors([first, second], 'so-lieu/khac.csv')).toEqual(before);
  });

  it('takes a blank occurrence for the first', () => {
    expect(observation({ lan: '' }).anchor).toBe(observation({ lan: '1' }).anchor);
    expect(observation({ lan: '2' }).anchor).not.toBe(observation().anchor);
    expect(target({ lan: '1' }).anchor).toBe(target().anchor);
  });

  it.each([
    ['chi_tieu', 'khac'],
    ['dia_phuong', 'bac-giang'],
    ['pham_vi', 'cap-xa'],
    ['ky', '2024-Q2'],
    ['cach_tinh_ky', 'luy_ke'],
    ['loai_so_lieu', 'chua_ro'],
    ['van_ban_nguon', 'ke-hoach'],
    ['lan', '2'],
  ])('moves with the key: another %s is another figure', (column, cell) => {
    expect(observation({ [column]: cell }).anchor).not.toBe(observation().anchor);
  });

  it.each([
    ['vi_tri', 'II.1'],
    ['ghi_chu', 'Xem lại'],
    ['gia_tri', '70'],
    ['dau_so_sanh', '>'],
    ['ngay_chot', '2024-03-20'],
    ['ghi_la', '61,12%'],
    ['thay_the', 'bao-cao-cu'],
  ])('stays whatever stands in %s', (column, cell) => {
    expect(observation({ [column]: cell }).anchor).toBe(observation().anchor);
  });

  it('of a target moves with its kind and stays whatever its deadline', () => {
    expect(target({ loai_muc_tieu: 'tu_dat' }).anchor).not.toBe(target().anchor);
    expect(target({ thoi_han: '<2024-10-31' }).anchor).toBe(target().anchor);
    expect(target({ ky: '' }).anchor).not.toBe(target().anchor);
  });

  it('is an address known since the first release and must never change', () => {
    expect(observation().anchor).toBe('f-p6ra7e8b0');
    expect(target().anchor).toBe('m-ooqjsytcn');
  });
});

describe('keys', () => {
  const letter = fc.constantFrom(...'aZ09 -/|.độ\u0000\u001f\u00ff\uffff', '😀');

  it('cannot run together', () => {
    expect(joinKey(['a', 'bc'])).not.toBe(joinKey(['ab', 'c']));
    expect(joinKey(['a', undefined, 'b'])).not.toBe(joinKey(['a', 'b', undefined]));
  });

  it('are read back as numbers, the first and the last of their digits too', () => {
    for (const digits of ['000000000', '999999999', 'aaaaaaaaa', 'zzzzzzzzz', '0z9a00000'])
      expect(anchorNumber(`f-${digits}`)).toBe(Number.parseInt(digits, 36));
  });

  it('give a fragment of nine letters and digits, the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(anchorOf('observations', [text])).toMatch(/^f-[0-9a-z]{9}$/);
        expect(anchorOf('targets', [text])).toMatch(/^m-[0-9a-z]{9}$/);
        expect(hashText(text)).toBe(hashText(text));
      }),
    );
  });

  // What a cell may hold: any text without control characters.
  const cells = fc.array(fc.string({ unit: fc.constantFrom(...'ab-/1|.đ '), maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  });

  it('are the same only where every part is', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const isSame = a.length === b.length && a.every((part, at) => part === b[at]);
        expect(joinKey(a) === joinKey(b)).toBe(isSame);
        expect(anchorOf('observations', a) === anchorOf('observations', b)).toBe(isSame);
      }),
    );
  });

  it('are hashed part by part to what their joined text is hashed to, and read back as a number', () => {
    fc.assert(
      fc.property(cells, (parts) => {
        const anchor = anchorOf('observations', parts);
        expect(anchor).toBe(`f-${hashText(joinKey(parts))}`);
        expect(anchorNumber(anchor)).toBe(Number.parseInt(anchor.slice(2), 36));
      }),
    );
  });

  it('are those of a hash that others can compute', () => {
    // cyrb53 by its own published code, in whole numbers of any size.
    const cyrb53 = (text: string): bigint => {
      let [h1, h2] = [0xdeadbeef, 0x41c6ce57];
      for (let index = 0; index < text.length; index += 1) {
        h1 = Math.imul(h1 ^ text.charCodeAt(index), 2654435761);
        h2 = Math.imul(h2 ^ text.charCodeAt(index), 1597334677);
      }
      h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
      h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
      return 4294967296n * BigInt(2097151 & h2) + BigInt(h1 >>> 0);
    };
    fc.assert(
      fc.property(
        fc.string({ unit: letter }),
        (text) => void expect(hashText(text)).toBe(cyrb53(text).toString(36).padStart(9, '0').slice(-9)),
      ),
    );
  });
});
