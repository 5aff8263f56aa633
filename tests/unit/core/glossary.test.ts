import { describe, expect, it } from 'vitest';
import { glossaryOf } from '#core/glossary.ts';

const row = (short: string, full: string, note?: string) => ({ file: 'viet-tat.csv', row: 2, short, full, note });

describe('the words of the table of abbreviations', () => {
  it('are each once, in the order of the alphabet, with all their meanings', () => {
    const { abbreviations } = glossaryOf([
      row('TTHC', 'Thủ tục hành chính'),
      row('CT', 'Chỉ thị'),
      row('CT', 'Chủ tịch', 'Trong nơi nhận.'),
    ]);
    expect(abbreviations).toEqual([
      {
        word: 'CT',
        anchor: 't-ct',
        meanings: [
          { text: 'Chỉ thị', note: undefined },
          { text: 'Chủ tịch', note: 'Trong nơi nhận.' },
        ],
      },
      { word: 'TTHC', anchor: 't-tthc', meanings: [{ text: 'Thủ tục hành chính', note: undefined }] },
    ]);
  });

  it('stand apart: what documents shorten, and what people say', () => {
    const { abbreviations, sayings } = glossaryOf([row('nộp phí online', 'Thanh toán trực tuyến'), row('3G', 'mạng')]);
    expect(abbreviations.map(({ word }) => word)).toEqual(['3G']);
    expect(sayings.map(({ word }) => word)).toEqual(['nộp phí online']);
  });

  it('keep addresses of their own where they differ in accents alone', () => {
    const { abbreviations } = glossaryOf([row('ĐDĐT', 'Định danh điện tử'), row('ĐDDT', 'Định danh điện tử')]);
    expect(abbreviations.map(({ anchor }) => anchor).sort()).toEqual(['t-dddt', 't-dddt-2']);
  });
});
