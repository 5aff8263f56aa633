import { describe, expect, it } from 'vitest';
import { readTyping } from '#search/typing.ts';

const known = new Set(['giang', 'wifi', 'papi', 'index', 'online']);
const read = (text: string): string => readTyping(text, (word) => known.has(word));

describe('leftovers of the keyboard', () => {
  it.each([
    ['tyr leej', 'tỷ lệ'],
    ['chuwx kys soos', 'chữ ký số'],
    ['thanh toans truwcj tuyeens', 'thanh toán trực tuyến'],
    ['tuyense', 'tuyến'],
    ['ddieenj ddieejn ddienej', 'điện điện điện'],
    ['dduowngf dduwowngf', 'đường đường'],
    ['chu74 ky1 so61', 'chữ ký số'],
    ['d9inh5 danh', 'định danh'],
    ['tru7c5 tuye61n', 'trực tuyến'],
    ['ＬＡＮＧ ＧＩＡＮＧ', 'LANG GIANG'],
    ['ﬁber', 'fiber'],
  ])('reads %s as %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    'lang giang',
    'trực tuyến',
    'wifi papi index online',
    'smartphone excel server',
    '48/KH-BCĐCĐS',
    '4g q1 muc 2',
    '61,12',
  ])('leaves %s as it is', (typed) => {
    expect(read(typed)).toBe(typed);
  });
});
